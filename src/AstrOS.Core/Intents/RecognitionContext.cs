using System.Text.Json;
using NodaTime;

namespace AstrOS.Intents;

/// <summary>Everything recognition may know besides the words. It reads no clock and no machine: what it needs is passed in.</summary>
public sealed record RecognitionContext
{
    /// <summary>Languages to try, the likeliest first, BCP 47 without region.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The moment that "tomorrow" is measured from.</summary>
    public required Instant Now { get; init; }

    /// <summary>The zone that "at seven" is meant in.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>What <c>requires_context</c> and <c>excludes_context</c> are held against.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>What a text of the user's own things may be, by entity type: running processes, installed applications, people.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Known { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
