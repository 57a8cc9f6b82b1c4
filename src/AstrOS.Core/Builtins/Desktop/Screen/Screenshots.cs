using System.Globalization;
using AstrOS.Diagnostics;

namespace AstrOS.Builtins.Desktop.Screen;

/// <summary>Where pictures of the screen are kept, and the programs that take them.</summary>
internal sealed class Screenshots(ProgramEnvironment environment)
{
    private static readonly (string Program, Func<string, string[]> Arguments, bool OnX, bool OnWayland)[] Known =
    [
        ("gnome-screenshot", file => [$"--file={file}"], true, true),
        ("spectacle", file => ["--background", "--nonotify", "--fullscreen", "--output", file], true, true),
        ("grim", file => [file], false, true),
        ("xfce4-screenshooter", file => ["--fullscreen", "--save", file], true, false),
        ("maim", file => [file], true, false),
        ("scrot", file => [file], true, false),
        ("import", file => ["-window", "root", file], true, false),
    ];

    /// <summary>The folder, by the user's own names for folders.</summary>
    public string Folder => Path.Combine(Pictures(), "Screenshots");

    /// <summary>The programs here that can take a picture of this kind of screen, the likeliest first.</summary>
    public IReadOnlyList<(string Program, Func<string, string[]> Arguments)> Programs()
    {
        var wayland = environment["WAYLAND_DISPLAY"] is not null;
        return [.. Known.Where(known => (wayland ? known.OnWayland : known.OnX) && environment.Find(known.Program) is not null).Select(known => (known.Program, known.Arguments))];
    }

    /// <summary>A file of this moment that is not there yet.</summary>
    public string NewFile(DateTime now)
    {
        var name = $"Screenshot {now.ToString("yyyy-MM-dd HH-mm-ss", CultureInfo.InvariantCulture)}";
        var file = Path.Combine(Folder, $"{name}.png");
        for (var number = 2; Path.Exists(file); number++) file = Path.Combine(Folder, $"{name} ({number}).png");
        return file;
    }

    /// <summary>Whether a path is one of them.</summary>
    public bool Holds(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) == Folder && path.EndsWith(".png", StringComparison.Ordinal);

    // XDG_PICTURES_DIR="$HOME/Bilder"
    private string Pictures()
    {
        var file = Path.Combine(environment.ConfigHome, "user-dirs.dirs");
        var line = File.Exists(file) ? File.ReadLines(file).LastOrDefault(line => line.StartsWith("XDG_PICTURES_DIR=", StringComparison.Ordinal)) : null;
        var named = line?["XDG_PICTURES_DIR=".Length..].Trim('"').Replace("$HOME", environment.Home, StringComparison.Ordinal);
        return named is { Length: > 0 } && Path.IsPathRooted(named) ? named.TrimEnd('/') : Path.Combine(environment.Home, "Pictures");
    }
}
