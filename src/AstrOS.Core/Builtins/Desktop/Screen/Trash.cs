using System.Globalization;
using System.Runtime.InteropServices;

namespace AstrOS.Builtins.Desktop.Screen;

/// <summary>The user's trash, by the Trash specification of freedesktop.org: a file moves there by its name alone, and none is ever deleted.</summary>
internal sealed partial class Trash(string dataHome)
{
    private string Folder => Path.Combine(dataHome, "Trash");

    /// <summary>Where an entry lies in it.</summary>
    public string FileOf(string entry) => Path.Combine(Folder, "files", entry);

    /// <summary>A name that no entry has.</summary>
    public string NewEntry(string path)
    {
        var entry = Path.GetFileName(path);
        for (var number = 2; Path.Exists(FileOf(entry)) || File.Exists(InfoOf(entry)); number++)
            entry = $"{Path.GetFileNameWithoutExtension(path)}.{number}{Path.GetExtension(path)}";
        return entry;
    }

    /// <summary>Moves a file into it; false, with everything as it was, where it cannot be.</summary>
    public bool TryPut(string path, string entry, DateTime now)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(Folder, "files"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Directory.CreateDirectory(Path.Combine(Folder, "info"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var encoded = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
            using (var info = new StreamWriter(new FileStream(InfoOf(entry), FileMode.CreateNew)))
                info.Write($"[Trash Info]\nPath={encoded}\nDeletionDate={now.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)}\n");
            if (Rename(path, FileOf(entry)) == 0) return true;
            File.Delete(InfoOf(entry));
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Moves an entry back to where it was; false where something is there, or it cannot be.</summary>
    public bool TryRestore(string entry, string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (Path.Exists(path) || Rename(FileOf(entry), path) != 0) return false;
            File.Delete(InfoOf(entry));
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string InfoOf(string entry) => Path.Combine(Folder, "info", $"{entry}.trashinfo");

    // Not File.Move, which copies and deletes where the trash is on another disk.
    [LibraryImport("libc", EntryPoint = "rename", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Rename(string from, string to);
}
