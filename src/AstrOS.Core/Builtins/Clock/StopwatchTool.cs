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
        if (items.FirstOrDefault(item => item.Kind == ClockItemKind.Stopwatch) is not { } watch)
        {
            return input.Action == StopwatchAction.Start
                ? Answer(await StartAsync(now, call, cancellationToken), now, "started")
                : ToolResult.Failed("not_found", "none");
        }

        if (input.Action == StopwatchAction.Reset) return await ResetAsync(watch, now, call, cancellationToken);

        // Decided on the board itself: a second request may have come in between.
        var response = "";
        var after = await board.UpdateAsync(watch.Id, Step, cancellationToken);
        return after is null ? ToolResult.Failed("not_found", "none") : Answer(after, now, response, success: response is not ("already_running" or "not_running" or "too_many"));

        ClockItem Step(ClockItem item)
        {
            (var state, response) = Next(item, input.Action, now);
            return ReferenceEquals(state, item.State) ? item : item with { State = state };
        }
    }

    private static (ClockState State, string Response) Next(ClockItem watch, StopwatchAction action, DateTimeOffset now)
    {
        var state = watch.State;
        var running = state.StartedAt is not null;
        return action switch
        {
            StopwatchAction.Start when running => (state, "already_running"),
            StopwatchAction.Start => (state with { StartedAt = now }, "resumed"),
            StopwatchAction.Stop or StopwatchAction.Lap when !running => (state, "not_running"),
            StopwatchAction.Stop => (state with { StartedAt = null, ElapsedSeconds = Elapsed(watch, now) }, "stopped"),
            StopwatchAction.Lap when state.Laps.Count >= MostLaps => (state, "too_many"),
            StopwatchAction.Lap => (state with { Laps = [.. state.Laps, Elapsed(watch, now)] }, "lap"),
            _ => (state, running ? "default" : "standing"),
        };
    }

    private async Task<ClockItem> StartAsync(DateTimeOffset now, ToolCall call, CancellationToken cancellationToken)
    {
        var item = new ClockItem
        {
            Id = TimerTools.NewId(),
            UserId = call.UserId,
            Kind = ClockItemKind.Stopwatch,
            State = new ClockState { SessionId = call.SessionId, Language = call.Language, StartedAt = now },
        };
        await board.SaveAsync(item, cancellationToken);
        return item;
    }

    private async Task<ToolResult> ResetAsync(ClockItem watch, DateTimeOffset now, ToolCall call, CancellationToken cancellationToken)
    {
        await board.RemoveAsync(call.UserId, watch.Id, now, cancellationToken);
        return ToolResult.Done(new StopwatchResult(watch.Id, false, 0, []), ClockJson.Default.StopwatchResult, "reset");
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
