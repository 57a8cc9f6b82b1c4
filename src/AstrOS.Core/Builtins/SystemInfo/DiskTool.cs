using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>How full the disks are.</summary>
internal static class DiskTool
{
    // Disks of this machine: asking a network disk whose server is gone would block until the kernel gives up.
    private static readonly HashSet<string> Real =
        new(["ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "vfat", "exfat", "ntfs", "ntfs3", "fuseblk", "overlay", "bcachefs", "jfs"], StringComparer.Ordinal);

    public static ValueTask<ToolResult> ReadAsync(DiskInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var mounts = Mounts(ProcFile.Lines("/proc/mounts")).ToList();
        if (input.Path is { Length: > 0 } path)
            return new(DiskOf(path, mounts) is { } disk ? Done([disk]) : ToolResult.Failed("not_found", "unknown_path"));

        var seen = new HashSet<string>(StringComparer.Ordinal);
        // One device mounted at several places (bind mounts) is one disk.
        var disks = mounts.Where(mount => Real.Contains(mount.Type) && seen.Add(mount.Device == "overlay" ? mount.Mount : mount.Device)).Select(Row).OfType<DiskRow>().ToList();
        return new(disks.Count == 0 ? ToolResult.Failed(ToolErrors.Unavailable, "none") : Done(disks));
    }

    private static ToolResult Done(IEnumerable<DiskRow> disks) =>
        ToolResult.Done(new DiskResult([.. disks.OrderBy(disk => disk.Mount, StringComparer.Ordinal)]), SystemJson.Default.DiskResult);

    /// <summary>The disk that a path is on, or the memory where it lies in that, as /tmp often does; null when it is on neither.</summary>
    private static DiskRow? DiskOf(string path, List<(string Device, string Mount, string Type)> mounts)
    {
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var asked = Path.GetFullPath(path == "~" ? home : path.StartsWith("~/", StringComparison.Ordinal) ? Path.Join(home, path[2..]) : path, home);
        var holder = HolderOf(asked, mounts.Select(mount => mount.Mount));
        var on = mounts.LastOrDefault(mount => mount.Mount == holder); // What is mounted last hides what was there.
        return (Real.Contains(on.Type ?? "") || on.Type == "tmpfs") && Path.Exists(asked) ? Row(on) : null;
    }

    private static DiskRow? Row((string Device, string Mount, string Type) on) =>
        Space(on.Mount) is (var total, var used, var free) && used + free > 0
            // What root alone may use is neither used nor free: "full" is when nothing is left for the user, as df has it.
            ? new(on.Mount, on.Device, on.Type, total, used, free, Math.Round(100.0 * used / (used + free), 1))
            : null;

    /// <summary>The mount that a path is on: the longest that it lies under.</summary>
    internal static string? HolderOf(string path, IEnumerable<string> mounts) =>
        mounts.Where(mount => path == mount || path.StartsWith(mount.TrimEnd('/') + "/", StringComparison.Ordinal)).MaxBy(mount => mount.Length);

    internal static IEnumerable<(string Device, string Mount, string Type)> Mounts(IEnumerable<string> lines) =>
        lines.Select(line => line.Split(' ')).Where(fields => fields.Length >= 3)
            .Select(fields => (fields[0], fields[1].Replace("\\040", " ", StringComparison.Ordinal), fields[2]));

    private static (long Total, long Used, long Free)? Space(string mount)
    {
        try
        {
            var drive = new DriveInfo(mount);
            return (drive.TotalSize, drive.TotalSize - drive.TotalFreeSpace, drive.AvailableFreeSpace);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
