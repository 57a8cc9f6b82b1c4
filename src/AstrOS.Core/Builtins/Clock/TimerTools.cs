using AstrOS.Tools;

namespace AstrOS.Builtins.Clock;

/// <summary>Timers: several at once, each with a name if the user gives one.</summary>
internal sealed class TimerTools(ClockBoard board, ClockActs acts, NoticeReach reach, TimeProvider time)
{
    private const double LongestSeconds = 366 * 86400;
    private const int MostItems = 500;

    public async ValueTask<Plan> StartAsync(TimerStartInput input, ToolCall call, CancellationToken cancellationToken)
    {
        if (input.Duration is not { } duration) return ToolResult.Asks("needs_duration", new(("duration", "duration")));
        if (!(duration is >= 1 and <= LongestSeconds)) return ToolResult.Failed("invalid_argument", "bad_duration");
        var set = await board.ListAsync(call.UserId, cancellationToken);
        if (set.Count >= MostItems) return ToolResult.Failed("too_many", "too_many");

        var id = NewId();
        var now = time.GetUtcNow();
        return acts.Of([ClockChange.Adds(id, New)], (items, then) => Started(items[0], then, call), ItemPicker.Describe(New(now), now, call), ClockJson.Default.ClockEntry);

        ClockItem New(DateTimeOffset then) => new()
        {
            Id = id,
            UserId = call.UserId,
            Kind = ClockItemKind.Timer,
            DueAt = then.AddSeconds(duration),
            State = new ClockState
            {
                SessionId = call.SessionId,
                Language = call.Language,
                Label = ItemNames.Clean(input.Label, call.Language),
                TotalSeconds = duration,
                Zone = call.Zone.Id,
            },
        };
    }

    public async ValueTask<ToolResult> ListAsync(TimerPickInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var all = await TimersAsync(call, cancellationToken);
        var label = ItemNames.Clean(input.Label, call.Language);
        var timers = ItemPicker.Pick(all, input.Id, label, input.Duration);
        if (timers.Count == 0 && all.Count > 0) return Failed("not_found", all, call, label);
        var response = timers.Count switch { 0 => "none", 1 => "one", _ => "default" };
        var now = time.GetUtcNow();
        await board.SeenAsync(timers, now, cancellationToken);
        return ToolResult.Done(ItemPicker.Describe(timers, now, call), ClockJson.Default.ClockEntries, response);
    }

    public ValueTask<Plan> CancelAsync(TimerPickInput input, ToolCall call, CancellationToken cancellationToken) =>
        ForEachAsync(input, call, (item, now) => item.Removed(now), _ => true, cancellationToken);

    public ValueTask<Plan> PauseAsync(TimerPickInput input, ToolCall call, CancellationToken cancellationToken) =>
        ForEachAsync(input, call, Paused, item => item.DueAt is not null, cancellationToken);

    public ValueTask<Plan> ResumeAsync(TimerPickInput input, ToolCall call, CancellationToken cancellationToken) =>
        ForEachAsync(input, call, Running, item => item.DueAt is null, cancellationToken);

    internal static string NewId() => Guid.NewGuid().ToString("N")[..8];

    private static ClockItem Paused(ClockItem item, DateTimeOffset now) => item with
    {
        DueAt = null,
        State = item.State with { RemainingSeconds = Math.Max(1, (item.DueAt!.Value - now).TotalSeconds) },
    };

    private static ClockItem Running(ClockItem item, DateTimeOffset now) => item with
    {
        DueAt = now.AddSeconds(item.State.RemainingSeconds ?? 1),
        State = item.State with { RemainingSeconds = null },
    };

    private ToolResult Started(ClockItem item, DateTimeOffset now, ToolCall call) =>
        ToolResult.Done(ItemPicker.Describe(item, now, call), ClockJson.Default.ClockEntry, item.State.Label is null ? "default" : "named")
            with { Warning = reach.WhyUnseen(call.UserId) };

    private async Task<IReadOnlyList<ClockItem>> TimersAsync(ToolCall call, CancellationToken cancellationToken) =>
        [.. (await board.ListAsync(call.UserId, cancellationToken)).Where(item => item.Kind == ClockItemKind.Timer)];

    /// <summary>
    /// Does it to the timer that is meant: the one named, or the only one to which it can be done. With several, the user is asked which.
    /// </summary>
    private async ValueTask<Plan> ForEachAsync(
        TimerPickInput input, ToolCall call, Func<ClockItem, DateTimeOffset, ClockItem> change, Func<ClockItem, bool> fits, CancellationToken cancellationToken)
    {
        var timers = await TimersAsync(call, cancellationToken);
        var label = ItemNames.Clean(input.Label, call.Language);
        if (timers.Count == 0) return Failed("none", timers, call, label);

        var picked = ItemPicker.Pick(timers, input.Id, label, input.Duration);
        if (picked.Count == 0) return Failed("not_found", timers, call, label);
        var able = picked.Where(fits).ToList();
        if (able.Count == 0) return Failed("already", picked, call, label);
        able = [.. ItemPicker.At(able, input.Position)];
        if (able.Count == 0) return Failed("not_found", timers, call, label);
        if (able.Count > 1 && input.All != true) return Failed("which", able, call, label);

        return acts.Of(
            [.. able.Select(item => ClockChange.Changes(item, now => change(item, now)))],
            (items, now) => ToolResult.Done(ItemPicker.Describe(items, now, call, label), ClockJson.Default.ClockEntries, items.Count == 1 ? "default" : "several"),
            ItemPicker.Describe(able, time.GetUtcNow(), call, label), ClockJson.Default.ClockEntries);
    }

    private ToolResult Failed(string response, IReadOnlyList<ClockItem> items, ToolCall call, string? label) =>
        ItemPicker.NoneOf(items, response, new(("all", "all"), ("duration", "duration"), ("position", "ordinal"), ("label", "name")), time.GetUtcNow(), call, label);
}
