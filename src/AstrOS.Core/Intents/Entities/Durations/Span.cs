using NodaTime;

namespace AstrOS.Intents.Entities.Durations;

/// <summary>A length of time in its calendar parts, because "in a month" is not "in thirty days".</summary>
internal readonly record struct Span(int Months, int Days, decimal Seconds, TimeUnit Smallest)
{
    /// <summary>As a plain length: a month counts 30 days, a year 365.</summary>
    public decimal TotalSeconds => Months / 12 * 365 * 86400m + Months % 12 * 30 * 86400m + Days * 86400m + Seconds;

    public static Span Of(decimal amount, TimeUnit unit) => unit switch
    {
        TimeUnit.Year when IsWhole(amount * 12) => new((int)(amount * 12), 0, 0, unit),
        TimeUnit.Quarter when IsWhole(amount * 3) => new((int)(amount * 3), 0, 0, unit),
        TimeUnit.Month when IsWhole(amount) => new((int)amount, 0, 0, unit),
        TimeUnit.Fortnight when IsWhole(amount * 14) => new(0, (int)(amount * 14), 0, unit),
        TimeUnit.Week when IsWhole(amount * 7) => new(0, (int)(amount * 7), 0, unit),
        TimeUnit.Day when IsWhole(amount) => new(0, (int)amount, 0, unit),
        _ => new(0, 0, amount * SecondsOf(unit), unit),
    };

    public static Span operator +(Span a, Span b) => new(
        a.Months + b.Months, a.Days + b.Days, a.Seconds + b.Seconds, a.Smallest < b.Smallest ? a.Smallest : b.Smallest);

    /// <summary>The moment this much later, or earlier with sign -1. Days and months keep the time of day.</summary>
    public ZonedDateTime From(ZonedDateTime moment, int sign)
    {
        var local = Months == 0 && Days == 0
            ? moment
            : moment.LocalDateTime.PlusMonths(sign * Months).PlusDays(sign * Days).InZoneLeniently(moment.Zone);
        return local.Plus(Duration.FromMilliseconds((long)(sign * Seconds * 1000)));
    }

    public static decimal SecondsOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => 1,
        TimeUnit.Minute => 60,
        TimeUnit.Hour => 3600,
        TimeUnit.Day => 86400,
        TimeUnit.Week => 7 * 86400,
        TimeUnit.Fortnight => 14 * 86400,
        TimeUnit.Month => 30 * 86400,
        TimeUnit.Quarter => 91 * 86400,
        _ => 365 * 86400,
    };

    private static bool IsWhole(decimal value) => value == decimal.Truncate(value) && Math.Abs(value) < 1_000_000;
}
