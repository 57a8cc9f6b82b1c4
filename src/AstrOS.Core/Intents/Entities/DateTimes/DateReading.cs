using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>A day or a longer stretch as it was said.</summary>
/// <param name="Date">Its first day.</param>
/// <param name="Grain">Day, weekend, week, month or year.</param>
internal readonly record struct DateReading(LocalDate Date, Grain Grain = Grain.Day)
{
    /// <summary>"tomorrow morning"</summary>
    public DayPart Part { get; init; }

    /// <summary>The weekday is today's: with a time that is still ahead, today is meant.</summary>
    public bool MayBeToday { get; init; }

    /// <summary>The weekday, when nothing else was said.</summary>
    public IsoDayOfWeek Weekday { get; init; }

    /// <summary>The day and month are fixed, so that "every" means every year.</summary>
    public bool IsYearly { get; init; }

    /// <summary>The first day after it.</summary>
    public LocalDate After => Grain switch
    {
        Grain.Weekend => Date.PlusDays(2),
        Grain.Week => Date.PlusWeeks(1),
        Grain.Month => Date.PlusMonths(1),
        Grain.Year => Date.PlusYears(1),
        _ => Date.PlusDays(1),
    };
}
