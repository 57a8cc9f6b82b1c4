using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

internal enum DayPart
{
    None,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}

internal static class DayParts
{
    /// <summary>The time meant when a part of the day is all that was said.</summary>
    public static LocalTime Start(this DayPart part) => part switch
    {
        DayPart.Morning => new(9, 0),
        DayPart.Noon => new(12, 0),
        DayPart.Afternoon => new(15, 0),
        DayPart.Evening => new(19, 0),
        _ => new(21, 0),
    };

    /// <summary>How many hours the part lasts from there.</summary>
    public static int Hours(this DayPart part) => part is DayPart.Noon ? 1 : 3;

    /// <summary>The hour on the 24-hour clock when "eight" is said with "in the evening".</summary>
    public static int Apply(this DayPart part, int hour) => part switch
    {
        _ when hour > 12 => hour,
        DayPart.Morning => hour == 12 ? 0 : hour,
        DayPart.Noon or DayPart.Afternoon => hour == 12 ? 12 : hour + 12,
        DayPart.Evening => hour == 12 ? 0 : hour < 4 ? hour : hour + 12,
        DayPart.Night => hour == 12 ? 0 : hour < 6 ? hour : hour + 12,
        _ => hour,
    };
}
