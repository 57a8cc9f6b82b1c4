namespace AstrOS.Builtins.Lists;

/// <summary>A line, or where it is asked which lists there are a list.</summary>
/// <param name="Number">Its place, counted from 1.</param>
internal sealed record ListEntry(int Number)
{
    public string? Id { get; init; }

    public string? Text { get; init; }

    /// <summary>When it was ticked off, ISO 8601.</summary>
    public DateTimeOffset? Completed { get; init; }

    /// <summary>The list it stands on, in the language of the request.</summary>
    public string? Title { get; init; }

    /// <summary>Of a list: how many lines are open.</summary>
    public int? Open { get; init; }
}

/// <summary>Several of them.</summary>
/// <param name="Items">In the order in which they were added.</param>
/// <param name="Count">How many.</param>
internal sealed record ListEntries(IReadOnlyList<ListEntry> Items, int Count)
{
    /// <summary>The list, as tools know it; absent for lines of several.</summary>
    public string? List { get; init; }

    /// <summary>The list, in the language of the request.</summary>
    public string? Title { get; init; }

    /// <summary>How many of them are open.</summary>
    public int Open { get; init; }

    /// <summary>What was looked for.</summary>
    public string? Asked { get; init; }

    public static ListEntries Of(IReadOnlyList<ListItem> items, string language, string? list = null, string? asked = null)
    {
        list ??= items.Select(item => item.List).Distinct().ToArray() is [var only] ? only : null;
        return new(
            [
                .. items.Select((item, i) => new ListEntry(i + 1)
                {
                    Id = item.Id,
                    Text = item.Text,
                    Completed = item.CompletedAt,
                    Title = list is null ? ListNames.Title(item.List, language) : null,
                }),
            ],
            items.Count)
        {
            List = list,
            Title = list is null ? null : ListNames.Title(list, language),
            Open = items.Count(item => item.IsOpen),
            Asked = asked,
        };
    }

    /// <summary>Which lists there are.</summary>
    public static ListEntries Overview(IReadOnlyList<ListItem> items, string language)
    {
        var lists = items.GroupBy(item => item.List, StringComparer.Ordinal).ToList();
        return new(
            [.. lists.Select((list, i) => new ListEntry(i + 1) { Title = ListNames.Title(list.Key, language), Open = list.Count(item => item.IsOpen) })], lists.Count)
        {
            Open = items.Count(item => item.IsOpen),
        };
    }
}
