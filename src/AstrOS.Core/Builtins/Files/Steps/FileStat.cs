namespace AstrOS.Builtins.Files.Steps;

/// <summary>What is at a path, looked at without following a link.</summary>
internal readonly record struct FileStat
{
    private const int KindMask = 0xF000, FolderKind = 0x4000, FileKind = 0x8000, LinkKind = 0xA000;
    private const ulong MountRoot = 0x2000;

    private readonly Libc.Statx _found;

    private FileStat(Libc.Statx found) => _found = found;

    /// <summary>Null when nothing is there, or when nobody may look.</summary>
    public static FileStat? Of(string path) => Libc.Look(path, out var found) == 0 ? new(found) : null;

    public static bool Exists(string path) => Libc.Look(path, out _) == 0;

    /// <summary>What a path leads to, through links.</summary>
    public static FileStat? Through(string path) => Of(path) is not { } found ? null : !found.IsLink ? found : Libc.Real(path) is { } real ? Of(real) : null;

    public bool IsFolder => (_found.Mode & KindMask) == FolderKind;

    public bool IsFile => (_found.Mode & KindMask) == FileKind;

    public bool IsLink => (_found.Mode & KindMask) == LinkKind;

    /// <summary>Whether something else is mounted here.</summary>
    public bool IsMount => (_found.Attributes & MountRoot) != 0;

    public uint Permissions => (uint)_found.Mode & 0xFFF;

    public uint Owner => _found.Owner;

    public long Size => (long)_found.Size;

    public long Seconds => _found.ModifiedSeconds;

    public uint Nanoseconds => _found.ModifiedNanoseconds;

    public DateTimeOffset Modified => DateTimeOffset.UnixEpoch.AddTicks(Math.Clamp(Seconds, -62_000_000_000, 253_000_000_000) * TimeSpan.TicksPerSecond + Nanoseconds / 100);

    /// <summary>Between two of these a rename cannot go.</summary>
    public (uint, uint, ulong) Volume => (_found.DeviceMajor, _found.DeviceMinor, _found.Mount);

    /// <summary>The same file, whatever it is called.</summary>
    public (uint, uint, ulong) Identity => (_found.DeviceMajor, _found.DeviceMinor, _found.Inode);
}
