using System.Text.Json;
using AstrOS.Intents;
using AstrOS.Intents.Entities;
using AstrOS.Sdk.Tools;
using AstrOS.Tests.Intents.Entities;

namespace AstrOS.Tests.Builtins;

/// <summary>Requests as people type them, hundreds a language, and things that are none of ours. <c>bench understand</c> reads the same files.</summary>
public class UnderstandingTests
{
    private static readonly IntentRecognizer Recognizer = new(new SentenceSet(
        BuiltinFolders.Manifests.SelectMany(manifest => Directory
            .EnumerateFiles(Path.Combine(manifest.Folder, "sentences"), "*.yaml")
            .Select(path => new SentenceSource(manifest.Id, Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path)))),
        EntityParsers.All));

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("es")]
    public void Requests_are_taken_for_what_they_mean(string language)
    {
        var wrong = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Builtins", $"requests.{language}.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(columns => (Text: columns[0], Expected: string.Join(' ', columns[1..]).Trim(), Found: Recognize(language, columns[0])))
            .Where(request => !Fits(request.Found, request.Expected))
            .Select(request => $"{request.Text} → {request.Found}, must be {request.Expected}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("es")]
    public void What_asks_for_nothing_changes_nothing_in_any_language(string language)
    {
        var reads = BuiltinFolders.Manifests.SelectMany(manifest => manifest.Tools).Where(tool => tool.Effect == Effect.Read).Select(tool => tool.Id).ToHashSet();
        var context = Reading.Context with { Languages = [language, .. Recognizer.Sentences.Languages.Where(other => other != language).Order(StringComparer.Ordinal)] };
        var changing = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Builtins", $"requests.{language}.tsv"))
            .Select(line => line.Split('\t'))
            .Where(columns => columns.Length > 1 && columns[1] == "-")
            .Select(columns => (Text: columns[0], Intent: Recognizer.Recognize(columns[0], context)))
            .Where(request => request.Intent is not null && !reads.Contains(request.Intent.Type))
            .Select(request => $"{request.Text} → {request.Intent!.Type}");
        Assert.Empty(changing);
    }

    private static bool Fits(string found, string expected)
    {
        var tool = expected.Split(' ')[0];
        return found.Split(' ')[0] == tool && $" {found} ".Contains($" {expected[tool.Length..].Trim()} ".Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Recognize(string language, string text) =>
        Recognizer.Recognize(text, Reading.Context with { Languages = [language] }) is { } intent
            ? string.Join(' ', intent.Entities.Values.OrderBy(entity => entity.Name, StringComparer.Ordinal)
                .Select(entity => $"{entity.Name}={Text(entity.Value)}").Prepend(intent.Type))
            : "-";

    /// <summary>Of a moment its beginning and its rule.</summary>
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("start", out var start) =>
            start.GetString()![..16] + (value.TryGetProperty("recurrence", out var rule) && rule.ValueKind == JsonValueKind.String ? $"/{rule.GetString()}" : ""),
        _ => Reading.Text(value),
    };
}
