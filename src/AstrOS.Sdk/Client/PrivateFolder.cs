using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace AstrOS.Sdk.Client;

/// <summary>Folders that only their owner may enter: that of the socket, of logs, of the database.</summary>
public static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OthersMayWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>The effective user of this process.</summary>
    public static uint EffectiveUserId => GetEffectiveUserId();

    /// <summary>Makes the folder (mode 0700) where it is missing, and refuses one that others could have put there.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="UnauthorizedAccessException">It belongs to another user, is a link, or others may write in it.</exception>
    public static void Ensure(string path)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("AstrOS runs on Linux.");
        Directory.CreateDirectory(path, OwnerOnly);
        if (WhyNotTrusted(path) is { } reason) throw new UnauthorizedAccessException(reason);
    }

    /// <summary>Why a folder cannot be trusted with a socket.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>One plain line; null when the folder is this user's own and nobody else may write in it, or when it does not exist.</returns>
    public static string? WhyNotTrusted(string path)
    {
        if (Look(path, followLinks: false) is not { } itself) return null;
        if (itself.Owner != EffectiveUserId) return BelongsTo(itself.Owner);
        if (Look(path, followLinks: true) is not { IsFolder: true } folder) return $"{path} is not a folder. Remove it.";
        if (folder.Owner != EffectiveUserId) return BelongsTo(folder.Owner);
        return (folder.Mode & OthersMayWrite) != 0 ? $"Others may write in {path}. Close it: chmod 700 {path}" : null;

        string BelongsTo(uint owner) =>
            $"{path} belongs to user {owner}, not to you (user {EffectiveUserId}). Remove it, or set ASTROS_HOME to a folder of yours.";
    }

    // statx has one layout on every architecture, unlike stat: mask u32, blksize u32, attributes u64, nlink u32, uid u32, gid u32, mode u16.
    private static (uint Owner, UnixFileMode Mode, bool IsFolder)? Look(string path, bool followLinks)
    {
        const int currentFolder = -100, doNotFollowLinks = 0x100;
        const uint typeModeAndOwner = 0x1 | 0x2 | 0x8;
        var buffer = new byte[256];
        var flags = followLinks ? 0 : doNotFollowLinks;
        if (StatX(currentFolder, Encoding.UTF8.GetBytes(path + "\0"), flags, typeModeAndOwner, buffer) != 0) return null;

        var owner = BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(20));
        var mode = BinaryPrimitives.ReadUInt16LittleEndian(buffer.AsSpan(28));
        return (owner, (UnixFileMode)(mode & 0xFFF), (mode & 0xF000) == 0x4000);
    }

#pragma warning disable SYSLIB1054 // Blittable arguments need no generated marshalling, and the Sdk stays without unsafe code.
    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEffectiveUserId();

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int folder, byte[] path, int flags, uint mask, byte[] result);
#pragma warning restore SYSLIB1054
}
