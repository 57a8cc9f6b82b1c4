using System.Diagnostics;

namespace AstrOS.Diagnostics;

/// <summary>
/// Where the desktop is, for a daemon that was started before it: a desktop tells the user's service manager when it comes up, and a
/// service that runs already does not hear of it.
/// </summary>
internal sealed class DesktopVariables
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Dictionary<string, string> _read = [];
    private long _at;

    /// <summary>The variables that are looked for.</summary>
    public static IReadOnlyList<string> Names { get; } = ["WAYLAND_DISPLAY", "DISPLAY", "XAUTHORITY", "XDG_CURRENT_DESKTOP", "XDG_SESSION_ID"];

    /// <summary>What the user's service manager has been told; nothing where none runs.</summary>
    public Dictionary<string, string> Read(Func<string, string?> own)
    {
        if (own("XDG_RUNTIME_DIR") is not { } folder || !File.Exists(Path.Combine(folder, "systemd/private"))) return [];
        lock (_lock)
        {
            if (_at != 0 && Stopwatch.GetElapsedTime(_at) < Holds) return _read;
            _read = Ask(own) ?? [];
            _at = Stopwatch.GetTimestamp();
            return _read;
        }
    }

    private static Dictionary<string, string>? Ask(Func<string, string?> own)
    {
        if (Programs.FindOn(own("PATH") ?? "/usr/bin:/bin", "systemctl") is not { } program) return null;
        using var process = Process.Start(new ProcessStartInfo(program, ["--user", "show-environment"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        if (!output.Wait(Longest))
        {
            process.Kill();
            return null;
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in output.Result.Split('\n'))
            if (line.Split('=', 2) is [var name, { Length: > 0 } value] && Names.Contains(name)) found[name] = value;
        return found;
    }
}
