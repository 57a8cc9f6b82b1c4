namespace AstrOS.Storage.Rows;

/// <summary>A timer, alarm, reminder or stopwatch that is set.</summary>
public sealed class ClockItemRow
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string UserId { get; init; }

    /// <summary>timer, alarm, reminder or stopwatch.</summary>
    public required string Kind { get; init; }

    /// <summary>UTC ticks of when it is due; null when it is not running.</summary>
    public long? DueAt { get; set; }

    /// <summary>Everything else, a JSON object of the clock's own.</summary>
    public required string State { get; set; }
}
