using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Search;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Tools;

namespace AstrOS.Builtins.Files.Tools;

/// <summary>Puts things into the trash and tells what is there.</summary>
internal sealed class TrashTools(Targets targets, Guard guard, Trash trash, FileActs acts, FileView view)
{
    public Plan Discard(Selection input, ToolCall call, CancellationToken cancellationToken)
    {
        var (found, answer) = targets.Find(input, FilesJson.Default.Selection, call, cancellationToken);
        if (answer is not null) return answer;
        var sources = TransferTools.Outermost(found);
        foreach (var path in sources)
            if (guard.WhyNotMoved(path) is { } problem) throw problem;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var steps = sources.ConvertAll(path => trash.Step(path, taken));
        var data = view.List(sources, call) with { TotalBytes = acts.SizeOf(sources, cancellationToken), FolderPath = CommonFolder(sources.ConvertAll(Guard.Real)) };
        var act = acts.Of(steps, call, sources.Count == 1 ? "preview_one" : "preview", data, 0, () =>
            ToolResult.Done(
                data with { Items = [.. data.Items.Zip(steps, (item, step) => item with { Trashed = step.To })], FolderPath = null },
                FilesJson.Default.FileList, sources.Count == 1 ? "one" : "default"));
        // What was agreed to may be another thing of the same name by now.
        var seen = sources.ConvertAll(State);
        return act with
        {
            MustAsk = guard.IsTooWide(data.FolderPath!), // "Always" would cover everything that the user has.
            Run = token => sources.Where((path, at) => State(path) != seen[at]).FirstOrDefault() is { } other
                ? new(view.Failed(new FileProblem(ToolErrors.Changed, other)))
                : act.Run(token),
        };
    }

    public ToolResult List(TrashedInput input, ToolCall call)
    {
        var found = trash.List().Where(thing => input.Name is not { } name || RestoreTool.IsCalled(thing, name)).ToList();
        var list = view.List([.. found.Select(thing => (thing.Path, thing.Stat))], call);
        list = list with { Items = [.. list.Items.Zip(found, (item, thing) => Describe(item, thing, call))] };
        return ToolResult.Done(list, FilesJson.Default.FileList, found.Count switch { 0 => "none", 1 => "one", _ => "default" });
    }

    private static ((uint, uint, ulong)?, long?, uint?, long?) State(string path)
    {
        var found = FileStat.Of(path);
        return (found?.Identity, found?.Seconds, found?.Nanoseconds, found?.Size);
    }

    // What is agreed to for always is agreed to for the folder that all of it really lies in: a link in it does not lead out of that.
    private static string CommonFolder(List<string> sources)
    {
        var folder = Path.GetDirectoryName(sources[0])!;
        while (!sources.TrueForAll(path => path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private static FileItem Describe(FileItem item, TrashedThing thing, ToolCall call) => item with
    {
        Trashed = thing.Trashed,
        Deleted = NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Format(NodaTime.LocalDateTime.FromDateTime(thing.Deleted).InZoneLeniently(call.Zone).ToOffsetDateTime()),
    };
}
