using System.Diagnostics;

namespace AstrOS.Diagnostics;

/// <summary>The environment that the machine's own programs are found in and run with: the daemon's, and what differs from it.</summary>
/// <param name="changes">Variables that differ; null takes one away.</param>
public sealed class ProgramEnvironment(IReadOnlyDictionary<string, string?>? changes = null)
{
    private readonly DesktopVariables _desktop = new();

    /// <summary>The daemon's, as it is.</summary>
    public static ProgramEnvironment Own { get; } = new();

    /// <summary>A variable; null where it is not set, or empty.</summary>
    public string? this[string name] => Direct(name) ?? (DesktopVariables.Names.Contains(name) && MayDiffer(name) ? _desktop.Read(Direct).GetValueOrDefault(name) : null);

    /// <summary>The user's home.</summary>
    public string Home => this["HOME"] ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>Where the user's programs keep their data.</summary>
    public string DataHome => FolderOf("XDG_DATA_HOME", ".local/share");

    /// <summary>Where the user's programs keep their settings.</summary>
    public string ConfigHome => FolderOf("XDG_CONFIG_HOME", ".config");

    /// <summary>Whether windows can be shown.</summary>
    public bool HasDisplay => this["WAYLAND_DISPLAY"] is not null || this["DISPLAY"] is not null;

    /// <summary>Whether there is a session bus, which is how a desktop is reached.</summary>
    public bool HasBus => this["DBUS_SESSION_BUS_ADDRESS"] is not null || this["XDG_RUNTIME_DIR"] is { } folder && File.Exists(Path.Combine(folder, "bus"));

    /// <summary>The path of the first of these programs that is installed; null when none is.</summary>
    public string? Find(params ReadOnlySpan<string> names) => Programs.FindOn(this["PATH"] ?? "/usr/bin:/bin", names);

    /// <summary>Has a program start with these variables.</summary>
    public void ApplyTo(ProcessStartInfo start)
    {
        foreach (var name in DesktopVariables.Names)
            if (this[name] is { } value) start.Environment[name] = value;
        foreach (var (name, value) in changes ?? new Dictionary<string, string?>())
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }
    }

    private string? Direct(string name) =>
        (changes?.TryGetValue(name, out var changed) == true ? changed : Environment.GetEnvironmentVariable(name)) is { Length: > 0 } value ? value : null;

    // What was taken away on purpose is not looked for elsewhere.
    private bool MayDiffer(string name) => changes?.ContainsKey(name) != true;

    // The specification has folders that are not named from the root ignored.
    private string FolderOf(string variable, string standard) => this[variable] is { } folder && Path.IsPathRooted(folder) ? folder : Path.Combine(Home, standard);
}
