using AstrOS.Intents.Entities.DateTimes;
using NodaTime;
using NodaTime.Text;

namespace AstrOS.Builtins.Clock;

/// <summary>What an item was and will be.</summary>
internal static class ClockHistory
{
    /// <summary>How long and how many items are kept after they were taken off.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private const int MostKept = 50;

    /// <summary>The item taken off. It is kept as it stood, so that it can be put back.</summary>
    public static ClockItem Removed(this ClockItem item, DateTimeOffset now) => item with { State = item.State with { RemovedAt = now } };

    /// <summary>The item put back. What came due meanwhile is due now; what repeats goes on.</summary>
    public static ClockItem Restored(this ClockItem item, DateTimeOffset now)
    {
        var back = item with { State = item.State with { RemovedAt = null } };
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

    /// <summary>Whether two items stand alike. Records hold lists, so they are compared as they would be stored.</summary>
    public static bool StandsAs(this ClockItem item, ClockItem other) =>
        item.Kind == other.Kind && item.DueAt == other.DueAt && item.State.ToJson() == other.State.ToJson();
}
