using AstrOS.Tools;

namespace AstrOS.Builtins.Apps;

/// <summary>The one application that is meant, or the answer in its place.</summary>
internal sealed class AppChoice(ApplicationCatalog catalog)
{
    private const int MostOffered = 8;

    public (DesktopEntry? Entry, ToolResult? Answer) Choose(string? said, int? position, ToolCall call)
    {
        if (said is not { Length: > 0 }) return (null, ToolResult.Asks("needs_application", new(("application", "name"))));
        var found = ApplicationFinder.Find(catalog.Entries, said);
        if (position is { } place && found.ElementAtOrDefault(place > 0 ? place - 1 : found.Count + place) is { } chosen) return (chosen, null);
        return found switch
        {
            [] => (null, ToolResult.Failed("not_found", "unknown", new(said), AppsJson.Default.AppNameResult)),
            [var only] => (only, null),
            _ => (null, ToolResult.Failed("ambiguous", "which", Describe(found.Take(MostOffered), call.Language), AppsJson.Default.AppsResult) with
            {
                Question = new(("position", "ordinal"), ("application", "name")),
            }),
        };
    }

    public static AppsResult Describe(IEnumerable<DesktopEntry> entries, string language)
    {
        var rows = entries.Select(entry => new AppRow(entry.Id, entry.NameIn(language), entry.GenericNames is [var kind, ..] ? kind : null)).ToList();
        return new(rows, rows.Count);
    }
}
