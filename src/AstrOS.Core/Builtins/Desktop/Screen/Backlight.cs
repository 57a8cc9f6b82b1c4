using System.Globalization;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Screen;

/// <summary>The light behind the screen, as the kernel shows it.</summary>
/// <param name="Device">Its name below the kernel's folder.</param>
/// <param name="Value">How bright it is, in steps of its own.</param>
/// <param name="Most">The most that it can be.</param>
internal sealed record Backlight(string Device, int Value, int Most)
{
    private static readonly string[] Preferred = ["firmware", "platform", "raw"];

    public int Level => (int)Math.Round(100.0 * Value / Most);

    /// <summary>A level in steps; never quite dark, for a dark screen cannot be read to make it light again.</summary>
    public int At(int level) => Math.Clamp((int)Math.Round(level / 100.0 * Most), 1, Most);

    /// <summary>The one of a name, else the one that the kernel's documentation says to prefer; null where there is none.</summary>
    public static Backlight? Read(string folder, string? device) =>
        Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Where(path => device is null || Path.GetFileName(path) == device)
                .OrderBy(path => Array.IndexOf(Preferred, Text(path, "type")) is >= 0 and var rank ? rank : Preferred.Length).ThenBy(path => path, StringComparer.Ordinal)
                .Select(path => Number(path, "brightness") is { } value && Number(path, "max_brightness") is > 0 and var most ? new Backlight(Path.GetFileName(path), value, most) : null)
                .FirstOrDefault(found => found is not null)
            : null;

    /// <summary>Sets it in the first way that this user may.</summary>
    public static async Task SetAsync(ToolCall call, ProgramEnvironment environment, string folder, string device, int value, CancellationToken cancellationToken)
    {
        var steps = value.ToString(CultureInfo.InvariantCulture);
        if (await Command.RunAsync(call, environment, "brightnessctl", [$"--device={device}", "set", steps], cancellationToken) is (0, _, _)) return;
        string[] logind =
            ["--timeout=3", "call", "org.freedesktop.login1", "/org/freedesktop/login1/session/auto", "org.freedesktop.login1.Session", "SetBrightness", "ssu", "backlight", device, steps];
        if (await Command.RunAsync(call, environment, "busctl", logind, cancellationToken) is (0, _, _)) return;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, device, "brightness"), steps, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whether it took is read afterwards.
        }
    }

    private static string? Text(string device, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(device, file)).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int? Number(string device, string file) => int.TryParse(Text(device, file), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
