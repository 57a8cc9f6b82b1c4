using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>Which processes use the most memory or processor time. Processes of one name are told apart by their id.</summary>
internal static class ProcessesTool
{
    private const int Most = 100;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    public static async ValueTask<ToolResult> ListAsync(ProcessesInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var first = ProcessTable.Read();
        var rows = input.Sort == ProcessSort.Cpu
            ? await WithCurrentUseAsync(first, cancellationToken)
            : first.Select(process => new ProcessRow(process.Id, process.Name, process.MemoryBytes, null)).ToList();
        if (input.Name is { Length: > 0 } name)
            rows = [.. rows.Where(row => IsCalled(row.Name, name))];

        var sorted = input.Sort == ProcessSort.Cpu
            ? rows.OrderByDescending(row => row.CpuPercent).ThenByDescending(row => row.MemoryBytes)
            : rows.OrderByDescending(row => row.MemoryBytes).ThenBy(row => row.Id);
        var data = new ProcessesResult(
            [.. sorted.Take(Math.Clamp(input.Count ?? 10, 1, Most))], rows.Count, MemoryInfo.Read(ProcFile.Lines("/proc/meminfo")).TotalBytes,
            rows.Sum(row => row.MemoryBytes));
        var response = rows.Count == 0 ? "none" : input.Name is not null ? "named" : input.Sort == ProcessSort.Cpu ? "cpu" : "default";
        return ToolResult.Done(data, SystemJson.Default.ProcessesResult, response);
    }

    // "go" is not mongod: a name is asked for as a whole, or as the beginning of a word in it ("firefox" is firefox-esr too).
    internal static bool IsCalled(string process, string asked)
    {
        for (var at = process.IndexOf(asked, StringComparison.OrdinalIgnoreCase); at >= 0; at = process.IndexOf(asked, at + 1, StringComparison.OrdinalIgnoreCase))
            if (at == 0 || !char.IsLetterOrDigit(process[at - 1])) return true;
        return false;
    }

    // Use now, not since each process began: what people mean by "what is using the processor".
    private static async Task<List<ProcessRow>> WithCurrentUseAsync(List<ProcessSample> first, CancellationToken cancellationToken)
    {
        var before = first.ToDictionary(process => process.Id);
        var (_, start) = CpuTool.Ticks();
        await Task.Delay(Moment, cancellationToken);
        var (_, end) = CpuTool.Ticks();
        // All ticks of all processors in the moment, in seconds; one whole processor is 100 %.
        var seconds = Math.Max(0.01, (end - start) / 100.0 / Environment.ProcessorCount);
        return [.. ProcessTable.Read().Select(process => new ProcessRow(
            process.Id, process.Name, process.MemoryBytes,
            before.TryGetValue(process.Id, out var then) && then.Name == process.Name
                ? Math.Round(100 * Math.Max(0, process.CpuSeconds - then.CpuSeconds) / seconds, 1)
                : 0))];
    }
}
