using AstrOS.Intents.Entities.DateTimes;
using NodaTime;
using NodaTime.Text;

namespace AstrOS.Builtins.Clock;

/// <summary>
/// What an item was and will be. Each change keeps in the item itself how it stood before, so that one write holds both the change and
/// its way back.
/// </summary>
internal static class ClockHistory
{
    /// <summary>How long and how many items are kept after they were taken off.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private const int MostKept = 50;

    /// <summary>The changed item, knowing how it stood before.</summary>
    public static ClockItem After(this ClockItem item, ClockItem? before) =>
        item with { State = item.State with { Before = VersionOf(before), RemovedAt = null } };

    /// <summary>The item taken off: it is due no more.</summary>
    public static ClockItem Removed(this ClockItem item, DateTimeOffset now) =>
        item with { DueAt = null, State = item.State with { Before = VersionOf(item), RemovedAt = now } };

    /// <summary>The item as it stood before its last change. What came due meanwhile is due now; what repeats goes on.</summary>
    public static ClockItem Restored(this ClockItem item, DateTimeOffset now)
    {
        if (item.State.Before is not { } before) return item.Removed(now);
        var back = (item with { DueAt = before.DueAt, State = before.State }).After(item);
        return back.DueAt <= now && back.NextTime(now) is { } next ? back with { DueAt = next } : back;
    }

    /// <summary>When a repeating item rings next after a moment; null when it does not.</summary>
    public static DateTimeOffset? NextTime(this ClockItem item, DateTimeOffset now)
    {
        if (item.State is not { Recurrence: { } rule, FirstAt: { } first }) return null;
        if (!Recurrence.TryParse(rule, out var recurrence)) return null;
        var start = Instant.FromDateTimeOffset(first).InZone(item.Zone());
        var next = recurrence.Next(start, Instant.FromDateTimeOffset(now));
        while (next is { } time && item.State.Skipped.Contains(LocalDatePattern.Iso.Format(time.Date))) next = recurrence.Next(start, time.ToInstant());
        return next?.ToDateTimeOffset();
    }

    /// <summary>When it rings on a day; null when it does not.</summary>
    public static DateTimeOffset? TimeOn(this ClockItem item, LocalDate date, DateTimeZone zone)
    {
        if (item.DueAt is not { } due) return null;
        var next = due;
        if (DateOf(due) < date && item.NextTime(date.AtStartOfDayInZone(zone).ToDateTimeOffset().AddTicks(-1)) is { } later) next = later;
        return DateOf(next) == date ? next : null;

        LocalDate DateOf(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(zone).Date;
    }

    public static DateTimeZone Zone(this ClockItem item) =>
        (item.State.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null) ?? DateTimeZone.Utc;

    /// <summary>Those taken off by the last request that took any off.</summary>
    public static IEnumerable<ClockItem> RemovedLast(IReadOnlyCollection<ClockItem> items)
    {
        var last = items.Max(item => item.State.RemovedAt);
        return last is null ? [] : items.Where(item => item.State.RemovedAt == last);
    }

    /// <summary>Those kept long enough.</summary>
    public static IReadOnlyList<ClockItem> Outdated(IEnumerable<ClockItem> items, string userId, DateTimeOffset now) =>
    [
        .. items.Where(item => item.UserId == userId && item.IsRemoved)
            .OrderByDescending(item => item.State.RemovedAt)
            .Where((item, i) => i >= MostKept || now - item.State.RemovedAt > KeptFor),
    ];

    private static ClockVersion? VersionOf(ClockItem? item) =>
        item is null || item.IsRemoved ? null : new ClockVersion { DueAt = item.DueAt, State = item.State with { Before = null } };
}
