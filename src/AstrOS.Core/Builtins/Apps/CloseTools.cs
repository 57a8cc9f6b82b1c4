using System.Text.Json;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Apps;

/// <summary>Asks an application to end. None is ever forced.</summary>
internal sealed class CloseTools(ProgramEnvironment environment, AppChoice choice, ApplicationCatalog catalog)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public ValueTask<Plan> CloseAsync(AppInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var (entry, answer) = choice.Choose(input.Application, input.Position, call);
        if (entry is null) return new(answer!);
        var name = entry.NameIn(call.Language);
        var running = AppProcesses.Of(entry, environment);
        return new(running.Count == 0
            ? ToolResult.Failed("not_running", "not_running", new AppNameResult(name), AppsJson.Default.AppNameResult)
            : ActOn(name, running, () => AppProcesses.Of(entry, environment), null));
    }

    public ValueTask<Plan> CloseLaunchedAsync(LaunchInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var name = catalog.Entries.FirstOrDefault(entry => entry.Id == input.Application)?.NameIn(call.Language) ?? input.Application;
        var running = AppProcesses.OfLaunch(input.Launch);
        if (running.Count == 0) return new(ToolResult.Done(new AppResult(name, 0, 0), AppsJson.Default.AppResult, "gone"));
        var again = Inverse.Of("apps.open", new() { Application = input.Application, Launch = input.Launch }, AppsJson.Default.AppOpenInput);
        // What has been worked on in it since is lost as when it is closed by name, so it is asked about as that is.
        return new(ActOn(name, running, () => AppProcesses.OfLaunch(input.Launch), again) with { MustAsk = true });
    }

    private static Act ActOn(string name, IReadOnlyList<RunningProcess> running, Func<IReadOnlyList<RunningProcess>> look, Inverse? inverse)
    {
        var data = new AppResult(name, running.Count, running.Sum(process => process.MemoryBytes));
        return new Act
        {
            Run = token => RunAsync(data, running, look, token),
            Inverse = inverse,
            Data = JsonSerializer.SerializeToElement(data, AppsJson.Default.AppResult),
        };
    }

    private static async ValueTask<ToolResult> RunAsync(
        AppResult data, IReadOnlyList<RunningProcess> running, Func<IReadOnlyList<RunningProcess>> look, CancellationToken cancellationToken)
    {
        // Who started the others ends them in good order; only what is left is asked itself.
        foreach (var process in AppProcesses.Roots(running)) process.Signal(RunningProcess.Terminate);
        if (!await OutcomeWatch.SeenAsync(() => Task.FromResult(!running.Any(process => process.IsRunning)), Patience / 2, cancellationToken))
            foreach (var process in running) process.Signal(RunningProcess.Terminate);
        if (await OutcomeWatch.SeenAsync(() => Task.FromResult(!running.Any(process => process.IsRunning)), Patience / 2, cancellationToken))
            return ToolResult.Done(data, AppsJson.Default.AppResult);
        var left = look();
        return ToolResult.Failed("still_running", "still_running", data with { Processes = left.Count, MemoryBytes = left.Sum(process => process.MemoryBytes) }, AppsJson.Default.AppResult);
    }
}
