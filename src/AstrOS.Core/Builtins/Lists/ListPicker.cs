using AstrOS.Contexts;
using AstrOS.Intents.Entities.Text;
using AstrOS.Tools;

namespace AstrOS.Builtins.Lists;

/// <summary>Finds the lines that a user means.</summary>
internal sealed class ListPicker(ContextManager contexts)
{
    /// <summary>The lines, or an answer where there are none or it is not clear which.</summary>
    /// <param name="all">Every line of the user.</param>
    /// <param name="input">What was said of them.</param>
    /// <param name="call">The call.</param>
    /// <param name="prefers">Those that are looked at first: what is to be ticked off is open.</param>
    public (IReadOnlyList<ListItem> Items, ToolResult? Answer) Pick(List<ListItem> all, ListPickInput input, ToolCall call, Func<ListItem, bool> prefers)
    {
        if (all.Count == 0) return ([], ListActs.Failed("none", all, call));
        if (input.Id is { } id) return Found([.. all.Where(item => item.Id == id)], all, call, null, null);

        var lists = all.Select(item => item.List).Distinct().ToList();
        var list = ListNames.Of(input.List, lists);
        var within = list is null ? all : [.. all.Where(item => item.List == list)];
        if (within.Count == 0) return ([], ListActs.Failed("no_list", [], call, list));
        if (input.Item?.Trim() is { Length: > 0 } said) return Named(within, said, input.Position, call, list, prefers);

        if (list is null && (input.Shown == true || input.Position is not null) && Shown(call) is { } shown)
        {
            var left = shown.Select(one => all.Find(item => item.Id == one)).ToList();
            if (input.All == true) return Found([.. left.OfType<ListItem>()], all, call, null, null);
            return Found(At(left, input.Position) is [{ } one] ? [one] : [], all, call, null, null);
        }

        if (input.All != true && input.Position is null) return ([], ToolResult.Asks("needs_item", new(("item", "text"))));
        if (list is null && lists.Count > 1) return ([], ListActs.AsksWhich(all, call));
        return Found(input.All == true ? within : At(within, input.Position), all, call, list, null);
    }

    private static (IReadOnlyList<ListItem>, ToolResult?) Named(
        List<ListItem> within, string said, int? position, ToolCall call, string? list, Func<ListItem, bool> prefers)
    {
        var whole = WordSearch.Of(said);
        string[] texts = within.Exists(item => WordSearch.Of(item.Text).SequenceEqual(whole)) ? [said] : [.. ListTexts.Split(said, call.Language)];
        List<ListItem> found = [];
        foreach (var text in texts)
        {
            var fits = WordSearch.Find([.. within.Where(prefers)], item => item.Text, text);
            if (fits.Count == 0) fits = WordSearch.Find(within, item => item.Text, text);
            if (fits.Count > 1 && position is not null && texts.Length == 1) fits = At(fits, position);
            if (fits.Count == 0) return ([], ListActs.Failed("not_found", within, call, list, text));
            if (fits.Count > 1)
                return ([], ListActs.Failed("which", fits, call, list, text) with { Error = "ambiguous", Question = new(("position", "ordinal"), ("list", "name")) });
            found.Add(fits[0]);
        }

        return ([.. found.Distinct()], null);
    }

    private static (IReadOnlyList<ListItem>, ToolResult?) Found(IReadOnlyList<ListItem> items, List<ListItem> all, ToolCall call, string? list, string? asked) =>
        items.Count > 0 ? (items, null) : ([], ListActs.Failed("not_found", all, call, list, asked));

    /// <summary>The ids of the list that the user saw last.</summary>
    private List<string>? Shown(ToolCall call)
    {
        if (contexts.Peek(call.SessionId) is not { } context || context.UserId != call.UserId) return null;
        if (context.Turns.LastOrDefault(turn => turn is { Success: true, Tool: "lists.show" }) is not { Data: { } data }) return null;
        var ids = data.GetProperty("items").EnumerateArray().Select(item => item.TryGetProperty("id", out var id) ? id.GetString() : null).OfType<string>().ToList();
        return ids.Count == 0 ? null : ids;
    }

    private static IReadOnlyList<T> At<T>(IReadOnlyList<T> items, int? position)
    {
        var place = position > 0 ? position.Value - 1 : items.Count + (position ?? 0);
        return place >= 0 && place < items.Count ? [items[place]] : [];
    }
}
