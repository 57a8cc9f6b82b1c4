using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using AstrOS.Builtins.Files;
using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Search;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Builtins.Files.Tools;
using AstrOS.Diagnostics;
using AstrOS.Tools;
using Microsoft.Extensions.Time.Testing;

namespace AstrOS.Tests.Builtins.Files;

/// <summary>A scratch home with the file tools over it.</summary>
internal sealed class FilesHome : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 19, 0, 0, TimeSpan.Zero);

    private static readonly ProgramEnvironment NoDisplay = new(new Dictionary<string, string?> { ["DISPLAY"] = null, ["WAYLAND_DISPLAY"] = null });

    private readonly string _root;
    private string? _elsewhere;

    public FilesHome(Disk? disk = null, ArchiveLimits? archives = null, SearchLimits? limits = null, ProgramEnvironment? environment = null, params string[] mounts)
    {
        _root = Directory.CreateTempSubdirectory("astros-files-").FullName;
        Home = Path.Join(_root, "ana");
        foreach (var folder in (string[])["Desktop", "Documents", "Downloads", "Pictures", "Music", "Videos"]) Directory.CreateDirectory(Path.Join(Home, folder));
        Folders = new(variable => variable == "HOME" ? Home : null);
        Options = new() { Disk = disk ?? new(), Mounts = () => mounts, Environment = environment ?? NoDisplay, Archives = archives ?? new(), Search = limits ?? new() };
        Plugin = new(Folders, Talk.Peek, Time, Options);
    }

    public string Home { get; }

    public UserFolders Folders { get; }

    public FilesOptions Options { get; }

    public FilesPlugin Plugin { get; }

    public FakeTimeProvider Time { get; } = new(Now);

    public Talk Talk { get; } = new();

    public string At(string path) => path.StartsWith('/') ? path : Path.Join(Home, path);

    /// <summary>Makes a file, changed so many days ago.</summary>
    public string File(string path, string text = "text", double daysAgo = 1)
    {
        var whole = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        System.IO.File.WriteAllText(whole, text);
        System.IO.File.SetLastWriteTimeUtc(whole, Now.AddDays(-daysAgo).UtcDateTime);
        return whole;
    }

    public bool Has(string path) => FileStat.Exists(At(path));

    /// <summary>The tools of a daemon that has been started anew over the same home.</summary>
    public FilesPlugin Reborn(Disk? disk = null) => new(Folders, _ => null, Time, Options with { Disk = disk ?? new() });

    /// <summary>A folder on another disk, gone with the home.</summary>
    public string Elsewhere => _elsewhere ??= Directory.CreateDirectory($"/dev/shm/astros-files-{Guid.NewGuid():N}").FullName;

    /// <summary>Calls a tool, does what it plans, and remembers the turn.</summary>
    public async Task<ToolResult> Ask(string tool, string arguments, string language = "en")
    {
        var result = await PluginCalls.CallAsync(Plugin, tool, arguments, language: language);
        Talk.Add(tool, result);
        return result;
    }

    public Task<Plan> Plan(string tool, string arguments, string language = "en") =>
        PluginCalls.PlanAsync(Plugin, PluginCalls.Call(tool, arguments, language: language));

    public static JsonElement Items(ToolResult result) => result.Data!.Value.GetProperty("items");

    public static string[] Names(ToolResult result) => [.. Items(result).EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];

    /// <summary>Everything below a folder: names, kinds, modes, times of files, contents and where links lead; without the trash.</summary>
    public string Snapshot() => $"{Snapshot(_root)}\n{Snapshot(Elsewhere)}";

    public static string Snapshot(string root) => string.Join('\n', Lines(root).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Lines(string folder)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(folder))
        {
            var stat = FileStat.Of(path)!.Value;
            var time = string.Create(CultureInfo.InvariantCulture, $"{stat.Seconds}.{stat.Nanoseconds}");
            var mode = Convert.ToString((int)stat.Permissions, 8);
            if (stat.IsLink) yield return $"{path} -> {new FileInfo(path).LinkTarget} {time}";
            else if (stat.IsFile) yield return $"{path} {mode} {time} {Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(path)).AsSpan(0, 8))}";
            else
            {
                if (path.EndsWith("/.local", StringComparison.Ordinal)) continue;
                yield return $"{path}/ {mode}";
                foreach (var line in Lines(path)) yield return line;
            }
        }
    }

    public void Dispose()
    {
        if (_elsewhere is not null) Directory.Delete(_elsewhere, recursive: true);
        foreach (var folder in Directory.EnumerateDirectories(_root, "*", SearchOption.AllDirectories))
            System.IO.File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.Delete(_root, recursive: true);
    }
}
