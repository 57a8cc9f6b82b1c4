using System.Text.Json;
using AstrOS.Intents.Loading;
using AstrOS.Intents.Matching;

namespace AstrOS.Bench.Quality;

/// <summary>One expectation, and whether a result meets it.</summary>
internal sealed class SentencesLine(JsonElement json)
{
    /// <summary>Every line of a file that is not blank.</summary>
    /// <exception cref="InvalidDataException">A line is not a JSON object.</exception>
    public static List<SentencesLine> ReadAll(string path)
    {
        var lines = new List<SentencesLine>();
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                lines.Add(new SentencesLine(Parse(line, $"{path}:{number}")));
        }

        return lines;
    }

    private static JsonElement Parse(string line, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new InvalidDataException($"{place}: an expectation must be a JSON object");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{place}: this is not JSON: {e.Message}", e);
        }
    }

    public string Id { get; } = Text(json, "id");

    public string Language { get; } = Text(json, "lang");

    public string Input { get; } = Text(json, "text");

    public string Intent { get; } = Text(json, "intent");

    public string File { get; } = Text(json, "file");

    public bool IsFolder => File.Contains('/', StringComparison.Ordinal);

    public string Combination => Path.GetFileNameWithoutExtension(File);

    /// <summary>Whether its authors know that it fails; they write true, or why.</summary>
    public bool ExpectsFailure { get; } = json.TryGetProperty("expect_failure", out var fails)
        && fails.ValueKind is not (JsonValueKind.False or JsonValueKind.Null);

    public IReadOnlyDictionary<string, DataValue> Slots { get; } = Map(json, "slots") ?? [];

    public Dictionary<string, DataValue>? Context { get; } = Map(json, "context");

    /// <summary>The only things there are for a folder line.</summary>
    public Dictionary<string, ListDefinition> OwnLists() => SentencesFixtures.Lists(
        Array("entities").Select(e => (Name(e), (IReadOnlyDictionary<string, DataValue>?)new Dictionary<string, DataValue>
        {
            ["domain"] = DataValue.Of(Text(e, "domain")),
        })),
        Array("areas").Select(Name),
        Array("floors").Select(Name));

    public bool HasIntent(MatchResult? result) => result?.Block.Intent == Intent;

    public bool HasFrame(MatchResult? result)
    {
        if (!HasIntent(result))
            return false;
        var slots = result!.Slots.ToDictionary(s => s.Slot, s => s.Value, StringComparer.Ordinal);
        if (IsFolder && NeedsContextArea(result))
            slots.Remove("area");
        return slots.Count == Slots.Count
            && Slots.All(expected => slots.TryGetValue(expected.Key, out var actual) && Agrees(expected.Value, actual));
    }

    public bool HasContext(MatchResult? result)
    {
        if (result is null)
            return false;
        if (IsFolder)
        {
            return result.Block.Origin == Combination && (!NeedsContextArea(result) || result.Slots.Any(s =>
                s.Slot == "area" && s.Value.Equals(DataValue.Of("__context_area__"))));
        }

        return Context is null || DataValue.Of(Context).Equals(DataValue.Of(result.Context));
    }

    private static bool NeedsContextArea(MatchResult result) =>
        result.Block.RequiresContext.TryGetValue("area", out var area) && area.Kind == DataKind.Map;

    private static bool Agrees(DataValue expected, DataValue actual)
    {
        if (expected.Kind == DataKind.List)
        {
            return actual.Kind == DataKind.List
                ? expected.Items.All(actual.Items.Contains)
                : expected.Items.Any(e => Agrees(e, actual));
        }

        return actual.Kind == DataKind.List ? actual.Items.Any(a => Agrees(expected, a)) : expected.Equals(actual);
    }

    private List<JsonElement> Array(string key) =>
        json.TryGetProperty(key, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];

    private static string Name(JsonElement item) => item.ValueKind == JsonValueKind.String ? item.GetString()! : Text(item, "name");

    private static string Text(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static Dictionary<string, DataValue>? Map(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().ToDictionary(p => p.Name, p => DataValue.FromJson(p.Value), StringComparer.Ordinal)
            : null;
}
