using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>A time of day as it was said.</summary>
/// <param name="Time">The time on the 24-hour clock, or before noon when it is ambiguous.</param>
/// <param name="Ambiguous">Twelve hours later may be meant just as well.</param>
/// <param name="Grain">Second, minute or hour.</param>
internal readonly record struct ClockTime(LocalTime Time, bool Ambiguous, Grain Grain)
{
    /// <summary>The time on a day of which no more is known: one to four o'clock are in the afternoon, other hours as they were said.</summary>
    public LocalTime Usual => Ambiguous && Time.Hour is >= 1 and <= 4 ? Time.PlusHours(12) : Time.Hour == 0 && Ambiguous ? Time.PlusHours(12) : Time;

    /// <summary>The time when the part of the day is known.</summary>
    public LocalTime In(DayPart part) => !Ambiguous || part == DayPart.None
        ? Time
        : new LocalTime(part.Apply(Time.Hour == 0 ? 12 : Time.Hour), Time.Minute, Time.Second);

    /// <summary>The first moment after now at which the clock shows it.</summary>
    public ZonedDateTime Next(ZonedDateTime now)
    {
        var day = now.Date;
        var later = Ambiguous ? Time.PlusHours(12) : Time;
        var (first, second) = Time <= later ? (Time, later) : (later, Time);
        foreach (var candidate in (LocalDateTime[])[day + first, day + second, day.PlusDays(1) + first])
        {
            var moment = candidate.InZoneLeniently(now.Zone);
            if (moment.ToInstant() > now.ToInstant()) return moment;
        }

        return (day.PlusDays(1) + second).InZoneLeniently(now.Zone);
    }
}
