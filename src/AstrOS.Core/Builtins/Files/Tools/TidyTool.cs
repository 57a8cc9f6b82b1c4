using System.Globalization;
using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Search;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Tools;
using NodaTime;

namespace AstrOS.Builtins.Files.Tools;

/// <summary>Sorts the loose files of a folder into subfolders.</summary>
internal sealed class TidyTool(PathFinder paths, Conversation conversation, Finder finder, Guard guard, UserFolders folders, FileActs acts, FileView view)
{
    // What a browser is still loading, and what a program has locked, stays where it is.
    private static readonly HashSet<string> Unfinished = new([".part", ".crdownload", ".tmp", ".download", ".lock"], StringComparer.OrdinalIgnoreCase);

    public Plan Tidy(TidyInput input, ToolCall call, CancellationToken cancellationToken)
    {
        if (input.Folder is null && input.Shown is not true) return ToolResult.Asks("needs_folder", new(("folder", "folder"), ("folder", "name")));
        var folder = input.Folder is { } said ? paths.FindFolder(said, call) ?? throw new FileProblem("no_folder", said) : conversation.Folder(call);
        if (folder is null) return ToolResult.Failed("nothing_shown", "nothing_shown");
        if (folder == folders.Home) throw new FileProblem("home_itself", folder);
        if (guard.WhyNotWritten(Path.Join(folder, "x")) is not null) throw new FileProblem("system_place", folder);
        var found = finder.Search(folder, (path, stat) => !stat.IsFolder && !Unfinished.Contains(Path.GetExtension(path)), new(Depth: 0), null, cancellationToken);
        if (found.Items.Count > Targets.MostTargets) return ToolResult.Failed("too_many", "too_many", new FileList([], found.Items.Count, 0), FilesJson.Default.FileList);
        if (found.Items.Count == 0) return ToolResult.Done(new FileList([], 0, 0) { Folder = view.Short(folder), Name = view.NameOf(folder), FolderPath = folder }, FilesJson.Default.FileList, "tidy_already");

        var steps = new List<FileStep>();
        var (made, taken) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var group in found.Items.GroupBy(item => FolderOf(item.Path, item.Stat, input.By ?? TidyOrder.Kind, call)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // A file may be called as the folder should be; then the folder gets the number.
            var wanted = Existing(folder, group.Key) ?? Path.Join(folder, group.Key);
            var to = PathFinder.IsFolder(wanted) ? wanted : FreeName.Of(wanted, isFolder: true, FileStat.Exists);
            made.Add(to);
            if (!FileStat.Exists(to)) steps.Add(FileStep.Folder(to));
            foreach (var (path, _) in group.OrderBy(item => item.Path, StringComparer.Ordinal))
            {
                var target = FreeName.Of(Path.Join(to, Path.GetFileName(path)), isFolder: false, other => FileStat.Exists(other) || taken.Contains(other));
                taken.Add(target);
                steps.Add(FileStep.Move(path, target));
            }
        }

        var data = view.List([.. found.Items], call) with { Folder = view.Short(folder), Name = view.NameOf(folder), FolderPath = folder, Folders = made.Count };
        return acts.Of(steps, call, "preview", data, 0, () => ToolResult.Done(
            view.List(made.Order(StringComparer.Ordinal), call) with
            {
                Count = data.Count, TotalBytes = data.TotalBytes, Folder = data.Folder, Name = data.Name, FolderPath = folder, Folders = made.Count,
            },
            FilesJson.Default.FileList));
    }

    private static string FolderOf(string path, FileStat stat, TidyOrder by, ToolCall call)
    {
        if (by == TidyOrder.Kind) return FileKinds.FolderOf(Path.GetFileName(path), call.Language);
        var date = Instant.FromDateTimeOffset(stat.Modified).InZone(call.Zone).Date;
        return by == TidyOrder.Year ? date.Year.ToString(CultureInfo.InvariantCulture) : date.ToString("uuuu-MM", CultureInfo.InvariantCulture);
    }

    private static string? Existing(string folder, string name) =>
        TreeCopy.Names(folder).FirstOrDefault(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase) && PathFinder.IsFolder(Path.Join(folder, other))) is { } found
            ? Path.Join(folder, found) : null;
}
