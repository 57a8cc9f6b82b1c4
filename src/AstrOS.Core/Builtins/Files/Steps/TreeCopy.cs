namespace AstrOS.Builtins.Files.Steps;

/// <summary>Copies a file, a link or a whole folder with its modes and times, and takes such a copy away again.</summary>
/// <param name="disk">Where to.</param>
/// <param name="copied">Told how many bytes more there are.</param>
internal sealed class TreeCopy(Disk disk, Action<long>? copied = null)
{
    private const int PieceBytes = 1024 * 1024;
    private const int DeepestFolder = 200;

    /// <summary>Makes a copy where nothing is yet. Links are copied as links. When it fails or is cancelled, a part of it may be there.</summary>
    public void Copy(string from, string to, CancellationToken cancellationToken, int depth = 0)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (FileStat.Of(from) is not { } found) throw FileProblem.Of(Libc.Enoent, from);
        if (depth > DeepestFolder) throw new FileProblem("too_deep", from);
        if (found.IsLink)
        {
            disk.MakeLink(new FileInfo(from).LinkTarget!, to);
        }
        else if (found.IsFile)
        {
            CopyFile(from, to, cancellationToken);
            disk.SetPermissions(to, found.Permissions);
        }
        else if (found.IsFolder)
        {
            disk.MakeFolder(to, 0x1C0);
            foreach (var name in Names(from)) Copy(Path.Join(from, name), Path.Join(to, name), cancellationToken, depth + 1);
            disk.SetPermissions(to, found.Permissions);
        }
        else
        {
            throw new FileProblem("special_file", from);
        }

        disk.SetModified(to, found.Seconds, found.Nanoseconds);
        if (found.IsFolder) disk.SyncFolder(to);
    }

    /// <summary>Whether two trees hold the same: names, kinds, lengths, times and where links lead.</summary>
    public static bool AreEqual(string one, string other)
    {
        if (FileStat.Of(one) is not { } first || FileStat.Of(other) is not { } second) return false;
        if (first.IsLink) return second.IsLink && new FileInfo(one).LinkTarget == new FileInfo(other).LinkTarget;
        if ((first.Seconds, first.Nanoseconds) != (second.Seconds, second.Nanoseconds)) return false;
        if (first.IsFile) return second.IsFile && first.Size == second.Size;
        if (!first.IsFolder || !second.IsFolder) return false;
        var names = Names(one);
        return names.SequenceEqual(Names(other), StringComparer.Ordinal)
            && names.All(name => AreEqual(Path.Join(one, name), Path.Join(other, name)));
    }

    /// <summary>Takes away what AstrOS made under a hidden name, or what has been copied whole.</summary>
    public void Delete(string path)
    {
        if (FileStat.Of(path) is not { } found) return;
        if (!found.IsFolder)
        {
            disk.Unlink(path);
            return;
        }

        // Nothing can be taken out of a folder that may not be written.
        if ((found.Permissions & 0x1C0) != 0x1C0) disk.SetPermissions(path, found.Permissions | 0x1C0);
        foreach (var name in Names(path)) Delete(Path.Join(path, name));
        disk.RemoveFolder(path);
    }

    public static string[] Names(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw FileProblem.Of(error, folder);
        }
    }

    private void CopyFile(string from, string to, CancellationToken cancellationToken)
    {
        using var source = Open(from);
        var length = source.Length;
        using var target = disk.Create(to);
        var piece = new byte[Math.Clamp(length, 1, PieceBytes)];
        long done = 0;
        try
        {
            while (source.Read(piece) is > 0 and var count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                disk.Write(target, piece.AsSpan(0, count));
                done += count;
                copied?.Invoke(count);
            }
        }
        catch (IOException error) when (error is not FileProblem)
        {
            throw FileProblem.Of(error, from);
        }

        disk.Sync(target);
        if (done != target.Length || FileStat.Of(from)?.Size != done) throw new FileProblem("changed", from);
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new(path, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0, Options = FileOptions.SequentialScan });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw FileProblem.Of(error, path);
        }
    }
}
