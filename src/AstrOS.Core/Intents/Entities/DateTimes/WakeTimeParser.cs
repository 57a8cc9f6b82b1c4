using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>
/// <c>wake_time</c>: a <c>date_time</c> at which somebody gets up. People do that in the morning: "at seven", said at half past seven,
/// is tomorrow at seven and not tonight. One to three o'clock, said without a day, may end a nap as well: the next one is meant.
/// </summary>
internal sealed class WakeTimeParser : DateTimeParser
{
    private const int EarliestHour = 4;

    public override string Type => "wake_time";

    protected override Moment Meant(Moment said, ZonedDateTime now)
    {
        if (said is not { Clock: { Ambiguous: true } clock, Part: DayPart.None } || clock.Time.Hour == 0) return said;
        if (said.Date is { } date ? date.Date == now.Date || date.Part != DayPart.None : clock.Time.Hour < EarliestHour) return said;
        return said with { Clock = clock with { Ambiguous = false } };
    }
}
