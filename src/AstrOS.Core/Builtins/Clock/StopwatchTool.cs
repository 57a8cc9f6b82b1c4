using AstrOS.Tools;

namespace AstrOS.Builtins.Clock;

/// <summary>One stopwatch a user.</summary>
internal sealed class StopwatchTool(ClockBoard board, ClockActs acts, TimeProvider time)
{
    private const int MostLaps = 1000;

    public async ValueTask<Plan> RunAsync(StopwatchInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var items = await board.ListAsync(call.UserId, cancellationToken);
        if (items.FirstOrDefault(item => item.Kind == ClockItemKind.Stopwatch) is not { } watch)
        {
            return input.Action == StopwatchAction.Start ? Start(call) : ToolResult.Failed("not_found", "none");
        }

        if (input.Action == StopwatchAction.Reset) return Act(ClockChange.Removes(watch), input.Action, (_, _) => Reset(watch));
        var (state, response) = Next(watch, input.Action, now);
        if (ReferenceEquals(state, watch.State)) return Answer(watch, now, response, success: response is not ("already_running" or "not_running" or "too_many"));
        return Act(
            ClockChange.Changes(watch, then => watch with { State = Next(watch, input.Action, then).State }), input.Action,
            (after, then) => Answer(after, then, response));
    }

    private Act Act(ClockChange change, StopwatchAction action, Func<ClockItem, DateTimeOffset, ToolResult> answer) => acts.Of(
        [change], (after, then) => answer(after[0], then), new StopwatchPreview(action), ClockJson.Default.StopwatchPreview);

    private Act Start(ToolCall call)
    {
        var id = TimerTools.NewId();
        return Act(ClockChange.Adds(id, New), StopwatchAction.Start, (after, then) => Answer(after, then, "started"));

        ClockItem New(DateTimeOffset then) => new()
        {
            Id = id,
            UserId = call.UserId,
            Kind = ClockItemKind.Stopwatch,
            State = new ClockState { SessionId = call.SessionId, Language = call.Language, StartedAt = then },
        };
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

    private static ToolResult Reset(ClockItem watch) =>
        ToolResult.Done(new StopwatchResult(watch.Id, false, 0, []), ClockJson.Default.StopwatchResult, "reset");

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
