using System.Globalization;
using System.Text;

namespace AstrOS.Builtins.Files.Steps;

/// <summary>The <c>.trashinfo</c> beside what is in a trash: where it came from and when, after the trash specification 1.0.</summary>
internal sealed class TrashInfo(Disk disk)
{
    private const string Ending = ".trashinfo";
    private const string Safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=:@";

    /// <summary>Where the information about <c>TRASH/files/NAME</c> lies.</summary>
    public static string Of(string trashed)
    {
        var files = Path.GetDirectoryName(trashed)!;
        return Path.Join(Path.GetDirectoryName(files), "info", Path.GetFileName(trashed) + Ending);
    }

    /// <summary>A name that is free in the same trash.</summary>
    public static string FreeName(string trashed, Predicate<string> isTaken) =>
        Places.FreeName.Of(trashed, isFolder: false, path => isTaken(path) || FileStat.Exists(Of(path)));

    /// <summary>What came last into the same trash from a path; null when nothing did.</summary>
    public static string? Find(string trashed, string path)
    {
        var folder = Path.GetDirectoryName(Of(trashed))!;
        if (!Directory.Exists(folder)) return null;
        return TreeCopy.Names(folder).Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(name => (Name: name, Info: Read(Path.Join(folder, name))))
            .Where(one => one.Info?.Path == path)
            .OrderByDescending(one => one.Info!.Value.Deleted).ThenByDescending(one => FileStat.Of(Path.Join(folder, one.Name))!.Value.Modified)
            .Select(one => Path.Join(Path.GetDirectoryName(trashed), one.Name[..^Ending.Length])).FirstOrDefault();
    }

    /// <summary>Takes the name in the trash, before anything moves there.</summary>
    public void Write(string trashed, string path, DateTimeOffset now)
    {
        var trash = Path.GetDirectoryName(Path.GetDirectoryName(trashed)!)!;
        MakePrivate(trash);
        MakePrivate(Path.Join(trash, "files"));
        MakePrivate(Path.Join(trash, "info"));
        var info = Of(trashed);
        using var file = disk.Create(info);
        try
        {
            disk.Write(file, Encoding.ASCII.GetBytes(
                $"[Trash Info]\nPath={Escape(Relative(trash, path))}\nDeletionDate={now.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)}\n"));
            disk.Sync(file);
        }
        catch (FileProblem)
        {
            disk.Unlink(info);
            throw;
        }
    }

    public void Delete(string trashed)
    {
        if (FileStat.Exists(Of(trashed))) disk.Unlink(Of(trashed));
    }

    /// <summary>Whether what is in the trash under this name came from that path; also true while its information was only half written.</summary>
    public static bool Belongs(string trashed, string path) =>
        FileStat.Of(Of(trashed)) is { IsFile: true } info && (info.Size == 0 && !FileStat.Exists(trashed) || Read(Of(trashed)) is { } read && read.Path == path);

    /// <summary>The path and the local time of a <c>.trashinfo</c>; null when it is none.</summary>
    public static (string Path, DateTime Deleted)? Read(string info)
    {
        string? path = null;
        var deleted = DateTime.MinValue;
        try
        {
            foreach (var line in File.ReadLines(info).Take(50))
            {
                if (line.StartsWith("Path=", StringComparison.Ordinal)) path ??= Uri.UnescapeDataString(line[5..]);
                if (line.StartsWith("DeletionDate=", StringComparison.Ordinal))
                    _ = DateTime.TryParse(line[13..], CultureInfo.InvariantCulture, DateTimeStyles.None, out deleted);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        if (path is not { Length: > 0 }) return null;
        var trash = Path.GetDirectoryName(Path.GetDirectoryName(info)!)!;
        return (path[0] == '/' ? path : Path.GetFullPath(path, TopOf(trash) ?? "/"), deleted);
    }

    /// <summary>The top of the disk that a trash such as <c>/media/stick/.Trash-1000</c> is for; null for the one at home, which is for all.</summary>
    public static string? TopOf(string trash)
    {
        var parent = Path.GetDirectoryName(trash);
        if (Path.GetFileName(trash).StartsWith(".Trash-", StringComparison.Ordinal)) return parent;
        return Path.GetFileName(parent) == ".Trash" ? Path.GetDirectoryName(parent) : null;
    }

    private static string Relative(string trash, string path) =>
        TopOf(trash) is { } top && path.StartsWith(top.TrimEnd('/') + "/", StringComparison.Ordinal) ? path[(top.TrimEnd('/').Length + 1)..] : path;

    private static string Escape(string path)
    {
        var text = new StringBuilder();
        foreach (var one in Encoding.UTF8.GetBytes(path))
            _ = one < 128 && Safe.Contains((char)one, StringComparison.Ordinal) ? text.Append((char)one) : text.Append(CultureInfo.InvariantCulture, $"%{one:X2}");
        return text.ToString();
    }

    private void MakePrivate(string folder)
    {
        if (FileStat.Of(folder) is { IsFolder: true }) return;
        if (Path.GetDirectoryName(folder) is { } parent && !FileStat.Exists(parent)) MakePrivate(parent);
        try
        {
            disk.MakeFolder(folder, 0x1C0);
        }
        catch (FileProblem problem) when (problem.Key == "taken" && FileStat.Of(folder) is { IsFolder: true })
        {
            // Another program made it meanwhile.
        }
    }
}
