using AstrOS.Builtins.Apps;
using AstrOS.Diagnostics;

namespace AstrOS.Tests.Builtins.Apps;

/// <summary>A home of its own with real desktop entries that start real programs; what they started ends with the test.</summary>
internal sealed class AppFolder : IDisposable
{
    private readonly Dictionary<string, string?> _variables;

    public AppFolder()
    {
        Folder = Directory.CreateTempSubdirectory("astros-").FullName;
        _variables = new()
        {
            ["HOME"] = Folder,
            ["XDG_DATA_HOME"] = $"{Folder}/data",
            ["XDG_DATA_DIRS"] = $"{Folder}/machine",
            ["XDG_CURRENT_DESKTOP"] = "ubuntu:GNOME",
            ["XDG_RUNTIME_DIR"] = null,
            ["DISPLAY"] = ":77", // The programs of these entries show nothing.
            ["WAYLAND_DISPLAY"] = null,
            ["PATH"] = $"{Folder}/bin:/usr/bin:/bin",
        };
        Directory.CreateDirectory($"{Folder}/data/applications");
        Directory.CreateDirectory($"{Folder}/machine/applications");
        Directory.CreateDirectory($"{Folder}/bin");
        Environment = new(_variables);
        Catalog = new(Environment);
        Plugin = new(Catalog, Environment);
    }

    public string Folder { get; }

    public ProgramEnvironment Environment { get; }

    public ApplicationCatalog Catalog { get; }

    public AppsPlugin Plugin { get; }

    public void Set(string variable, string? value) => _variables[variable] = value;

    /// <summary>Writes an entry, the machine's unless said.</summary>
    public string Entry(string id, string name, string exec, string more = "", bool own = false)
    {
        var path = $"{Folder}/{(own ? "data" : "machine")}/applications/{id}.desktop";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"[Desktop Entry]\nType=Application\nName={name}\nExec={exec}\n{more}\n");
        return path;
    }

    /// <summary>Writes a program.</summary>
    public string Program(string name, string script)
    {
        var path = $"{Folder}/bin/{name}";
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>A program that stays, and says in a file which process it is, with which arguments and where.</summary>
    public string Staying(string name) => Program(name, $"printf '%s\\n' \"$$\" \"$PWD\" \"$@\" >{Folder}/{name}.tmp; mv {Folder}/{name}.tmp {Folder}/{name}.said\nexec sleep 300");

    /// <summary>What it said.</summary>
    public async Task<string[]> SaidAsync(string name)
    {
        var file = $"{Folder}/{name}.said";
        await Eventually.SoAsync(() => File.Exists(file));
        return File.ReadAllLines(file);
    }

    public void Dispose()
    {
        foreach (var process in RunningProcess.All().Where(process => process.HasVariable("HOME", Folder))) process.Signal(RunningProcess.Kill);
        Directory.Delete(Folder, recursive: true);
    }
}
