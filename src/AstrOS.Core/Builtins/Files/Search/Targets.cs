using System.Text.Json.Serialization.Metadata;
using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Tools;

namespace AstrOS.Builtins.Files.Search;

/// <summary>Finds the files that a call is about: those named, those of a kind in a folder, or those shown before.</summary>
internal sealed class Targets(PathFinder paths, Conversation conversation, Finder finder, UserFolders folders, FileView view, TimeProvider time)
{
    public const int MostTargets = 5_000;

    /// <summary>The paths, or the answer where there is none: a question, or that nothing fits.</summary>
    public (IReadOnlyList<string> Paths, ToolResult? Answer) Find<T>(T input, JsonTypeInfo<T> type, ToolCall call, CancellationToken cancellationToken)
        where T : Selection
    {
        // "*.pdf" is no file but says which ones are meant.
        if (input is { Path: { } path, Also: null, Paths: null } && path.Contains('*', StringComparison.Ordinal) && !path.Contains('/', StringComparison.Ordinal))
            input = input with { Name = path, Path = null };
        if (input.Choices is { } choices) return Choose(choices, input, type, call);
        if (input.Path is not null || input.Also is not null || input.Paths is not null) return Named(input, type, call, cancellationToken);
        if (input is { Shown: true } or { Position: not null } or { First: not null } or { Last: not null } or { Other: true }) return Shown(input, type, call);
        if (input.Newest == true) return Newest(input, call, cancellationToken);
        if (input.Folder is null && conversation.Folder(call) is null && (Criteria.Any(input) || input.All == true))
            return Asks("needs_folder", ("folder", "folder"), ("folder", "name"));
        return Criteria.Any(input) || input.All == true || input.Folder is not null ? Fitting(input, call, cancellationToken) : Asks("needs_file", ("path", "path"), ("path", "name"));
    }

    private static (IReadOnlyList<string>, ToolResult?) Asks(string key, params IReadOnlyList<(string, string)> answers) =>
        ([], ToolResult.Asks(key, new(answers)));

    private (IReadOnlyList<string>, ToolResult?) Choose<T>(IReadOnlyList<string> choices, T input, JsonTypeInfo<T> type, ToolCall call)
        where T : Selection
    {
        if (input.All == true) return (choices, null);
        var at = input.Position is { } position ? choices.ElementAtOrDefault(position > 0 ? position - 1 : choices.Count + position) : null;
        return at is not null ? ([at], null) : Which(choices, input, type, call);
    }

    private (IReadOnlyList<string>, ToolResult?) Which<T>(IReadOnlyList<string> choices, T input, JsonTypeInfo<T> type, ToolCall call)
        where T : Selection =>
        ([], view.Which(Stats(choices), input with { Choices = choices, Position = null, Path = null, Shown = null }, type, call));

    private (IReadOnlyList<string>, ToolResult?) Named<T>(T input, JsonTypeInfo<T> type, ToolCall call, CancellationToken cancellationToken)
        where T : Selection
    {
        var folder = input.Folder is { } said ? FolderOf(said, call) : null;
        var found = new List<string>();
        foreach (var name in (string?[])[input.Path, input.Also, .. input.Paths ?? []])
        {
            if (name is null) continue;
            var meant = paths.Find(name, folder, call, cancellationToken);
            if (meant.Count == 0) throw new FileProblem("not_found", name);
            // Of several that are named, each must be one.
            if (meant.Count > 1 && (input.Also is not null || input.Paths is { Count: > 1 })) throw new FileProblem("several", name);
            if (meant.Count > 1) return input.All == true ? (meant, null) : Which(meant, input, type, call);
            if (!found.Contains(meant[0], StringComparer.Ordinal)) found.Add(meant[0]);
        }

        return (found, null);
    }

