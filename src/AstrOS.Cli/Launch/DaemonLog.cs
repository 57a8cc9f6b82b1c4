using AstrOS.Sdk.Client;

namespace AstrOS.Cli.Launch;

/// <summary>What a daemon started by this program writes to.</summary>
internal sealed class DaemonLog
{
    private const long TooLong = 4 * 1024 * 1024;
    private const int LinesShown = 12;
    private readonly long _start;

    private DaemonLog(string path, long start) => (Path, _start) = (path, start);

    public string Path { get; }

    public static DaemonLog Open(AstrosPaths paths)
    {
        PrivateFolder.Ensure(paths.StateFolder);
        var path = System.IO.Path.Combine(paths.StateFolder, "astrosd.log");
        if (new FileInfo(path) is { Exists: true, Length: > TooLong }) File.Move(path, path + ".1", overwrite: true);

        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        return new DaemonLog(path, file.Length);
    }

    /// <summary>The last lines of this start, not of earlier ones.</summary>
    public string LastWords()
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(Math.Min(_start, file.Length), SeekOrigin.Begin);
        var lines = new StreamReader(file).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? "  (none)" : string.Join('\n', lines.TakeLast(LinesShown).Select(line => "  " + line));
    }
}
