using NodaTime;

namespace AstrOS.Contexts;

/// <summary>The time zone that this machine is set to; UTC when it is set to none that is known.</summary>
internal static class MachineZone
{
    private static readonly Lazy<DateTimeZone> Zone = new(() =>
    {
        try
        {
            return DateTimeZoneProviders.Tzdb.GetSystemDefault();
        }
        catch (NodaTime.TimeZones.DateTimeZoneNotFoundException)
        {
            return DateTimeZone.Utc;
        }
    });

    public static DateTimeZone Current => Zone.Value;
}
