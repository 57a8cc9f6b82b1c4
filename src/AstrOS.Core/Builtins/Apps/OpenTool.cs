using System.Text.Json;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Apps;

/// <summary>Opens an application. The way back ends what came of this launch, which a mark in its environment tells.</summary>
internal sealed class OpenTool(ProgramEnvironment environment, AppChoice choice)
{
    public ValueTask<Plan> PlanAsync(AppOpenInput input, ToolCall call, CancellationToken cancellationToken) => new(Plan(input, call));

    private Plan Plan(AppOpenInput input, ToolCall call)
    {
        var (entry, answer) = choice.Choose(input.Application, input.Position, call);
        if (entry is null) return answer!;
        var name = entry.NameIn(call.Language);
        if (ExecLine.Parse(entry, call.Language) is not { } line) return Failed("bad_entry", name);
        if ((Path.IsPathRooted(line[0]) ? File.Exists(line[0]) ? line[0] : null : environment.Find(line[0])) is not { } program) return Failed("not_installed", Path.GetFileName(line[0]));
        if (!environment.HasDisplay) return Failed("no_display", name);
        IReadOnlyList<string>? command = [program, .. line.Skip(1)];
        if (entry.Terminal) command = Terminals.Around(command, environment);
        if (command is null) return Failed("no_terminal", name);
        if (input.Launch is { } before && AppProcesses.OfLaunch(before) is { Count: > 0 } running) return Done(name, running, null, "already");

        var token = input.Launch ?? Guid.NewGuid().ToString("N");
        return new Act
        {
            Run = cancellation => RunAsync(call, entry, name, command, token, cancellation),
            Inverse = Inverse.Of("apps.close_launched", new() { Application = entry.Id, Launch = token }, AppsJson.Default.LaunchInput),
            Data = JsonSerializer.SerializeToElement(new AppResult(name, 0, 0), AppsJson.Default.AppResult),
        };
    }

    private async ValueTask<ToolResult> RunAsync(
        ToolCall call, DesktopEntry entry, string name, IReadOnlyList<string> command, string token, CancellationToken cancellationToken)
    {
        var code = await DetachedProgram.StartAsync(
            call, environment, command, entry.Folder, new Dictionary<string, string> { [AppProcesses.Token] = token }, cancellationToken);
        var running = AppProcesses.OfLaunch(token);
        if (code is null or 0) return Done(name, running, code, running.Count == 0 ? "handed_over" : "default");
        foreach (var process in running) process.Signal(RunningProcess.Terminate);
        return ToolResult.Failed("not_started", "not_started", new AppResult(name, 0, 0, code), AppsJson.Default.AppResult);
    }

    private static ToolResult Done(string name, IReadOnlyList<RunningProcess> running, int? code, string response) =>
        ToolResult.Done(new AppResult(name, running.Count, running.Sum(process => process.MemoryBytes), code), AppsJson.Default.AppResult, response);

    private static ToolResult Failed(string response, string name) =>
        ToolResult.Failed(ToolErrors.Unavailable, response, new AppNameResult(name), AppsJson.Default.AppNameResult);
}
