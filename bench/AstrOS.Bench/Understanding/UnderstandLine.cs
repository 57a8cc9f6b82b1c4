using System.Text.Json;

namespace AstrOS.Bench.Understanding;

/// <summary>A request to be taken for something.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Expected">The tool and slots it must be taken for; null when nothing is demanded.</param>
/// <param name="Label">The intent that a data set gives it.</param>
internal sealed record UnderstandLine(string Text, string? Expected, string? Label)
{
    /// <summary>Stands for "no tool".</summary>
    public const string Nothing = "-";

    public static IEnumerable<UnderstandLine> Read(UnderstandOptions options)
    {
        var lines = options.File is { } file ? File.ReadLines(file) : ReadInput();
        lines = lines.Where(l => l.Length > 0 && l[0] != '#');
        return options.File?.EndsWith(".jsonl", StringComparison.Ordinal) == true
            ? lines.Select(FromJson)
                .Where(l => options.Split is null || l.Split == options.Split)
                .Select(l => l.Line)
                .Where(l => options.Labels.Count == 0 || options.Labels.Contains(l.Label!))
            : lines.Select(FromColumns);
    }

    private static IEnumerable<string> ReadInput()
    {
        while (Console.ReadLine() is { } line)
            yield return line;
    }

    private static UnderstandLine FromColumns(string line)
    {
        var columns = line.Split('\t', 2);
        return new UnderstandLine(columns[0], columns.Length > 1 ? columns[1].Replace('\t', ' ').Trim() : null, null);
    }

    private static (UnderstandLine Line, string? Split) FromJson(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return (new UnderstandLine(root.GetProperty("text").GetString()!, null, root.GetProperty("intent").GetString()),
            root.TryGetProperty("split", out var split) ? split.GetString() : null);
    }
}
