using System.Text.Json;
using AstrOS.Intents;
using AstrOS.Intents.Entities;
using NodaTime;

namespace AstrOS.Bench.Understanding;

/// <summary>The sentences of the built-in plugins, at eight in the evening of Monday, November 23, 2026, in Berlin.</summary>
internal sealed class Understanding
{
    private readonly IntentRecognizer _recognizer;
    private readonly RecognitionContext _context;

    public Understanding(string language, string? after = null)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "builtins");
        var sources = Directory.EnumerateDirectories(folder).SelectMany(plugin => Directory
            .EnumerateFiles(Path.Combine(plugin, "sentences"), "*.yaml")
            .Select(path => new SentenceSource(Path.GetFileName(plugin), Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path))));
        var sentences = new SentenceSet(sources, EntityParsers.All);
        sentences.Compile(language);
        foreach (var problem in sentences.Problems)
            Console.Error.WriteLine(problem);
        _recognizer = new IntentRecognizer(sentences);
        _context = new RecognitionContext
        {
            Languages = [language],
            Now = Instant.FromUtc(2026, 11, 23, 19, 0),
            Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
            Values = (after is null ? Array.Empty<string>() : ["last", "shown"]).ToDictionary(key => key, _ => JsonElement.Parse($"\"{after}\"")),
            Known = new Dictionary<string, IReadOnlyList<string>>
            {
                ["application"] = ["Firefox", "Visual Studio Code", "Visual Studio"],
                ["process"] = ["postgres", "node"],
            },
        };
    }

    public Intent? Recognize(string text) => _recognizer.Recognize(text, _context);

    public static string Slots(Intent? intent) =>
        string.Join(' ', (intent?.Entities.Values ?? []).OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => $"{e.Name}={Text(e.Value)}"));

    /// <summary>Whether a request was taken for what it should be: the tool first, then slots, all of which must be there as given.</summary>
    public static bool Fits(Intent? intent, string expected)
    {
        if (intent is null || expected == UnderstandLine.Nothing)
            return intent is null && expected == UnderstandLine.Nothing;
        var found = $" {intent.Type} {Slots(intent)} ";
        return expected.Split(' ')[0] == intent.Type && (expected.Length == intent.Type.Length || found.Contains($" {expected[intent.Type.Length..].Trim()} ", StringComparison.Ordinal));
    }

    /// <summary>A value in few characters: of a moment its beginning, and its rule.</summary>
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object when value.TryGetProperty("start", out var start) =>
            start.GetString()![..16] + (value.TryGetProperty("recurrence", out var rule) && rule.ValueKind == JsonValueKind.String ? $"/{rule.GetString()}" : ""),
        _ => value.GetRawText(),
    };
}
