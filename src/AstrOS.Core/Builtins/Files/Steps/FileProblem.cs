namespace AstrOS.Builtins.Files.Steps;

/// <summary>Why something could not be done to a file, as the key of the answer that says so.</summary>
internal sealed class FileProblem(string key, string path, Exception? inner = null) : IOException($"{key}: {path}", inner)
{
    public string Key { get; } = key;

    public string Path { get; } = path;

    public static FileProblem Of(int error, string path) => new(
        error switch
        {
            Libc.Enoent or Libc.Enotdir => "gone",
            Libc.Eexist or Libc.Enotempty => "taken",
            Libc.Eacces or Libc.Eperm => "no_permission",
            Libc.Enospc or Libc.Edquot => "no_space",
            Libc.Enametoolong => "too_long",
            Libc.Erofs => "read_only",
            Libc.Ebusy => "busy",
            _ => "disk_error",
        },
        path);

    /// <summary>What the framework threw, in the same words.</summary>
    public static FileProblem Of(Exception error, string path) => error switch
    {
        FileProblem problem => problem,
        UnauthorizedAccessException => new("no_permission", path, error),
        FileNotFoundException or DirectoryNotFoundException => new("gone", path, error),
        PathTooLongException => new("too_long", path, error),
        IOException when (error.HResult & 0xFFFF) is Libc.Enospc or Libc.Edquot => new("no_space", path, error),
        IOException when (error.HResult & 0xFFFF) == Libc.Eexist => new("taken", path, error),
        IOException when (error.HResult & 0xFFFF) == Libc.Erofs => new("read_only", path, error),
        IOException when (error.HResult & 0xFFFF) == Libc.Enametoolong => new("too_long", path, error),
        _ => new("disk_error", path, error),
    };
}
