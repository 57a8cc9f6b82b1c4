namespace AstrOS.Builtins.Clock;

/// <summary>What an act does to one item.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="From">The item as it stood when this was planned; null when it was not there.</param>
/// <param name="To">The item as it will stand, from the moment at which it is done.</param>
internal sealed record ClockChange(string Id, ClockItem? From, Func<DateTimeOffset, ClockItem> To)
{
    /// <summary>Sets something new.</summary>
    public static ClockChange Adds(string id, Func<DateTimeOffset, ClockItem> item) => new(id, null, item);

    /// <summary>Makes something else of an item.</summary>
    public static ClockChange Changes(ClockItem item, Func<DateTimeOffset, ClockItem> change) => new(item.Id, item, change);

    /// <summary>Takes an item off.</summary>
    public static ClockChange Removes(ClockItem item) => new(item.Id, item, item.Removed);
}
