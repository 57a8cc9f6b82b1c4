namespace AstrOS.Diagnostics;

/// <summary>What this machine has for showing and playing something unasked.</summary>
public static class DesktopSession
{
    private const string Sound = "/usr/share/sounds/freedesktop/stereo/alarm-clock-elapsed.oga";

    /// <summary>Whether there is a session bus, which is how a desktop is reached.</summary>
    public static bool HasBus =>
        Environment.GetEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS") is { Length: > 0 }
        || Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 } folder && File.Exists(Path.Combine(folder, "bus"));

    /// <summary>The program that shows notifications; null when none is installed.</summary>
    public static string? FindNotifier() => Programs.Find("notify-send", "gdbus");

    /// <summary>The program that plays the sound of an alarm, with its arguments; null when none is installed, or no sound.</summary>
    public static (string Program, string[] Arguments)? FindPlayer()
    {
        if (Programs.Find("canberra-gtk-play") is { } canberra) return (canberra, ["--id=alarm-clock-elapsed"]);
        return File.Exists(Sound) && Programs.Find("pw-play", "paplay") is { } play ? (play, [Sound]) : null;
    }
}
