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
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var disks = new List<DiskRow>();
        foreach (var (device, mount, type) in Mounts(ProcFile.Lines("/proc/mounts")))
        {
            // One device mounted at several places (bind mounts) is one disk.
            if (!Real.Contains(type) || !seen.Add(device == "overlay" ? mount : device)) continue;
            if (Space(mount) is not (var total, var used, var free) || used + free == 0) continue;
            // What root alone may use is neither used nor free: "full" is when nothing is left for the user, as df has it.
            disks.Add(new(mount, device, type, total, used, free, Math.Round(100.0 * used / (used + free), 1)));
        }

        if (disks.Count > 0 && input.Path is { Length: > 0 } path)
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var asked = Path.GetFullPath(path == "~" ? home : path.StartsWith("~/", StringComparison.Ordinal) ? Path.Join(home, path[2..]) : path, home);
            if (HolderOf(asked, disks.Select(disk => disk.Mount)) is not { } mount || !Path.Exists(asked)) return new(ToolResult.Failed("not_found", "unknown_path"));
            disks.RemoveAll(disk => disk.Mount != mount);
        }

        return new(disks.Count == 0
            ? ToolResult.Failed(ToolErrors.Unavailable, "none")
            : ToolResult.Done(new DiskResult([.. disks.OrderBy(disk => disk.Mount, StringComparer.Ordinal)]), SystemJson.Default.DiskResult));
    }

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
