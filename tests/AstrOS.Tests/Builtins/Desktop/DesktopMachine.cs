using AstrOS.Builtins.Desktop;
using AstrOS.Diagnostics;

namespace AstrOS.Tests.Builtins.Desktop;

/// <summary>A machine of files: recorded programs for hardware that test machines lack.</summary>
internal sealed class DesktopMachine : IDisposable
{
    private readonly Dictionary<string, string?> _variables;

    public DesktopMachine()
    {
        Folder = Directory.CreateTempSubdirectory("astros-").FullName;
        Directory.CreateDirectory($"{Folder}/bin");
        _variables = new()
        {
            ["HOME"] = Folder, ["PATH"] = $"{Folder}/bin", ["XDG_RUNTIME_DIR"] = null, ["DBUS_SESSION_BUS_ADDRESS"] = null, ["DISPLAY"] = null, ["WAYLAND_DISPLAY"] = null,
            ["XDG_SESSION_ID"] = null,
        };
        Plugin = new(new ProgramEnvironment(_variables), backlights: $"{Folder}/backlight");
    }

    public string Folder { get; }

    public DesktopPlugin Plugin { get; }

    public void Set(string variable, string? value) => _variables[variable] = value;

    /// <summary>A program that is told where the machine is.</summary>
    public void Program(string name, string script)
    {
        File.WriteAllText($"{Folder}/bin/{name}", $"#!/bin/sh\nPATH=/usr/bin:/bin\nhere={Folder}\n{script}\n");
        File.SetUnixFileMode($"{Folder}/bin/{name}", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string this[string file]
    {
        get => File.ReadAllText($"{Folder}/{file}").Trim();
        set
        {
            Directory.CreateDirectory(Path.GetDirectoryName($"{Folder}/{file}")!);
            File.WriteAllText($"{Folder}/{file}", value);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
