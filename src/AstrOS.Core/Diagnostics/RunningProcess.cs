using System.Globalization;
using System.Runtime.InteropServices;

namespace AstrOS.Diagnostics;

/// <summary>A process of this machine, told apart from a later one of the same number by when it started.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Start">When it started, in ticks since boot.</param>
/// <param name="Name">Its name; the kernel keeps 15 characters.</param>
/// <param name="Parent">The process that started it.</param>
/// <param name="MemoryBytes">Its resident set.</param>
internal sealed partial record RunningProcess(int Id, long Start, string Name, int Parent, long MemoryBytes)
{
    public const int Terminate = 15;
    public const int Kill = 9;

    /// <summary>The daemon itself.</summary>
    public static RunningProcess Self => Read(Environment.ProcessId)!;

    /// <summary>Every process there is now.</summary>
    public static IEnumerable<RunningProcess> All()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read(id) is { } process) yield return process;
    }

    /// <summary>The process of a number; null when there is none, or only what is left of one.</summary>
    public static RunningProcess? Read(int id) => Text($"/proc/{id}/stat") is { } stat ? Parse(id, stat) : null;

    /// <summary>The daemon and all that it descends from, which must not be ended by what runs in it.</summary>
    public static HashSet<int> SelfAndAncestors()
    {
        var found = new HashSet<int>();
        for (var process = Self; process is not null && found.Add(process.Id); process = Read(process.Parent)) { }
        return found;
    }

    /// <summary>Whether this very process still runs.</summary>
    public bool IsRunning => Read(Id) is { } now && now.Start == Start;

    /// <summary>Whose it is.</summary>
    public uint? UserId => UserIdOf(Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Who the daemon runs as.</summary>
    public static uint OwnUserId => UserIdOf("self") ?? uint.MaxValue;

    /// <summary>Its program and arguments; none where they may not be seen.</summary>
    public string[] CommandLine() => Text($"/proc/{Id}/cmdline")?.TrimEnd('\0').Split('\0') ?? [];

    /// <summary>The file of its program; null where it may not be seen.</summary>
    public string? Executable()
    {
        try
        {
            return new FileInfo($"/proc/{Id}/exe").LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether it was started with this in its environment.</summary>
    public bool HasVariable(string name, string value) => Text($"/proc/{Id}/environ")?.Split('\0').Contains($"{name}={value}") == true;

    /// <summary>Sends a signal, if it is still this process.</summary>
    /// <returns>Whether it was sent.</returns>
    public bool Signal(int signal) => IsRunning && SendSignal(Id, signal) == 0;

    // pid (name) state ppid … — the name may hold spaces and brackets, so it ends at the last bracket.
    internal static RunningProcess? Parse(int id, string stat)
    {
        var (open, close) = (stat.IndexOf('(', StringComparison.Ordinal), stat.LastIndexOf(')'));
        if (open < 0 || close < open) return null;
        var fields = stat[(close + 2)..].Split(' ');
        if (fields.Length < 22 || fields[0] is "Z" or "X") return null;
        return new(
            id, long.Parse(fields[19], CultureInfo.InvariantCulture), stat[(open + 1)..close], int.Parse(fields[1], CultureInfo.InvariantCulture),
            long.Parse(fields[21], CultureInfo.InvariantCulture) * Environment.SystemPageSize);
    }

    // Uid: real effective saved file
    private static uint? UserIdOf(string process) =>
        Text($"/proc/{process}/status")?.Split('\n').FirstOrDefault(line => line.StartsWith("Uid:", StringComparison.Ordinal))?.Split('\t') is [_, _, var effective, ..]
            ? uint.Parse(effective, CultureInfo.InvariantCulture)
            : null;

    private static string? Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int process, int signal);
}
