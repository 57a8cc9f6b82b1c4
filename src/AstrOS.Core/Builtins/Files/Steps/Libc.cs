using System.Runtime.InteropServices;

namespace AstrOS.Builtins.Files.Steps;

/// <summary>What the framework does not offer of the system's library: renaming without replacing, and looking without following.</summary>
internal static partial class Libc
{
    public const int Eperm = 1, Enoent = 2, Eio = 5, Eacces = 13, Ebusy = 16, Eexist = 17, Exdev = 18, Enotdir = 20, Einval = 22, Enospc = 28,
        Erofs = 30, Enametoolong = 36, Enosys = 38, Enotempty = 39, Eopnotsupp = 95, Edquot = 122;

    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint NoReplace = 1;
    private const uint Everything = 0x17ff; // STATX_BASIC_STATS and the mount's id
    private const int ReadOnlyFolder = 0x10000 | 0x80000; // O_DIRECTORY | O_CLOEXEC

    public static int Rename(string from, string to) => Result(renameat2(CurrentFolder, from, CurrentFolder, to, NoReplace));

    public static int RenameOver(string from, string to) => Result(rename(from, to));

    public static int Link(string from, string to) => Result(linkat(CurrentFolder, from, CurrentFolder, to, 0));

    public static int Unlink(string path) => Result(unlink(path));

    public static int RemoveFolder(string path) => Result(rmdir(path));

    public static int MakeFolder(string path, uint mode) => Result(mkdir(path, mode));

    public static int MakeLink(string target, string path) => Result(symlink(target, path));

    public static int ChangeMode(string path, uint mode) => Result(chmod(path, mode));

    public static uint UserId() => geteuid();

    public static bool MayWrite(string folder) => access(folder, 3) == 0; // W_OK | X_OK

    public static int Look(string path, out Statx found) => Result(statx(CurrentFolder, path, NoFollow, Everything, out found));

    /// <summary>Sets when a file, folder or link itself was last changed, to the nanosecond.</summary>
    public static unsafe int SetModified(string path, long seconds, long nanoseconds)
    {
        var times = stackalloc long[] { seconds, nanoseconds, seconds, nanoseconds };
        return Result(utimensat(CurrentFolder, path, times, NoFollow));
    }

    /// <summary>Has the disk keep the names in a folder.</summary>
    public static int Sync(string folder)
    {
        var handle = open(folder, ReadOnlyFolder);
        if (handle < 0) return Marshal.GetLastPInvokeError();
        var result = Result(fsync(handle));
        _ = close(handle);
        return result;
    }

    /// <summary>The path without links on the way; null when it cannot be walked.</summary>
    public static string? Real(string path)
    {
        var found = realpath(path, 0);
        if (found == 0) return null;
        var text = Marshal.PtrToStringUTF8(found);
        Marshal.FreeHGlobal(found); // On Unix this is free().
        return text;
    }

    private static int Result(int returned) => returned == 0 ? 0 : Marshal.GetLastPInvokeError();

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    internal struct Statx
    {
        [FieldOffset(8)] public ulong Attributes;
        [FieldOffset(16)] public uint Links;
        [FieldOffset(20)] public uint Owner;
        [FieldOffset(28)] public ushort Mode;
        [FieldOffset(32)] public ulong Inode;
        [FieldOffset(40)] public ulong Size;
        [FieldOffset(112)] public long ModifiedSeconds;
        [FieldOffset(120)] public uint ModifiedNanoseconds;
        [FieldOffset(136)] public uint DeviceMajor;
        [FieldOffset(140)] public uint DeviceMinor;
        [FieldOffset(144)] public ulong Mount;
    }

#pragma warning disable IDE1006, SYSLIB1092 // The library's own names.
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat2(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int rename(string from, string to);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int linkat(int fromFolder, string from, int toFolder, string to, int flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int unlink(string path);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int rmdir(string path);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int mkdir(string path, uint mode);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int symlink(string target, string path);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int chmod(string path, uint mode);

    [LibraryImport("libc")]
    private static partial uint geteuid();

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int access(string path, int mode);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, out Statx found);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int utimensat(int folder, string path, long* times, int flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(int handle);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int close(int handle);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint realpath(string path, nint buffer);
#pragma warning restore IDE1006, SYSLIB1092
}
