using System.Text.Json;
using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Clock;

/// <summary>What is set on the clock.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClockItemKind>))]
public enum ClockItemKind
{
    /// <summary>Runs for a length of time.</summary>
    [JsonStringEnumMemberName("timer")] Timer,

    /// <summary>Rings at a time of day, once or again and again.</summary>
    [JsonStringEnumMemberName("alarm")] Alarm,

    /// <summary>Says something at a time.</summary>
    [JsonStringEnumMemberName("reminder")] Reminder,

    /// <summary>Counts up; never rings.</summary>
    [JsonStringEnumMemberName("stopwatch")] Stopwatch,
}

/// <summary>A timer, alarm, reminder or stopwatch of one user.</summary>
public sealed record ClockItem
{
    /// <summary>Its id, unique over all users.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string UserId { get; init; }

    /// <summary>What it is.</summary>
    public required ClockItemKind Kind { get; init; }

    /// <summary>When it rings, or would if it had not been taken off; null while it is paused, and for a stopwatch.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Everything else.</summary>
    public required ClockState State { get; init; }

    /// <summary>It was taken off and is kept only to be put back.</summary>
    public bool IsRemoved => State.RemovedAt is not null;
}

/// <summary>What a <see cref="ClockItem"/> is made of besides its key; stored as JSON.</summary>
public sealed record ClockState
{
    /// <summary>The conversation it was set in.</summary>
    public string? SessionId { get; init; }

    /// <summary>The language to speak when it rings.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What the user called it: "pizza".</summary>
    public string? Label { get; init; }

    /// <summary>What to remind of.</summary>
    public string? Text { get; init; }

    /// <summary>Of a timer: its whole length.</summary>
    public double? TotalSeconds { get; init; }

    /// <summary>Of a paused timer: what is left of it.</summary>
    public double? RemainingSeconds { get; init; }

    /// <summary>How it comes again, an RFC 5545 RRULE.</summary>
    public string? Recurrence { get; init; }

    /// <summary>The first time of a recurrence.</summary>
    public DateTimeOffset? FirstAt { get; init; }

    /// <summary>The days on which a recurrence does not ring, such as 2026-12-24.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>The IANA zone whose clock a recurrence follows.</summary>
    public string? Zone { get; init; }

    /// <summary>Of a running stopwatch: since when.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Of a stopwatch: what it had counted before it was last started.</summary>
    public double ElapsedSeconds { get; init; }

    /// <summary>Of a stopwatch: the readings at each lap.</summary>
    public IReadOnlyList<double> Laps { get; init; } = [];

    /// <summary>When it was taken off.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>How it stood before its last change, as AstrOS 0.1 kept it: read over and not written any more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public JsonElement? Before { get; init; }

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ClockJson.Default.ClockState);

    /// <summary>As it was stored.</summary>
    /// <exception cref="JsonException">It is not what <see cref="ToJson"/> wrote.</exception>
    public static ClockState FromJson(string json) => JsonSerializer.Deserialize(json, ClockJson.Default.ClockState) ?? throw new JsonException("The state of a clock item is null.");
}