    private (IReadOnlyList<string>, ToolResult?) Shown<T>(T input, JsonTypeInfo<T> type, ToolCall call)
        where T : Selection
    {
        var isOne = input is { Shown: true, All: not true, Position: null, First: null, Last: null };
        var list = isOne ? conversation.Latest(call) : conversation.LatestOfSeveral(call);
        if (list is null or { Items.Count: 0 }) return ([], ToolResult.Failed("nothing_shown", "nothing_shown"));
        var all = list.Items.Select(item => item.Path).ToList();
        List<string> picked = input switch
        {
            { Position: { } position } => all.ElementAtOrDefault(position > 0 ? position - 1 : all.Count + position) is { } one ? [one] : [],
            { First: { } first } => [.. all.Take(Math.Max(0, first))],
            { Last: { } last } => [.. all.TakeLast(Math.Max(0, last))],
            { Other: true } => [.. all.Where(path => path != (conversation.Latest(call) is { Items: [var taken, ..] } ? taken.Path : null))],
            _ => all,
        };
        if (picked.Count == 0)
            return ([], ToolResult.Failed("no_such_position", "no_such_position", view.List(all, call), FilesJson.Default.FileList));
        if (input.All == true && list.Count > list.Items.Count)
            return ([], ToolResult.Failed("too_many", "too_many", new FileList([], list.Count, 0), FilesJson.Default.FileList));
        if (picked.Count > 1 && (input.Other == true || isOne)) return Which(picked, input with { Other = null }, type, call);
        return picked.FirstOrDefault(path => !FileStat.Exists(path)) is { } missing ? throw new FileProblem("gone", missing) : (picked, null);
    }

    private (IReadOnlyList<string>, ToolResult?) Fitting(Selection input, ToolCall call, CancellationToken cancellationToken)
    {
        var folder = input.Folder is { } said ? FolderOf(said, call) : conversation.Folder(call)!;
        // "The folder invoices" and nothing else is the folder itself.
        if (!Criteria.Any(input) && input.All != true) return ([folder], null);
        var criteria = new Criteria(input, time.GetUtcNow(), call.Zone);
        var isAboutFolders = input.Kind == "folder" || input is { Kind: null, All: true } || input is { Kind: null, Name: not null };
        var found = finder.Search(
            folder, (path, stat) => (isAboutFolders || !stat.IsFolder) && criteria.Fits(Path.GetFileName(path), stat), new(Depth: 0), null, cancellationToken);
        if (found.IsCut || found.Items.Count > MostTargets)
            return ([], ToolResult.Failed("too_many", "too_many", new FileList([], found.Items.Count, 0), FilesJson.Default.FileList));
        return found.Items.Count > 0
            ? ([.. found.Items.Select(item => item.Path).Order(StringComparer.Ordinal)], null)
            : ([], ToolResult.Failed("nothing_fits", "nothing_fits", new FileList([], 0, 0) { Folder = view.Short(folder) }, FilesJson.Default.FileList));
    }

    private (IReadOnlyList<string>, ToolResult?) Newest(Selection input, ToolCall call, CancellationToken cancellationToken)
    {
        var folder = input.Folder is { } said ? FolderOf(said, call) : folders.Home;
        var criteria = new Criteria(input, time.GetUtcNow(), call.Zone);
        var found = finder.Search(
            folder, (path, stat) => !stat.IsFolder && criteria.Fits(Path.GetFileName(path), stat), new(Depth: 8), null, cancellationToken);
        return found.Items.Count > 0
            ? ([found.Items.MaxBy(item => item.Stat.Modified).Path], null)
            : ([], ToolResult.Failed("nothing_fits", "nothing_fits", new FileList([], 0, 0) { Folder = view.Short(folder) }, FilesJson.Default.FileList));
    }

    private string FolderOf(string said, ToolCall call) => paths.FindFolder(said, call) ?? throw new FileProblem("no_folder", said);

    private static List<(string, FileStat)> Stats(IEnumerable<string> choices) =>
        [.. choices.Select(path => (path, FileStat.Of(path))).Where(one => one.Item2 is not null).Select(one => (one.path, one.Item2!.Value))];
}
