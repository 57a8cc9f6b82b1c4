using System.Text;
using AstrOS.Sdk.Client;

namespace AstrOS.Cli.Chat;

/// <summary>Lines said before, oldest first, kept in a file that only its owner can read.</summary>
internal sealed class LineHistory
{
    private const int Kept = 1000;
    private readonly List<string> _lines;
    private readonly string? _path;
    private int _at;
    private string _draft = "";

    private LineHistory(string? path, List<string> lines) => (_path, _lines, _at) = (path, lines, lines.Count);

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Where the file cannot be read, the history is empty: it is a convenience.</summary>
    public static LineHistory Load(string? path)
    {
        try
        {
            return new LineHistory(path, File.Exists(path) ? [.. File.ReadAllLines(path).TakeLast(Kept)] : []);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new LineHistory(path, []);
        }
    }

    public void Add(string line)
    {
        line = line.ReplaceLineEndings(" ");
        if (line.Length > 0 && (_lines.Count == 0 || _lines[^1] != line)) _lines.Add(line);
        if (_lines.Count > Kept) _lines.RemoveRange(0, _lines.Count - Kept);
        _at = _lines.Count;
        Save();
    }

    /// <summary>The line before the one shown; null at the oldest. What was being typed is kept for the way back.</summary>
    public string? Older(string current)
    {
        if (_at == 0) return null;
        if (_at == _lines.Count) _draft = current;
        return _lines[--_at];
    }

    public string? Newer()
    {
        if (_at == _lines.Count) return null;
        return ++_at == _lines.Count ? _draft : _lines[_at];
    }

    private void Save()
    {
        if (_path is null) return;
        try
        {
            PrivateFolder.Ensure(Path.GetDirectoryName(_path)!);
            using var file = new FileStream(_path, new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            file.Write(Encoding.UTF8.GetBytes(string.Concat(_lines.Select(line => line + "\n"))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The conversation goes on without it.
        }
    }
}
