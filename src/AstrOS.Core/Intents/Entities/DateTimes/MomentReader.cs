using AstrOS.Intents.Entities.Durations;
using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>A date, a time, both in either order, or a distance from now.</summary>
internal static class MomentReader
{
    public static bool TryRead(ref Reader reader, out Moment value)
    {
        var parts = reader;
        var read = TryReadParts(ref parts, out value);
        var reckoned = reader;
        if (TryReadReckoned(ref reckoned, out var other) && (!read || reckoned.Position > parts.Position))
        {
            reader = reckoned;
            value = other;
            return true;
        }

        if (!read) return false;
        reader = parts;
        return true;
    }

    private static bool TryReadParts(ref Reader reader, out Moment value)
    {
        value = default;
        var start = reader.Position;
        while (true)
        {
            var ahead = reader;
            if (reader.Position > start) ahead.TakeSymbol(',');
            if (value.Date is null && DateReader.TryRead(ref ahead, out var date)) value = value with { Date = date };
            else if (value.Clock is null && ClockReader.TryRead(ref ahead, out var clock)) value = value with { Clock = clock };
            else if (value.Part == DayPart.None && ahead.Words.DayParts.TryRead(ref ahead, out var part)) value = value with { Part = part };
            else return reader.Position > start;
            reader = ahead;
        }
    }

    /// <summary>"in ten minutes", "two days ago", "vor einer Woche", "now"; a whole number of days may have a time after it.</summary>
    private static bool TryReadReckoned(ref Reader reader, out Moment value)
    {
        var words = reader.Words;
        value = default;
        if (reader.Take(words.Now))
        {
            value = new Moment { Reckoned = reader.Now, ReckonedGrain = Grain.Second };
            return true;
        }

        var sign = reader.Take(words.In) ? 1 : reader.Take(words.AgoBefore) ? -1 : 0;
        if (!DurationReader.TryRead(ref reader, out var span)) return false;
        if (sign == 0 && !words.AgoAfter.TryRead(ref reader, out sign)) return false;
        var years = Math.Abs(span.TotalSeconds) / (365 * 86400m);
        if (years > 1000) return false;

        var moment = span.From(reader.Now, sign);
        var ahead = reader;
        if (span.Smallest >= TimeUnit.Day && span.Seconds == 0)
        {
            var date = new DateReading(moment.Date);
            if (ClockReader.TryRead(ref ahead, out var clock))
            {
                value = new Moment { Date = date, Clock = clock };
                reader = ahead;
                return true;
            }

            if (words.DayParts.TryRead(ref reader, out var part))
            {
                value = new Moment { Date = date, Part = part };
                return true;
            }
        }

        value = new Moment { Reckoned = moment, ReckonedGrain = GrainOf(span) };
        return true;
    }

    private static Grain GrainOf(Span span) => span.Seconds switch
    {
        0 => Grain.Day,
        _ when span.Seconds % 60 != 0 => Grain.Second,
        _ when span.Seconds % 3600 != 0 || span.Smallest == TimeUnit.Minute => Grain.Minute,
        _ => Grain.Hour,
    };
}
