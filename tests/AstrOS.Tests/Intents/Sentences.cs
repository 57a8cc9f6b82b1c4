using System.Text.Json;
using AstrOS.Intents;
using AstrOS.Intents.Entities;
using AstrOS.Intents.Loading;
using AstrOS.Intents.Matching;
using NodaTime;

namespace AstrOS.Tests.Intents;

/// <summary>Small sentence files for tests: what to write is the YAML, what comes back is the match.</summary>
internal sealed class Sentences
{
    private readonly CompiledLanguage _language;

    private Sentences(CompiledLanguage language) => _language = language;

    public static readonly RecognitionContext Nothing = new() { Languages = ["en"], Now = default, Zone = DateTimeZone.Utc };

    public CompiledLanguage Language => _language;

    public static Sentences Of(string yaml, string language = "en", params IEntityParser[] parsers) =>
        new(CompiledLanguage.Compile(language, [("test", SentenceFileReader.Read("test.yaml", yaml))], parsers));

    /// <summary>One intent T with these templates, and lists and rules as YAML.</summary>
    public static Sentences Templates(string more, params string[] templates) =>
        Of("intents:\n  T:\n    data:\n      - sentences:\n"
            + string.Concat(templates.Select(t => $"          - '{t.Replace("'", "''", StringComparison.Ordinal)}'\n")) + more);

    public MatchResult? Match(string text, params (string Key, string Value)[] context) =>
        _language.Match(
            _language.Prepare(text),
            Nothing,
            context.Length == 0 ? null : context.ToDictionary(c => c.Key, c => DataValue.Of(c.Value), StringComparer.Ordinal));

    public bool Matches(string text) => Match(text) is not null;

    /// <summary>The slots as <c>a=1 b=two</c>, in order of their names; null when nothing matches.</summary>
    public string? Slots(string text, params (string Key, string Value)[] context) =>
        Match(text, context) is { } match
            ? string.Join(' ', match.Slots.OrderBy(s => s.Slot, StringComparer.Ordinal).Select(s => $"{s.Slot}={Text(s.ToJson())}"))
            : null;

    /// <summary>The intent that wins; null when nothing matches.</summary>
    public string? Intent(string text, params (string Key, string Value)[] context) => Match(text, context)?.Block.Intent;

    private static string Text(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
}
