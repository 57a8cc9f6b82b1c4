using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Search;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Tools;

namespace AstrOS.Builtins.Files.Tools;

/// <summary>Moves and copies.</summary>
internal sealed class TransferTools(Targets targets, PathFinder paths, Guard guard, Trash trash, FileActs acts, FileView view, Disk disk)
{
    public Plan Move(TransferInput input, ToolCall call, CancellationToken cancellationToken) => Transfer(input, call, isCopy: false, cancellationToken);

    public Plan Copy(TransferInput input, ToolCall call, CancellationToken cancellationToken) => Transfer(input, call, isCopy: true, cancellationToken);

    private Plan Transfer(TransferInput input, ToolCall call, bool isCopy, CancellationToken cancellationToken)
    {
        var (found, answer) = targets.Find(input, FilesJson.Default.TransferInput, call, cancellationToken);
        if (answer is not null) return answer;
        var sources = Outermost(found);
        var near = Path.GetDirectoryName(sources[0])!;
        if (input.To is null && !isCopy)
            return ToolResult.Asks("needs_destination", new(("to", "folder"), ("to", "name"))) with
            {
                Data = System.Text.Json.JsonSerializer.SerializeToElement(view.List(sources, call), FilesJson.Default.FileList),
            };

        var (folder, newName) = Destination(input.To, near, sources, call);
        if (FileStat.Through(folder) is { IsFolder: false }) throw new FileProblem("not_a_folder", folder);
        if (guard.WhyNotWritten(Path.Join(folder, "x")) is not null) throw new FileProblem("system_place", folder);
        var steps = FileActs.Folders(folder).ToList();
        var (made, renamed, already) = (steps.Count > 0 ? view.Short(folder) : null, 0, 0);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var inTrash = new HashSet<string>(StringComparer.Ordinal);
        var copied = new List<string>();
        foreach (var source in sources)
        {
            var stat = FileStat.Of(source) ?? throw new FileProblem("gone", source);
            if (!isCopy && guard.WhyNotMoved(source) is { } problem) throw problem;
            if (stat.IsFolder && Lies(Libc.Real(folder) ?? folder, Libc.Real(source) ?? source)) throw new FileProblem("into_itself", source);
            if (!isCopy && newName is null && Path.GetDirectoryName(source) == folder)
            {
                already++;
                continue;
            }

            var wanted = Path.Join(folder, newName ?? Path.GetFileName(source));
            var target = FreeName.Of(wanted, stat.IsFolder, path => FileStat.Exists(path) || taken.Contains(path));
            taken.Add(target);
            if (target != wanted) renamed++;
            if (isCopy) steps.Add(CopyStep(source, target, stat, inTrash, cancellationToken));
            else steps.Add(FileStep.Move(source, target));
            if (isCopy || VolumeOf(folder) != stat.Volume) copied.Add(source);
        }

        var into = view.NameOf(folder);
        if (already == sources.Count) return ToolResult.Failed("already_there", "already_there", view.List(sources, call) with { To = into }, FilesJson.Default.FileList);
        var bytes = acts.SizeOf(copied, cancellationToken);
        if (copied.Count > 0 && acts.WhyNoSpace(folder, bytes) is { } full) return full;
        var moved = steps.Where(step => step.Do is StepKind.Move or StepKind.Create).ToList();
        var data = view.List(isCopy ? sources : moved.Select(step => step.Path), call) with
        {
            To = into,
            FolderPath = near,
            Made = made,
            Renamed = renamed > 0 ? renamed : null,
            NewName = moved.Count == 1 && (renamed > 0 || newName is not null) ? Path.GetFileName(moved[0].To ?? "") : null,
        };
        if (isCopy && data.NewName is not null) data = data with { NewName = Path.GetFileName(moved[0].Path) };
        return acts.Of(steps, call, moved.Count == 1 ? "preview_one" : "preview", data, bytes, () => ToolResult.Done(
            view.List(moved.Select(step => isCopy ? step.Path : step.To!), call) with
            {
                Name = data.Name, To = data.To, FolderPath = folder, Folder = view.Short(folder), Made = made, Renamed = data.Renamed, NewName = data.NewName, TotalBytes = isCopy ? bytes : data.TotalBytes,
            },
            FilesJson.Default.FileList,
            moved.Count == 1 ? "one" : "default"));
    }

    /// <summary>The folder that is meant, and a new name where the whole path of one file was said.</summary>
    private (string Folder, string? NewName) Destination(string? to, string near, IReadOnlyList<string> sources, ToolCall call)
    {
        if (to is null) return (near, null);
        if (paths.FindFolder(to, call, near) is { } folder) return (folder, null);
        var place = paths.Place(to, near, call);
        var isFileName = sources is [var only] && FreeName.EndingOf(Path.GetFileName(place)) is { Length: > 0 } ending
            && string.Equals(ending, FreeName.EndingOf(Path.GetFileName(only)), StringComparison.OrdinalIgnoreCase);
        return isFileName ? (Path.GetDirectoryName(place)!, Path.GetFileName(place)) : (place, null);
    }

    private FileStep CopyStep(string source, string target, FileStat stat, HashSet<string> inTrash, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new()
        {
            Do = StepKind.Create,
            Path = target,
            To = trash.Step(target, inTrash).To,
            Modified = stat.IsFile ? stat.Seconds * 1_000_000_000 + stat.Nanoseconds : null,
            Make = (hidden, copied, token) => new TreeCopy(disk, copied).Copy(source, hidden, token),
        };
    }

    // What lies in a folder that goes too goes with it.
    internal static List<string> Outermost(IEnumerable<string> found)
    {
        var kept = new List<string>();
        var all = found.ToHashSet(StringComparer.Ordinal);
        foreach (var path in all)
        {
            var parent = Path.GetDirectoryName(path);
            while (parent is not null && !all.Contains(parent)) parent = Path.GetDirectoryName(parent);
            if (parent is null) kept.Add(path);
        }

        return kept;
    }

    private static (uint, uint, ulong)? VolumeOf(string folder)
    {
        var nearest = folder;
        while (!FileStat.Exists(nearest) && Path.GetDirectoryName(nearest) is { } parent) nearest = parent;
        return FileStat.Through(nearest)?.Volume;
    }

    private static bool Lies(string path, string folder) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
