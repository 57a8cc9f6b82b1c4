using AstrOS.Intents.Entities.DateTimes;
using AstrOS.Intents.Entities.Durations;
using AstrOS.Intents.Entities.Text;
using NodaTime;

namespace AstrOS.Intents.Entities.Words;

/// <summary>The words of one language that values are made of. Left empty, only digits are read.</summary>
internal sealed record Vocabulary
{
    private static readonly Vocabulary Digits = new();

    /// <summary>"1.234,5" instead of "1,234.5".</summary>
    public bool DecimalComma { get; init; }

    /// <summary>"7:00" is in the morning, whatever the hour now.</summary>
    public bool WritesTwentyFourHours { get; init; }

    /// <summary>"next friday" is in the week after this one, rather than the coming one.</summary>
    public bool NextWeekdaySkipsThisWeek { get; init; }

    // Numbers
    public Phrases<int> Small { get; init; } = Phrases<int>.None;
    public Phrases<decimal> Multipliers { get; init; } = Phrases<decimal>.None;
    public string? CompoundThousand { get; init; }
    public Phrases<bool> NumberAnd { get; init; } = Phrases<bool>.None;
    public bool AndJoinsTens { get; init; }
    public Phrases<bool> Point { get; init; } = Phrases<bool>.None;
    public Phrases<bool> Minus { get; init; } = Phrases<bool>.None;
    public Phrases<decimal> Fractions { get; init; } = Phrases<decimal>.None;
    public Phrases<decimal> AndFraction { get; init; } = Phrases<decimal>.None;
    public Phrases<decimal> Quantities { get; init; } = Phrases<decimal>.None;
    public Phrases<decimal> Dozen { get; init; } = Phrases<decimal>.None;
    public Phrases<bool> One { get; init; } = Phrases<bool>.None;
    public Phrases<bool> Of { get; init; } = Phrases<bool>.None;
    public Phrases<int> Ordinals { get; init; } = Phrases<int>.None;
    public Phrases<bool> OrdinalSuffix { get; init; } = Phrases<bool>.None;
    public Phrases<bool> Percent { get; init; } = Phrases<bool>.None;

    // Durations
    public Phrases<TimeUnit> TimeUnits { get; init; } = Phrases<TimeUnit>.None;
    public Phrases<decimal> WholeDurations { get; init; } = Phrases<decimal>.None;
    public Phrases<bool> DurationAnd { get; init; } = Phrases<bool>.None;

    // Dates
    public Phrases<IsoDayOfWeek> Weekdays { get; init; } = Phrases<IsoDayOfWeek>.None;
    public Phrases<IsoDayOfWeek> WeekdayHabits { get; init; } = Phrases<IsoDayOfWeek>.None;
    public Phrases<int> Months { get; init; } = Phrases<int>.None;
    public Phrases<(int Days, DayPart Part)> RelativeDays { get; init; } = Phrases<(int, DayPart)>.None;
    public Phrases<(int Month, int Day)> Holidays { get; init; } = Phrases<(int, int)>.None;
    public Phrases<DayPart> DayParts { get; init; } = Phrases<DayPart>.None;
    public Phrases<DayPart> BareDayParts { get; init; } = Phrases<DayPart>.None;
    public Phrases<int> Which { get; init; } = Phrases<int>.None;
    public Phrases<int> WhichAfter { get; init; } = Phrases<int>.None;
    public Phrases<Grain> Spans { get; init; } = Phrases<Grain>.None;
    public Phrases<bool> On { get; init; } = Phrases<bool>.None;
    public Phrases<bool> In { get; init; } = Phrases<bool>.None;
    public Phrases<bool> AgoBefore { get; init; } = Phrases<bool>.None;
    public Phrases<int> AgoAfter { get; init; } = Phrases<int>.None;
    public Phrases<bool> From { get; init; } = Phrases<bool>.None;
    public Phrases<bool> To { get; init; } = Phrases<bool>.None;
    public Phrases<bool> Between { get; init; } = Phrases<bool>.None;
    public Phrases<bool> And { get; init; } = Phrases<bool>.None;
    public Phrases<bool> Now { get; init; } = Phrases<bool>.None;

    // Recurrences
    public Phrases<int> Every { get; init; } = Phrases<int>.None;
    public Phrases<Frequency> Frequencies { get; init; } = Phrases<Frequency>.None;
    /// <summary>"of the month"</summary>
    public Phrases<bool> OfMonth { get; init; } = Phrases<bool>.None;

    /// <summary>"of every month"; the number is the interval.</summary>
    public Phrases<int> OfEveryMonth { get; init; } = Phrases<int>.None;

    /// <summary>"every year", after the day.</summary>
    public Phrases<bool> OfEveryYear { get; init; } = Phrases<bool>.None;
    public Phrases<IsoDayOfWeek[]> WeekdayGroups { get; init; } = Phrases<IsoDayOfWeek[]>.None;

    // Times of day
    public Phrases<bool> At { get; init; } = Phrases<bool>.None;
    public Phrases<LocalTime> NamedTimes { get; init; } = Phrases<LocalTime>.None;
    public Phrases<int> MinutesBeforeHour { get; init; } = Phrases<int>.None;
    public Phrases<(int Sign, int Offset)> PastOrTo { get; init; } = Phrases<(int, int)>.None;
    public Phrases<int> MinutesAfterHour { get; init; } = Phrases<int>.None;
    public Phrases<int> HourPlus { get; init; } = Phrases<int>.None;
    public Phrases<bool> OClock { get; init; } = Phrases<bool>.None;
    public Phrases<bool> Sharp { get; init; } = Phrases<bool>.None;
    public Phrases<DayPart> Halves { get; init; } = Phrases<DayPart>.None;

    /// <summary>The longer words that values are made of, for mending slips of the finger.</summary>
    public IEnumerable<string> Spelled => new[]
        {
            Small.Spelled, Percent.Spelled, TimeUnits.Spelled, Weekdays.Spelled, Months.Spelled, RelativeDays.Spelled, Holidays.Spelled,
            DayParts.Spelled, BareDayParts.Spelled, NamedTimes.Spelled, WeekdayGroups.Spelled, Every.Spelled,
        }.SelectMany(static words => words).Where(static word => word.Length > 2);

    public static Vocabulary For(string language) => language switch
    {
        "en" => English.Words,
        "de" => German.Words,
        "es" => Spanish.Words,
        "fr" => French.Words,
        "it" => Italian.Words,
        "nl" => Dutch.Words,
        _ => Digits,
    };

    /// <summary>A set of words, of which only the presence counts.</summary>
    public static Phrases<bool> Set(string words) => new((words, true));
}
