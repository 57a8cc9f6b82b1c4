using System.Text.Json;
using AstrOS.Intents;
using AstrOS.Intents.Entities;
using NodaTime;

namespace AstrOS.Tests.Intents.Entities;

/// <summary>Reads a value as a sentence would, at eight in the evening of Monday, November 23, 2026, in Berlin.</summary>
internal static class Reading
{
    public static RecognitionContext Context { get; } = new()
    {
        Languages = ["en"],
        Now = Instant.FromUtc(2026, 11, 23, 19, 0),
        Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        Known = new Dictionary<string, IReadOnlyList<string>>
        {
            ["application"] = ["Firefox", "Visual Studio Code", "Visual Studio"],
            ["process"] = ["postgres", "node"],
            ["person"] = ["Ana María", "Bob"],
        },
    };

    public static RecognitionContext At(string time) =>
        Context with { Now = NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(time).Value.InZoneLeniently(Context.Zone).ToInstant() };

    public static IReadOnlyList<EntityMatch> All(string type, string language, string text, RecognitionContext? context = null, int start = 0) =>
        EntityParsers.All.Single(parser => parser.Type == type).Match(text, start, language, context ?? Context);

    /// <summary>The value of the reading that covers the whole text, as JSON; "none" when there is none.</summary>
    public static string Of(string type, string language, string text, RecognitionContext? context = null)
    {
        foreach (var match in All(type, language, text, context))
            if (match.Length == text.Length) return Text(match.Value);
        return "none";
    }

    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object => string.Join(' ', value.EnumerateObject().Select(property => property.Name switch
        {
            "start" => Short(property.Value.GetString()!),
            "end" => "until " + Short(property.Value.GetString()!),
            _ => property.Value.GetString(),
        })),
        _ => value.GetRawText(),
    };

    private static string Short(string moment) => moment.EndsWith("+01:00", StringComparison.Ordinal) ? moment[..16] : moment;
}
