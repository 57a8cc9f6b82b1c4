using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>The parts of a moment as they were said, before they are held against the clock.</summary>
internal readonly record struct Moment
{
    public DateReading? Date { get; init; }

    public ClockTime? Clock { get; init; }

    public DayPart Part { get; init; }

    /// <summary>A lone number, which a range may turn into a day of the month.</summary>
    public int? BareDay { get; init; }

    /// <summary>Reckoned from now: "in ten minutes", "two days ago".</summary>
    public ZonedDateTime? Reckoned { get; init; }

    public Grain ReckonedGrain { get; init; }

    /// <summary>
    /// When that is. Without a date a time is the next one that the clock shows, in the morning or in the evening where both may be
    /// meant. With a date, one to four o'clock are in the afternoon and other hours as said; today, what is still ahead is meant.
    /// Times that a change of the clocks leaves out are moved forward by its length.
    /// </summary>
    public Stretch Resolve(ZonedDateTime now)
    {
        if (Reckoned is { } reckoned) return new(reckoned, null, ReckonedGrain);
        if (Date is not { } date) return ResolveUndated(now);

        var part = date.Part == DayPart.None ? Part : date.Part;
        if (Clock is { } clock && date.Grain == Grain.Day)
        {
            if (date.MayBeToday && At(now, now.Date, clock, part) is var today && today.ToInstant() > now.ToInstant())
                return new(today, null, clock.Grain);
            return new(At(now, date.Date, clock, part), null, clock.Grain);
        }

        if (part != DayPart.None && date.Grain == Grain.Day)
        {
            var start = (date.Date + part.Start()).InZoneLeniently(now.Zone);
            return new(start, start.PlusHours(part.Hours()), Grain.DayPart);
        }

        var midnight = date.Date.AtStartOfDayInZone(now.Zone);
        return new(midnight, date.Grain == Grain.Weekend ? date.After.AtStartOfDayInZone(now.Zone) : null, date.Grain);
    }

    private Stretch ResolveUndated(ZonedDateTime now)
    {
        if (Clock is { } clock)
            return new(Part == DayPart.None ? clock.Next(now) : new ClockTime(clock.In(Part), false, clock.Grain).Next(now), null, clock.Grain);
        var start = new ClockTime(Part.Start(), false, Grain.DayPart).Next(now);
        return new(start, start.PlusHours(Part.Hours()), Grain.DayPart);
    }

    private static ZonedDateTime At(ZonedDateTime now, LocalDate day, ClockTime clock, DayPart part)
    {
        if (part == DayPart.None)
        {
            if (clock.Ambiguous && day == now.Date && clock.Next(now) is var next && next.Date == day) return next;
            return (day + clock.Usual).InZoneLeniently(now.Zone);
        }

        // "tonight at one" is after midnight.
        var time = clock.In(part);
        return ((part == DayPart.Night && time.Hour < 5 ? day.PlusDays(1) : day) + time).InZoneLeniently(now.Zone);
    }
}

/// <summary>A moment, or with an end a stretch of time.</summary>
internal readonly record struct Stretch(ZonedDateTime Start, ZonedDateTime? End, Grain Grain);
