using System.ComponentModel;
using AstrOS.Intents.Entities.DateTimes;
using NodaTime;

namespace AstrOS.Builtins.Clock;

/// <summary>How an item stood at some moment: what is needed to put it back.</summary>
internal sealed record ClockVersion
{
    [Description("timer, alarm, reminder or stopwatch.")]
    public required ClockItemKind Kind { get; init; }

    [Description("When it rang then, ISO 8601; left out when it was paused, and for a stopwatch.")]
    public DateTimeOffset? DueAt { get; init; }

    [Description("Everything else, as it was recorded.")]
    public required ClockState State { get; init; }

    /// <summary>The version of an item; null when there is none, or it was taken off.</summary>
    public static ClockVersion? Of(ClockItem? item) =>
        item is null || item.IsRemoved ? null : new() { Kind = item.Kind, DueAt = item.DueAt, State = item.State };

    /// <summary>Whether it is one that could have been set: what cannot be rung would keep the others from ringing. JSON may leave anything out.</summary>
    public bool IsSound =>
        State is { Language.Length: 2 or 3, Skipped: not null, Laps: not null } && State.Language.All(char.IsAsciiLetterLower)
        && (State.Zone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(State.Zone) is not null)
        && (State.Recurrence is null || Recurrence.TryParse(State.Recurrence, out _));

    /// <summary>The item that it was.</summary>
    public ClockItem ToItem(string id, string userId) => new() { Id = id, UserId = userId, Kind = Kind, DueAt = DueAt, State = State with { RemovedAt = null } };
}
