namespace AstrOS.Builtins.Files.Steps;

/// <summary>Every change of the disk goes through here, one system call at a time.</summary>
/// <param name="before">Called before each; where it throws, nothing more is changed.</param>
internal sealed class Disk(Action? before = null)
{
    /// <summary>Gives a thing another name on the same disk; whatever has that name already stays.</summary>
    /// <returns>False when the two are on different disks.</returns>
    public bool TryRename(string from, string to)
    {
        before?.Invoke();
        var error = Libc.Rename(from, to);
        if (error is Libc.Einval or Libc.Enosys or Libc.Eopnotsupp) error = RenameWithoutFlag(from, to);
        if (error == Libc.Exdev) return false;
        if (error != 0) throw FileProblem.Of(error, error is Libc.Eexist or Libc.Enametoolong or Libc.Enospc ? to : from);
        return true;
    }

    public void Rename(string from, string to)
    {
        if (!TryRename(from, to)) throw FileProblem.Of(Libc.Exdev, from);
    }

    public void MakeFolder(string path, uint mode = 0x1FF)
    {
        before?.Invoke();
        Check(Libc.MakeFolder(path, mode), path);
    }

    public void RemoveFolder(string path)
    {
        before?.Invoke();
        Check(Libc.RemoveFolder(path), path);
    }

    /// <summary>Takes away what AstrOS made itself or has copied whole. Nothing else is ever unlinked.</summary>
    public void Unlink(string path)
    {
        before?.Invoke();
        Check(Libc.Unlink(path), path);
    }

    public void MakeLink(string target, string path)
    {
        before?.Invoke();
        Check(Libc.MakeLink(target, path), path);
    }

    public void HardLink(string existing, string path)
    {
        before?.Invoke();
        Check(Libc.Link(existing, path), path);
    }

    public void SetPermissions(string path, uint mode)
    {
        before?.Invoke();
        Check(Libc.ChangeMode(path, mode), path);
    }

    public void SetModified(string path, long seconds, long nanoseconds)
    {
        before?.Invoke();
        Check(Libc.SetModified(path, seconds, nanoseconds), path);
    }

    /// <summary>A new file, for its owner alone where its own mode is yet to come.</summary>
    public FileStream Create(string path, bool isPrivate = true)
    {
        before?.Invoke();
        try
        {
            return new(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                BufferSize = 0,
                UnixCreateMode = isPrivate ? UnixFileMode.UserRead | UnixFileMode.UserWrite : (UnixFileMode)0x1B6,
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw FileProblem.Of(error, path);
        }
    }

    public void Write(FileStream file, ReadOnlySpan<byte> bytes)
    {
        before?.Invoke();
        try
        {
            file.Write(bytes);
        }
        catch (IOException error)
        {
            throw FileProblem.Of(error, file.Name);
        }
    }

    public void Sync(FileStream file)
    {
        before?.Invoke();
        try
        {
            file.Flush(flushToDisk: true);
        }
        catch (IOException error)
        {
            throw FileProblem.Of(error, file.Name);
        }
    }

    public void SyncFolder(string path)
    {
        before?.Invoke();
        _ = Libc.Sync(path); // Some file systems cannot, and then nothing more can be done.
    }

    // File systems that do not know the flag: a link is made only where nothing is, and a folder goes over an empty one of our own.
    private static int RenameWithoutFlag(string from, string to)
    {
        if (FileStat.Of(from) is not { } found) return Libc.Enoent;
        if (!found.IsFolder)
        {
            var linked = Libc.Link(from, to);
            if (linked == 0) return Libc.Unlink(from);
            if (linked is not (Libc.Eperm or Libc.Eopnotsupp or Libc.Enosys)) return linked;
            return FileStat.Exists(to) ? Libc.Eexist : Libc.RenameOver(from, to);
        }

        if (to.StartsWith(from + "/", StringComparison.Ordinal)) return Libc.Einval;
        if (Libc.MakeFolder(to, 0x1C0) is not 0 and var made) return made;
        var renamed = Libc.RenameOver(from, to);
        if (renamed != 0) _ = Libc.RemoveFolder(to);
        return renamed;
    }

    private static void Check(int error, string path)
    {
        if (error != 0) throw FileProblem.Of(error, path);
    }
}
