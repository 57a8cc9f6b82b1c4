using System.Globalization;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>One look at the processes of /proc.</summary>
internal static class ProcessTable
{
    private const double TicksPerSecond = 100; // USER_HZ, fixed at 100 for user space on every Linux architecture.

    /// <summary>Every process: id, name, memory, and processor ticks used so far.</summary>
    public static List<ProcessSample> Read()
    {
        var found = new List<ProcessSample>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            if (ProcFile.Text($"{folder}/stat") is { } stat && Parse(id, stat) is { } sample) found.Add(WithWholeName(sample, folder));
        }

        return found;
    }

    // The kernel keeps 15 characters of a name; the rest of a longer one stands in the command line.
    private static ProcessSample WithWholeName(ProcessSample sample, string folder)
    {
        if (sample.Name.Length < 15 || ProcFile.Text($"{folder}/cmdline") is not { Length: > 0 } commandLine) return sample;
        var program = Path.GetFileName(commandLine.Split('\0')[0]);
        return program.StartsWith(sample.Name, StringComparison.Ordinal) ? sample with { Name = program } : sample;
    }

    // pid (name) state ppid … — the name may hold spaces and brackets, so it ends at the last bracket.
    internal static ProcessSample? Parse(int id, string stat)
    {
        var (open, close) = (stat.IndexOf('('), stat.LastIndexOf(')'));
        if (open < 0 || close < open) return null;
        var fields = stat[(close + 2)..].Split(' ');
        if (fields.Length < 22) return null;
        return new(
            id,
            stat[(open + 1)..close],
            long.Parse(fields[21], CultureInfo.InvariantCulture) * Environment.SystemPageSize,
            (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond,
            long.Parse(fields[19], CultureInfo.InvariantCulture) / TicksPerSecond);
    }
}

/// <summary>A process at one moment.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="MemoryBytes">Its resident set.</param>
/// <param name="CpuSeconds">Processor time used since its start.</param>
/// <param name="StartSeconds">When it started, in seconds since boot.</param>
internal sealed record ProcessSample(int Id, string Name, long MemoryBytes, double CpuSeconds, double StartSeconds);
