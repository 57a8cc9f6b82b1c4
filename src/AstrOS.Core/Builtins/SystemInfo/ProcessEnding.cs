using System.Text.Json;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>Ends processes of the user's own. What was agreed to are these very processes, not later ones of their numbers.</summary>
internal static class ProcessEnding
{
    /// <summary>The process that all threads of the kernel descend from.</summary>
    internal const int KernelThreads = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static ValueTask<Plan> PlanAsync(KillInput input, ToolCall call, CancellationToken cancellationToken) => new(Plan(input));

    private static Plan Plan(KillInput input)
    {
        if (input is { Id: null, Name: null or "" }) return ToolResult.Asks("needs_process", new(("name", "name")));
        var asked = input.Name ?? $"{input.Id}";
        var meant = input.Id is { } id ? (RunningProcess.Read(id) is { } one ? [one] : []) : Called(input.Name!);
        if (meant.Count == 0) return Failed("not_found", "none", asked, []);
        if (meant.Select(NameOf).Distinct(StringComparer.OrdinalIgnoreCase).ToArray() is { Length: > 1 } names)
            return Failed("ambiguous", "which", asked, meant.DistinctBy(NameOf)) with { Question = new(("name", "name")) };

        var spared = RunningProcess.SelfAndAncestors();
        var allowed = meant.Where(process => process.Id != 1 && !spared.Contains(process.Id)).ToList();
        if (allowed.Count == 0) return Failed("refused", "protected", asked, meant);
        var user = RunningProcess.OwnUserId;
        var own = user == 0 ? allowed : allowed.Where(process => process.UserId == user).ToList();
        if (own.Count == 0) return Failed("refused", "not_yours", asked, allowed);

        var force = input.Force == true;
        return new Act
        {
            Run = token => RunAsync(asked, own, force, token),
            Preview = force ? "preview_force" : "preview",
            Data = JsonSerializer.SerializeToElement(Describe(NameOf(own[0]), own), SystemJson.Default.KillResult),
        };
    }

    private static async ValueTask<ToolResult> RunAsync(string asked, List<RunningProcess> processes, bool force, CancellationToken cancellationToken)
    {
        foreach (var process in processes) process.Signal(force ? RunningProcess.Kill : RunningProcess.Terminate);
        var ended = await OutcomeWatch.SeenAsync(() => Task.FromResult(!processes.Any(process => process.IsRunning)), Patience, cancellationToken);
        return ended
            ? ToolResult.Done(Describe(NameOf(processes[0], asked), processes), SystemJson.Default.KillResult)
            : Failed("still_running", force ? "unkillable" : "still_running", asked, processes.Where(process => process.IsRunning));
    }

    /// <summary>Those of exactly this name; where there are none, those with a word in their name that begins so.</summary>
    private static List<RunningProcess> Called(string name)
    {
        var all = RunningProcess.All().Where(process => process.Parent != KernelThreads && process.Id != KernelThreads).ToList();
        var exact = all.Where(process => string.Equals(process.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(NameOf(process), name, StringComparison.OrdinalIgnoreCase)).ToList();
        return exact.Count > 0 ? exact : [.. all.Where(process => ProcessesTool.IsCalled(NameOf(process), name))];
    }

    // The kernel keeps 15 characters of a name; the rest of a longer one stands in the command line.
    private static string NameOf(RunningProcess process) => NameOf(process, process.Name);

    private static string NameOf(RunningProcess process, string otherwise) =>
        process.Name.Length < 15 ? process.Name
        : Path.GetFileName(process.CommandLine() is [var program, ..] ? program : "") is { Length: > 0 } whole && whole.StartsWith(process.Name, StringComparison.Ordinal) ? whole : otherwise;

    private static KillResult Describe(string name, IEnumerable<RunningProcess> processes)
    {
        var rows = processes.Select(process => new ProcessRow(process.Id, NameOf(process), process.MemoryBytes, null)).ToList();
        return new(name, rows, rows.Count, rows.Sum(row => row.MemoryBytes));
    }

    private static ToolResult Failed(string error, string response, string name, IEnumerable<RunningProcess> processes) =>
        ToolResult.Failed(error, response, Describe(name, processes), SystemJson.Default.KillResult);
}
