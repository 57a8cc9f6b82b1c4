using AstrOS.Diagnostics;

namespace AstrOS.Builtins.Apps;

/// <summary>The terminals that a program may run in, and how each is told which.</summary>
internal static class Terminals
{
    private static readonly (string Program, string[] Before)[] Known =
    [
        ("xdg-terminal-exec", []), ("x-terminal-emulator", ["-e"]), ("gnome-terminal", ["--"]), ("kgx", ["--"]), ("ptyxis", ["--"]), ("konsole", ["-e"]),
        ("xfce4-terminal", ["-x"]), ("mate-terminal", ["-x"]), ("foot", []), ("kitty", []), ("alacritty", ["-e"]), ("wezterm", ["start", "--"]), ("xterm", ["-e"]),
    ];

    /// <summary>The command in the first terminal that is installed; null where none is.</summary>
    public static IReadOnlyList<string>? Around(IReadOnlyList<string> command, ProgramEnvironment environment)
    {
        foreach (var (program, before) in Known)
            if (environment.Find(program) is { } terminal) return [terminal, .. before, .. command];
        return null;
    }
}
