using AstrOS.Intents.Entities.Text;
using AstrOS.Tools;

namespace AstrOS.Builtins.Lists;

/// <summary>Adds to lists and shows them.</summary>
internal sealed class ListTools(ListStore store, ListActs acts, TimeProvider time)
{
    private const int MostItems = 5000;

    public Plan Add(ListAddInput input, ToolCall call)
    {
        var all = store.All(call.UserId);
        var lists = all.Select(item => item.List).Distinct().ToList();
        var texts = ListTexts.Split(input.Items, call.Language);
        var named = ListNames.Of(input.List, lists);
        if (texts.Count == 0) return ToolResult.Asks("needs_items", new(("items", "text")));
        if ((named ?? (lists is [var only] ? only : null)) is not { } list) return ListActs.AsksWhich(all, call);
        if (all.Count + texts.Count > MostItems) return ToolResult.Failed("too_many", "too_many");

        var there = all.Where(item => item.List == list).ToList();
        // In the order in which they were said, though they come at one moment.
        var at = time.GetUtcNow();
        if (there.Count > 0 && there[^1].CreatedAt >= at) at = there[^1].CreatedAt.AddTicks(1);
        List<ListChange> changes = [];
        List<ListItem> already = [];
        foreach (var text in texts)
        {
            var same = there.FirstOrDefault(item => WordSearch.Of(item.Text).SequenceEqual(WordSearch.Of(text)));
            if (same is { IsOpen: true })
            {
                already.Add(same);
                continue;
            }

            var item = same is null ? new ListItem(Guid.NewGuid().ToString("N")[..12], list, text, at.AddTicks(changes.Count)) : same with { CompletedAt = null };
            changes.Add(new(item.Id, same, item));
        }

        if (changes.Count == 0) return ListActs.Done(already, call, "already");
        List<ListItem> added = [.. changes.Select(change => change.To!)];
        return acts.Of(changes, call, ListActs.Done(added, call, "default"));
    }

    public ToolResult Show(ListShowInput input, ToolCall call)
    {
        var all = store.All(call.UserId);
        if (all.Count == 0) return ListActs.Done(all, call, "none");
        var lists = all.Select(item => item.List).Distinct().ToList();
        if (input.Lists != true && (ListNames.Of(input.List, lists) ?? (lists is [var only] ? only : null)) is { } list)
        {
            var items = all.Where(item => item.List == list).ToList();
            return ListActs.Done(items, call, items.Count switch { 0 => "empty", 1 => "one", _ => items.Exists(item => item.IsOpen) ? "default" : "all_done" }, list);
        }

        return ToolResult.Done(ListEntries.Overview(all, call.Language), ListsJson.Default.ListEntries, lists.Count == 1 ? "one_list" : "lists");
    }
}
