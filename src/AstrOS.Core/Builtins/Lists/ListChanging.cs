using AstrOS.Tools;

namespace AstrOS.Builtins.Lists;

/// <summary>Ticks lines off, takes them off, and puts back how they stood.</summary>
internal sealed class ListChanging(ListStore store, ListActs acts, ListPicker picker, TimeProvider time)
{
    public Plan Complete(ListCompleteInput input, ToolCall call)
    {
        var (items, answer) = picker.Pick(store.All(call.UserId), input, call, item => item.IsOpen);
        if (answer is not null) return answer;
        var open = items.Where(item => item.IsOpen).ToList();
        if (open.Count == 0) return ListActs.Done(items, call, "already");
        var now = time.GetUtcNow();
        List<ListChange> changes = open.ConvertAll(item => new ListChange(item.Id, item, item with { CompletedAt = now }));
        return acts.Of(changes, call, ListActs.Done([.. changes.Select(change => change.To!)], call, open.Count == 1 ? "default" : "several"));
    }

    public Plan Remove(ListRemoveInput input, ToolCall call)
    {
        var all = store.All(call.UserId);
        if (input.Done == true) return RemoveDone(all, ListNames.Of(input.List, all.Select(item => item.List)), call);
        var isWhole = input is { All: true, Item: null };
        var (items, answer) = picker.Pick(all, input, call, _ => true);
        if (answer is not null) return answer;
        return acts.Of(
            [.. items.Select(item => new ListChange(item.Id, item, null))], call,
            ListActs.Done(items, call, isWhole && input.Shown != true ? "whole" : items.Count == 1 ? "default" : "several"));
    }

    private Plan RemoveDone(List<ListItem> all, string? list, ToolCall call)
    {
        var done = all.FindAll(item => !item.IsOpen && (list is null || item.List == list));
        return done.Count == 0
            ? ListActs.Failed("nothing_done", [], call, list)
            : acts.Of(done.ConvertAll(item => new ListChange(item.Id, item, null)), call, ListActs.Done(done, call, done.Count == 1 ? "default" : "several"));
    }

    public Plan Restore(ListRestoreInput input, ToolCall call)
    {
        List<ListChange> changes;
        if (input.Items is { } items)
        {
            var there = store.All(call.UserId).ToDictionary(item => item.Id, StringComparer.Ordinal);
            changes =
            [
                .. items.DistinctBy(item => item.Id)
                    .Select(item => new ListChange(item.Id, there.GetValueOrDefault(item.Id), ToItem(item))).Where(change => change.From != change.To),
            ];
            if (changes.Count == 0) return ListActs.Done([], call, "unchanged");
        }
        else
        {
            changes = RemovedLast(input.List, call).ConvertAll(item => new ListChange(item.Id, null, item));
            if (changes.Count == 0) return ToolResult.Failed("not_found", "nothing");
        }

        List<ListItem> back = [.. changes.Select(change => change.To).OfType<ListItem>()];
        return acts.Of(changes, call, ListActs.Done(back, call, back.Count switch { 0 => "gone", 1 => "default", _ => "several" }));
    }

    /// <summary>Those taken off, of that list if one is named, by the last request that took any off.</summary>
    private List<ListItem> RemovedLast(string? said, ToolCall call)
    {
        var removed = store.Removed(call.UserId);
        var list = ListNames.Of(said, removed.Select(one => one.Item.List));
        if (list is not null) removed.RemoveAll(one => one.Item.List != list);
        var last = removed.Count == 0 ? 0 : removed.Max(one => one.At);
        return [.. removed.Where(one => one.At == last).Select(one => one.Item)];
    }

    private static ListItem? ToItem(ListRestoreItem item) =>
        item.Version is { } version ? new(item.Id, version.List, version.Text, version.CreatedAt, version.CompletedAt) : null;
}
