using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Durations;

/// <summary><c>duration</c>: a JSON number of seconds. A month counts 30 days and a year 365.</summary>
internal sealed class DurationParser : IEntityParser
{
    public string Type => "duration";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context) =>
        Readings.Of<Span>(text, start, language, DurationReader.TryRead, static span => EntityJson.Of(span.TotalSeconds));
}
