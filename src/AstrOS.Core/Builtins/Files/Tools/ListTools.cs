using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Search;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Tools;

namespace AstrOS.Builtins.Files.Tools;

/// <summary>Shows what is in folders: all of it, what is new, what fits, and what takes the space.</summary>
internal sealed class ListTools(PathFinder paths, Conversation conversation, Finder finder, UserFolders folders, FileView view, TimeProvider time)
{
    private const int RecentCount = 20;
    private const int UsageCount = 20;

    public ToolResult List(ListInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var folder = input switch
        {
            { Position: not null } or { Shown: true } => Shown(input, call),
            { Folder: { } said } => paths.FindFolder(said, call) ?? PathOf(said, call, cancellationToken),
            _ => folders.Home,
        };
        if (folder is null) return ToolResult.Failed("nothing_shown", "nothing_shown");
        if (!PathFinder.IsFolder(folder)) return ToolResult.Done(view.List([folder], call), FilesJson.Default.FileList, "file");
        var found = finder.Search(folder, (_, _) => true, new(Depth: 0, Hidden: input.Hidden == true), null, cancellationToken);
        var list = view.List(Sorted(found.Items, input.Sort ?? FileOrder.Name), call) with { Folder = view.Short(folder), FolderPath = folder };
        list = list with { Folders = found.Items.Count(item => item.Stat.IsFolder) };
        return Done(list, found, list.Count == 0 ? "empty" : "default");
    }

    public ToolResult Find(FindInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var folder = input.Folder is { } said ? FolderOf(said, call) : folders.Home;
        // "Find report.pdf" names it; a path with a folder in it says where.
        var wanted = input.Path is { } path && input.Name is null ? input with { Name = Path.GetFileName(path.TrimEnd('/')), Path = null } : input;
        var criteria = new Criteria(wanted, time.GetUtcNow(), call.Zone);
        var content = wanted.Content is { Length: > 0 } words ? new ContentSearch(words) : null;
        var progress = new FileProgress(call, time, 0, view.Short(folder));
        var found = finder.Search(
            folder,
            (file, stat) => (wanted.Kind is not null || wanted.Name is not null || !stat.IsFolder) && criteria.Fits(Path.GetFileName(file), stat)
                && (content is null || content.IsIn(file, stat)),
            new(Hidden: input.Hidden == true || input.Name?.StartsWith('.') == true), _ => progress.Tell(null), cancellationToken);
        var sorted = Sorted(found.Items, input.Sort ?? (wanted is { Over: not null } ? FileOrder.Size : FileOrder.Date));
        if (input.Count is > 0 and var count) sorted = [.. sorted.Take(count)];
        var list = view.List(sorted, call) with { Folder = view.Short(folder), FolderPath = folder };
        return Done(list, found, list.Count switch { 0 => "none", 1 => "one", _ => "default" });
    }

    public ToolResult Recent(RecentInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var folder = input.Folder is { } said ? FolderOf(said, call) : folders.Home;
        var found = finder.Search(
            folder, (path, stat) => stat.IsFile && (input.Kind is not { } kind || FileKinds.Fits(kind, Path.GetFileName(path), false)), default(Walk) with { Depth = 12 }, null, cancellationToken);
        var newest = Sorted(found.Items, FileOrder.Date).Take(Math.Clamp(input.Count ?? RecentCount, 1, FileList.MostItems)).ToList();
        var list = view.List(newest, call) with { Folder = view.Short(folder), FolderPath = folder };
        return Done(list, found, list.Count switch { 0 => "none", 1 => "one", _ => "default" });
    }

    public ToolResult Usage(UsageInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var folder = input switch
        {
            { Position: not null } or { Shown: true } => Shown(new() { Position = input.Position, Shown = input.Shown }, call, foldersOnly: false),
            { Path: { } path } => PathOf(path, call, cancellationToken),
            { Folder: { } said } => paths.FindFolder(said, call) ?? PathOf(said, call, cancellationToken),
            _ => folders.Home,
        };
        if (folder is null) return ToolResult.Failed("nothing_shown", "nothing_shown");
        if (FileStat.Of(folder) is { IsFolder: false } file) return ToolResult.Done(view.List([(folder, file)], call), FilesJson.Default.FileList, "file");

        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        var files = 0;
        var volume = FileStat.Through(folder)?.Volume;
        var progress = new FileProgress(call, time, 0, view.Short(folder));
        var found = finder.Search(
            folder,
            (path, stat) =>
            {
                if (stat.Volume == volume && !stat.IsFolder) files++;
                var end = path.IndexOf('/', folder == "/" ? 1 : folder.Length + 1);
                var child = end < 0 ? path : path[..end];
                sizes[child] = sizes.GetValueOrDefault(child) + (stat.IsFolder || stat.Volume != volume ? 0 : stat.Size);
                return false;
            },
            new(Hidden: true), _ => progress.Tell(null), cancellationToken);
        var total = sizes.Values.Sum();
        var biggest = sizes.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Take(UsageCount)
            .Select((one, i) => FileStat.Of(one.Key) is { } stat ? view.Item(one.Key, stat, call) with { SizeBytes = one.Value, WholeBytes = total, Number = i + 1 } : null).OfType<FileItem>().ToList();
        var list = new FileList(biggest, files, total) { Folder = view.Short(folder), FolderPath = folder, Name = biggest.Count > 0 ? biggest[0].Name : null };
        return Done(list, found, files == 0 ? "empty" : "default");
    }

    private static ToolResult Done(FileList list, Found found, string key) =>
        ToolResult.Done(list, FilesJson.Default.FileList, key) with { Warning = found.IsCut ? "cut" : null };

    private string FolderOf(string said, ToolCall call) => paths.FindFolder(said, call) ?? throw new FileProblem("no_folder", said);

    private string PathOf(string said, ToolCall call, CancellationToken cancellationToken) =>
        paths.Find(said, null, call, cancellationToken) is [var first, ..] ? first : throw new FileProblem(said.Contains('.', StringComparison.Ordinal) ? "not_found" : "no_folder", said);

    private string? Shown(ListInput input, ToolCall call, bool foldersOnly = true)
    {
        if (input.Position is not { } position)
            return conversation.Latest(call) is { } latest ? latest.Items is [{ IsFolder: true } only] ? only.Path : foldersOnly ? latest.Folder : latest.Items is [var first, ..] ? first.Path : null : null;
        if (conversation.LatestOfSeveral(call) is not { } list) return null;
        var item = list.Items.ElementAtOrDefault(position > 0 ? position - 1 : list.Items.Count + position) ?? throw new FileProblem("no_such_position", $"{position}");
        return !foldersOnly || item.IsFolder ? item.Path : throw new FileProblem("not_a_folder", item.Path);
    }

    private static List<(string Path, FileStat Stat)> Sorted(List<(string Path, FileStat Stat)> found, FileOrder order) => order switch
    {
        FileOrder.Size => [.. found.OrderByDescending(one => one.Stat.IsFolder ? 0 : one.Stat.Size).ThenBy(one => one.Path, StringComparer.Ordinal)],
        FileOrder.Date => [.. found.OrderByDescending(one => one.Stat.Modified).ThenBy(one => one.Path, StringComparer.Ordinal)],
        _ => [.. found.OrderByDescending(one => one.Stat.IsFolder).ThenBy(one => Path.GetFileName(one.Path), StringComparer.CurrentCultureIgnoreCase)],
    };
}
