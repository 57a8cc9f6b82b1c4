using AstrOS.Intents;

namespace AstrOS.Bench.Understanding;

/// <summary>Recognises requests one by one and counts what was understood.</summary>
internal static class UnderstandBench
{
    public static int Run(UnderstandOptions options)
    {
        var understanding = new Understanding(options.Language, options.After);
        var lines = UnderstandLine.Read(options);
        var results = new List<(UnderstandLine Line, Intent? Intent)>();
        foreach (var line in lines)
        {
            var intent = understanding.Recognize(line.Text);
            results.Add((line, intent));
            if (!options.Summary)
                Console.WriteLine(string.Join('\t', line.Text, intent?.Type ?? "-", Understanding.Slots(intent), intent?.Sentence));
        }

        if (results.Any(r => r.Line.Label is not null))
            PrintLabels(results);
        else if (results.Any(r => r.Line.Expected is not null))
            return PrintExpected(results);
        return 0;
    }

    private static int PrintExpected(List<(UnderstandLine Line, Intent? Intent)> results)
    {
        var judged = results.Where(r => r.Line.Expected is not null).ToList();
        var wrong = judged.Where(r => !Understanding.Fits(r.Intent, r.Line.Expected!)).ToList();
        foreach (var (line, intent) in wrong)
            Console.WriteLine($"  {line.Text}  →  {intent?.Type ?? "-"} {Understanding.Slots(intent)}   (must be {line.Expected})");
        var wanted = judged.Count(r => r.Line.Expected != UnderstandLine.Nothing);
        var missed = wrong.Count(r => r.Line.Expected != UnderstandLine.Nothing);
        Console.WriteLine($"understood {wanted - missed} of {wanted}; taken for a tool {wrong.Count - missed} of {judged.Count - wanted} that are none");
        return wrong.Count == 0 ? 0 : 1;
    }

    private static void PrintLabels(List<(UnderstandLine Line, Intent? Intent)> results)
    {
        foreach (var label in results.GroupBy(r => r.Line.Label).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var tools = label.Where(r => r.Intent is not null)
                .GroupBy(r => r.Intent!.Type)
                .OrderByDescending(g => g.Count())
                .Select(g => $"{g.Key} {g.Count()}");
            Console.WriteLine($"{label.Key,-28} {label.Count(r => r.Intent is not null),5} of {label.Count(),5}  {string.Join(", ", tools)}");
        }

        Console.WriteLine($"taken for a tool: {results.Count(r => r.Intent is not null)} of {results.Count}");
    }
}
