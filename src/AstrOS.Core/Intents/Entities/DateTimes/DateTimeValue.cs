namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>A moment, a stretch of time or something that comes again, as it stands in a slot.</summary>
public sealed record DateTimeValue
{
    /// <summary>When it is or begins, ISO 8601 with offset: <c>2026-12-24T18:30:00+01:00</c>. With a recurrence: the first time.</summary>
    public required string Start { get; init; }

    /// <summary>When it ends, not included; absent for a moment or a whole unit that <see cref="Grain"/> names.</summary>
    public string? End { get; init; }

    /// <summary>How exactly it was told: second, minute, hour, day_part, day, weekend, week, month or year.</summary>
    public required string Grain { get; init; }

    /// <summary>How it comes again, an RFC 5545 RRULE such as <c>FREQ=WEEKLY;BYDAY=MO,TU</c>.</summary>
    public string? Recurrence { get; init; }
}
