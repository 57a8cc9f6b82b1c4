using AstrOS.Intents.Entities.DateTimes;
using NodaTime;
using NodaTime.Text;

namespace AstrOS.Builtins.Clock;

/// <summary>Moments in answers and arguments: ISO 8601 with offset.</summary>
internal static class IsoTime
{
    private static readonly OffsetDateTimePattern Pattern = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    public static string Write(DateTimeOffset moment, DateTimeZone zone) => Write(Instant.FromDateTimeOffset(moment).InZone(zone));

    public static string Write(ZonedDateTime moment) => Pattern.Format(moment.ToOffsetDateTime());

    /// <summary>With an offset, or without one in the user's zone.</summary>
    public static bool TryRead(DateTimeValue value, DateTimeZone zone, out ZonedDateTime moment)
    {
        moment = default;
        if (OffsetDateTimePattern.ExtendedIso.Parse(value.Start) is { Success: true } exact)
        {
            moment = exact.Value.ToInstant().InZone(zone);
            return true;
        }

        if (LocalDateTimePattern.ExtendedIso.Parse(value.Start) is not { Success: true } local) return false;
        moment = local.Value.InZoneLeniently(zone);
        return true;
    }
}
