namespace AstrOS.Builtins.Clock;

/// <summary>What <c>clock.time</c> answers.</summary>
/// <param name="Time">The time there, ISO 8601 with the offset of the place.</param>
/// <param name="Zone">The IANA id.</param>
/// <param name="Place">The place that was asked for; absent for the user's own.</param>
/// <param name="DayOffset">1 when it is tomorrow there, -1 when it is yesterday.</param>
internal sealed record TimeResult(string? Time, string? Zone, string? Place, int DayOffset);

/// <summary>What <c>clock.date</c> answers.</summary>
internal sealed record DateResult(string Date, string What, int Week, int WeekYear, int DayOfYear, int DaysFromToday);

/// <summary>One timer, alarm or reminder.</summary>
/// <param name="Id">For cancelling it.</param>
/// <param name="Kind">timer, alarm or reminder.</param>
/// <param name="State">running, paused, or due: it rang, and nobody has seen it yet.</param>
/// <param name="RemainingSeconds">Until it rings.</param>
internal sealed record ClockEntry(string Id, ClockItemKind Kind, string State, double? RemainingSeconds)
{
    public string? Label { get; init; }

    public string? Text { get; init; }

    public double? TotalSeconds { get; init; }

    /// <summary>ISO 8601 with offset.</summary>
    public string? Due { get; init; }

    public string? Recurrence { get; init; }

    /// <summary>The recurrence in words, in the language of the request.</summary>
    public string? Repeats { get; init; }

    /// <summary>The state in words, in the language of the request.</summary>
    public string? Status { get; init; }
}

/// <summary>Several of them, soonest first.</summary>
internal sealed record ClockEntries(IReadOnlyList<ClockEntry> Items, int Count, string? Label = null, string? Kind = null);

/// <summary>What <c>clock.stopwatch</c> answers.</summary>
internal sealed record StopwatchResult(string Id, bool Running, double ElapsedSeconds, IReadOnlyList<StopwatchLap> Laps, double? LapSeconds = null);

/// <summary>What <c>clock.stopwatch</c> will do.</summary>
internal sealed record StopwatchPreview(StopwatchAction Action);

/// <summary>One lap: its own time and the reading at its end.</summary>
internal sealed record StopwatchLap(int Lap, double Seconds, double TotalSeconds);
