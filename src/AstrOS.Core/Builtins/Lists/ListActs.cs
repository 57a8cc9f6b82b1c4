using System.Text.Json;
using AstrOS.Tools;

namespace AstrOS.Builtins.Lists;

/// <summary>Makes acts of changes: done all together or not at all, and taken back by how the lines stood.</summary>
internal sealed class ListActs(ListStore store)
{
    /// <summary>How many lines may go at once without a question.</summary>
    private const int MostUnasked = 3;

    /// <summary>An act.</summary>
    /// <param name="changes">What it does.</param>
    /// <param name="call">The call that it is planned for.</param>
    /// <param name="answer">What is answered when it was done.</param>
    public Act Of(IReadOnlyList<ListChange> changes, ToolCall call, ToolResult answer) => new()
    {
        Run = async cancellationToken => await store.TryChangeAsync(call.UserId, changes, cancellationToken)
            ? answer
            : ToolResult.Failed(ToolErrors.Changed, ToolErrors.Changed),
        Inverse = Inverse.Of(
            "lists.restore",
            new ListRestoreInput { Items = [.. changes.Select(change => new ListRestoreItem { Id = change.Id, Version = VersionOf(change.From) })] },
            ListsJson.Default.ListRestoreInput),
        Data = JsonSerializer.SerializeToElement(
            ListEntries.Of([.. changes.Select(change => change.To ?? change.From!)], call.Language), ListsJson.Default.ListEntries),
        MustAsk = !call.IsRecovery && changes.Count(change => change.To is null) > MostUnasked,
    };

    public static ToolResult Done(IReadOnlyList<ListItem> items, ToolCall call, string response, string? list = null) =>
        ToolResult.Done(ListEntries.Of(items, call.Language, list), ListsJson.Default.ListEntries, response);

    public static ToolResult Failed(string response, IReadOnlyList<ListItem> items, ToolCall call, string? list = null, string? asked = null) =>
        ToolResult.Failed("not_found", response, ListEntries.Of(items, call.Language, list, asked), ListsJson.Default.ListEntries);

    /// <summary>Which of several lists, is asked.</summary>
    public static ToolResult AsksWhich(IReadOnlyList<ListItem> items, ToolCall call) =>
        ToolResult.Failed("which_list", "which_list", ListEntries.Overview(items, call.Language), ListsJson.Default.ListEntries) with { Question = new(("list", "name")) };

    private static ListVersion? VersionOf(ListItem? item) =>
        item is null ? null : new() { List = item.List, Text = item.Text, CreatedAt = item.CreatedAt, CompletedAt = item.CompletedAt };
}
