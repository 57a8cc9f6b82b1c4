using System.Text.Json;
using AstrOS.Contexts;
using AstrOS.Tools;

namespace AstrOS.Builtins.Help;

/// <summary>"Cancel that" and "do that again": what is going on, or has just been.</summary>
internal sealed class GoingOnTools(
    ContextManager contexts, Lazy<UndoManager> undo, RunningCalls running, Approvals approvals, Lazy<ToolRegistry> tools)
{
    /// <summary>Stops what runs; else lets go what waits for a word; else takes back what the last answer did.</summary>
    public async ValueTask<ToolResult> CancelAsync(NoInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var stopped = running.Stop(call.UserId, call.RequestId);
        if (stopped.Count > 0) return ToolResult.Done(new([.. stopped]), HelpJson.Default.StoppedRows, "stopped");

        var waiting = approvals.List(call.UserId).Where(approval => approval.Call.SessionId == call.SessionId);
        List<string> letGo = [.. waiting.Select(approval => approvals.TryTake(call.UserId, approval.Id)?.Manifest.Id).OfType<string>()];
        if (letGo.Count > 0) return ToolResult.Done(new(letGo), HelpJson.Default.StoppedRows, "let_go");

        var last = contexts.Peek(call.SessionId)?.Turns is [.., var turn] && turn.Act is { } id ? undo.Value.Find(call.UserId, id) : null;
        if (last is null) return ToolResult.Done(new([]), HelpJson.Default.StoppedRows, "nothing");
        return undo.Value.WhyNot(last) is { } why ? ToolResult.Failed(why, "too_late") : await undo.Value.UndoAsync(last, call, cancellationToken);
    }

    /// <summary>Calls the last tool of the conversation once more, with what it was called with.</summary>
    public async ValueTask<ToolResult> AgainAsync(NoInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var turn = contexts.Peek(call.SessionId)?.Turns.LastOrDefault(turn => turn.Tool is not null && !turn.Tool.StartsWith("help.", StringComparison.Ordinal));
        if (turn is null || tools.Value.Find(turn.Tool!) is not { } tool) return ToolResult.Failed("nothing_yet", "nothing_yet");
        var result = await tool.InvokeAsync(call with { ToolId = tool.Id, Arguments = JsonElement.Parse(turn.Entities) }, cancellationToken);
        return result with { SpokenBy = result.SpokenBy ?? tool.Id };
    }
}

internal sealed record StoppedRows(IReadOnlyList<string> Tools);
