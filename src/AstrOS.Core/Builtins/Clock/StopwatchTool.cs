using AstrOS.Tools;

namespace AstrOS.Builtins.Clock;

/// <summary>One stopwatch a user.</summary>
internal sealed class StopwatchTool(ClockBoard board, TimeProvider time)
{
    private const int MostLaps = 1000;

    public async ValueTask<ToolResult> RunAsync(StopwatchInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var items = await board.ListAsync(call.UserId, cancellationToken);
        var watch = items.FirstOrDefault(item => item.Kind == ClockItemKind.Stopwatch);
        var running = watch?.State.StartedAt is not null;
        return input.Action switch
        {
            StopwatchAction.Start when running => Answer(watch!, now, "already_running", success: false),
            StopwatchAction.Start => Answer(await StartAsync(watch, now, call, cancellationToken), now, watch is null ? "started" : "resumed"),
            _ when watch is null => ToolResult.Failed("not_found", "none"),
            StopwatchAction.Stop when !running => Answer(watch, now, "not_running", success: false),
            StopwatchAction.Stop => Answer(await SaveAsync(watch, watch.State with { StartedAt = null, ElapsedSeconds = Elapsed(watch, now) }, cancellationToken), now, "stopped"),
            StopwatchAction.Lap when !running => Answer(watch, now, "not_running", success: false),
            StopwatchAction.Lap when watch.State.Laps.Count >= MostLaps => Answer(watch, now, "too_many", success: false),
            StopwatchAction.Lap => Answer(await SaveAsync(watch, watch.State with { Laps = [.. watch.State.Laps, Elapsed(watch, now)] }, cancellationToken), now, "lap"),
            StopwatchAction.Reset => await ResetAsync(watch, now, call, cancellationToken),
            _ => Answer(watch, now, running ? "default" : "standing"),
        };
    }

    private async Task<ClockItem> StartAsync(ClockItem? watch, DateTimeOffset now, ToolCall call, CancellationToken cancellationToken)
    {
        var item = watch ?? new ClockItem
        {
            Id = TimerTools.NewId(),
            UserId = call.UserId,
            Kind = ClockItemKind.Stopwatch,
            State = new ClockState { SessionId = call.SessionId, Language = call.Language },
        };
        return await SaveAsync(item, item.State with { StartedAt = now }, cancellationToken);
    }

    private async Task<ToolResult> ResetAsync(ClockItem watch, DateTimeOffset now, ToolCall call, CancellationToken cancellationToken)
    {
        await board.RemoveAsync(call.UserId, watch.Id, now, cancellationToken);
        return ToolResult.Done(new StopwatchResult(watch.Id, false, 0, []), ClockJson.Default.StopwatchResult, "reset");
    }

    private async Task<ClockItem> SaveAsync(ClockItem item, ClockState state, CancellationToken cancellationToken)
    {
        var changed = item with { State = state };
        await board.SaveAsync(changed, cancellationToken);
        return changed;
    }

    private static double Elapsed(ClockItem watch, DateTimeOffset now) =>
        Math.Round(watch.State.ElapsedSeconds + (watch.State.StartedAt is { } since ? Math.Max(0, (now - since).TotalSeconds) : 0), 2);

    private static ToolResult Answer(ClockItem watch, DateTimeOffset now, string response, bool success = true)
    {
        var laps = watch.State.Laps.Select((total, i) => new StopwatchLap(i + 1, Math.Round(total - (i == 0 ? 0 : watch.State.Laps[i - 1]), 2), total)).ToList();
        var result = new StopwatchResult(watch.Id, watch.State.StartedAt is not null, Elapsed(watch, now), laps, laps.Count == 0 ? null : laps[^1].Seconds);
        return success
            ? ToolResult.Done(result, ClockJson.Default.StopwatchResult, response)
            : ToolResult.Failed("invalid_state", response, result, ClockJson.Default.StopwatchResult);
    }
}
