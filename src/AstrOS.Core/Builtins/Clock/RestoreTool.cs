using AstrOS.Tools;

namespace AstrOS.Builtins.Clock;

/// <summary>Puts items back to how they stood: those of an act that is taken back, or those that were taken off last.</summary>
internal sealed class RestoreTool(ClockBoard board, ClockActs acts, TimeProvider time)
{
    public async ValueTask<Plan> RestoreAsync(RestoreInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        List<ClockChange> changes = [];
        if (input.Items is not { } items)
        {
            var kept = await board.KeptAsync(call.UserId, cancellationToken);
            foreach (var item in ClockHistory.RemovedLast([.. kept.Where(item => input.Kind is null || item.Kind == input.Kind)]))
                changes.Add(ClockChange.Changes(item, item.Restored));
            if (changes.Count == 0) return ToolResult.Failed("not_found", "nothing");
        }
        else
        {
            foreach (var item in items.DistinctBy(item => item.Id))
            {
                var current = await board.FindAsync(item.Id, cancellationToken);
                if (current is not null && current.UserId != call.UserId) return ToolResult.Failed("not_found", "nothing");
                if (item.Version is { IsSound: false }) return ToolResult.Failed("invalid_argument", "bad_version");
                if (Back(item, current, call.UserId, now) is { } change) changes.Add(change);
            }

            if (changes.Count == 0) return ToolResult.Done(ItemPicker.Describe([], now, call), ClockJson.Default.ClockEntries, "unchanged");
        }

        return acts.Of(
            changes, (back, then) => Answer(back, then, call), ItemPicker.Describe([.. changes.Select(change => change.To(now))], now, call),
            ClockJson.Default.ClockEntries);
    }

    /// <summary>How it comes to stand as it did; null when it does already.</summary>
    private static ClockChange? Back(RestoreItem item, ClockItem? current, string userId, DateTimeOffset now)
    {
        if (item.Version is not { } version) return current is { IsRemoved: false } ? ClockChange.Removes(current) : null;
        var was = version.ToItem(item.Id, userId);
        return current is { IsRemoved: false } && current.StandsAs(was.Restored(now)) ? null : new(item.Id, current, was.Restored);
    }

    private static ToolResult Answer(IReadOnlyList<ClockItem> items, DateTimeOffset now, ToolCall call)
    {
        var there = items.Where(item => !item.IsRemoved).ToList();
        var response = there.Count == 0 ? "gone" : there.Count > 1 ? "several" : there[0].Kind switch
        {
            ClockItemKind.Timer => "timer",
            ClockItemKind.Reminder => "reminder",
            ClockItemKind.Stopwatch => "stopwatch",
            _ => "default",
        };
        return ToolResult.Done(ItemPicker.Describe(there.Count == 0 ? items : there, now, call), ClockJson.Default.ClockEntries, response);
    }
}
