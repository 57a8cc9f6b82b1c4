using NodaTime;
using NodaTime.TimeZones;

namespace AstrOS.Contexts;

/// <summary>
/// The time zone that this machine is set to; UTC when it is set to none that is known. Looked up again when /etc/localtime
/// changes, since people travel and the daemon stays.
/// </summary>
internal static class MachineZone
{
    private static volatile Known? s_known;

    public static DateTimeZone Current
    {
        get
        {
            // A link is what changes, not the file that it points to.
            var changed = new FileInfo("/etc/localtime").LastWriteTimeUtc;
            if (s_known is { } known && known.Changed == changed) return known.Zone;
            TimeZoneInfo.ClearCachedData();
            var zone = Find();
            s_known = new(changed, zone);
            return zone;
        }
    }

    private sealed record Known(DateTime Changed, DateTimeZone Zone);

    private static DateTimeZone Find()
    {
        try
        {
            return DateTimeZoneProviders.Tzdb.GetSystemDefault();
        }
        catch (DateTimeZoneNotFoundException)
        {
            return DateTimeZone.Utc;
        }
    }
}
