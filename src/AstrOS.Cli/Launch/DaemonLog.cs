using System.Text;
using AstrOS.Sdk.Client;

namespace AstrOS.Cli.Launch;

/// <summary>What a daemon started by this program writes to.</summary>
internal sealed class DaemonLog
{
    private const long TooLong = 4 * 1024 * 1024;
    private const int LinesShown = 12;
    private const string FailureMark = "astrosd: ";
    private readonly long _start;

    private DaemonLog(string path, long start) => (Path, _start) = (path, start);

    public string Path { get; }

    /// <summary>Readies the log for another start.</summary>
    public static DaemonLog Open(AstrosPaths paths, DateTimeOffset now)
    {
        PrivateFolder.Ensure(paths.StateFolder);
        var path = PathIn(paths);
        if (new FileInfo(path) is { Exists: true, Length: > TooLong }) File.Move(path, path + ".1", overwrite: true);

        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes($"--- {now:u} astros starts astrosd\n"));
        return new DaemonLog(path, file.Position);
    }

    /// <summary>Why the last start failed, when it did and nothing has been started since.</summary>
    public static string? LastFailure(AstrosPaths paths)
    {
        try
        {
            return File.ReadLines(PathIn(paths)).LastOrDefault(line => line.Length > 0) is { } last
                && last.StartsWith(FailureMark, StringComparison.Ordinal) ? last[FailureMark.Length..] : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The last lines of this start, not of earlier ones.</summary>
    public string LastWords()
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(Math.Min(_start, file.Length), SeekOrigin.Begin);
        var lines = new StreamReader(file).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? "  (none)" : string.Join('\n', lines.TakeLast(LinesShown).Select(line => "  " + line));
    }

    private static string PathIn(AstrosPaths paths) => System.IO.Path.Combine(paths.StateFolder, "astrosd.log");
}
