using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Search;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Tools;

namespace AstrOS.Builtins.Files.Tools;

/// <summary>Puts things back: from the trash by name, or by the exact steps that take an act back.</summary>
internal sealed class RestoreTool(Conversation conversation, Trash trash, FileActs acts, FileView view, Disk disk, TimeProvider time)
{
    public static bool IsCalled(TrashedThing thing, string name) =>
        Path.GetFileName(thing.Path).Contains(name.Trim(), StringComparison.OrdinalIgnoreCase);

    public Plan Restore(RestoreInput input, ToolCall call)
    {
        if (input.Steps is { } steps)
        {
            // Steps go wherever they say, unasked; so only those that the journal has kept are done.
            if (call is { IsRecovery: false, Undoes: null })
                return ToolResult.Failed(ToolErrors.InvalidArgument, ToolErrors.InvalidArgument, new RefusalData("steps are for taking an act back, which help.undo does"), ToolsJson.Default.RefusalData);
            return call.IsRecovery ? Recover(steps, call) : TakeBack(steps, call);
        }

        var (found, answer) = Find(input, call);
        return answer ?? TakeBack([.. found.Select(thing => new FileStep { Do = StepKind.Untrash, Path = thing.Trashed, To = thing.Path })], call);
    }

    private Plan TakeBack(IReadOnlyList<FileStep> steps, ToolCall call)
    {
        var undoing = Undoing.Of(steps);
        var left = undoing.Left.ConvertAll(one => new Leftover(one.Path, Path.GetFileName(one.Path), one.Reason));
        var things = undoing.Steps.Where(step => step.Do is not (StepKind.MakeFolder or StepKind.RemoveFolder)).ToList();
        var data = view.List(things.Select(step => step.Path), call) with { Left = left.Count > 0 ? left : null };
        if (undoing.Steps.Count == 0)
            return left.Count == 0
                ? ToolResult.Done(data, FilesJson.Default.FileList, "already")
                : ToolResult.Failed("cannot", "cannot", data with { Name = left[0].Name }, FilesJson.Default.FileList);

        return acts.Of(undoing.Steps, call, "preview", data, 0, () =>
        {
            // What was made is in the trash now; everything else is where it was.
            var back = things.Where(step => step.Do != StepKind.Trash).Select(step => step.To!).ToList();
            var done = view.List(back, call) with
            {
                Left = data.Left,
                To = back.Count == 0 ? null : view.Short(Path.GetDirectoryName(back[0])!),
                Folders = things.Count - back.Count,
            };
            var key = left.Count > 0 ? "partly_back" : back.Count switch { 0 => "undone", 1 => "one", _ => "default" };
            return ToolResult.Done(done with { Name = done.Name ?? data.Name }, FilesJson.Default.FileList, key);
        });
    }

    private Act Recover(IReadOnlyList<FileStep> steps, ToolCall call) => acts.Of(steps, call, "preview", new([], steps.Count, 0), 0, () => default!) with
    {
        Run = cancellationToken =>
        {
            var doer = new FileSteps(disk, time);
            var left = new List<Leftover>();
            foreach (var step in steps)
            {
                try
                {
                    doer.Recover(step, cancellationToken);
                }
                catch (FileProblem problem)
                {
                    left.Add(new(problem.Path, Path.GetFileName(problem.Path), problem.Key));
                }
            }

            var data = new FileList([], steps.Count, 0) { Left = left.Count > 0 ? left : null, Name = left.Count > 0 ? left[0].Name : null };
            return new(left.Count == 0
                ? ToolResult.Done(data, FilesJson.Default.FileList, "undone")
                : ToolResult.Failed("cannot", "cannot", data, FilesJson.Default.FileList));
        },
    };

    private (IReadOnlyList<TrashedThing> Found, ToolResult? Answer) Find(RestoreInput input, ToolCall call)
    {
        var all = trash.List();
        if (all.Count == 0) return ([], ToolResult.Failed("empty", "empty"));
        if (input.Choices is not null || input.Shown == true || input.First is not null || input.Position is not null && input.Name is null && input.Path is null)
            return Picked(input, all, call);
        if (input.Path is { } path && all.FirstOrDefault(thing => thing.Path == path || view.Short(thing.Path) == path) is { } exact) return ([exact], null);
        if ((input.Name ?? input.Path) is not { } name)
            return input.All == true ? (all, null) : ([], ToolResult.Asks("needs_name", new(("all", "all"), ("name", "path"), ("name", "name"))));

        var called = all.Where(thing => string.Equals(Path.GetFileName(thing.Path), Path.GetFileName(name.Trim()), StringComparison.OrdinalIgnoreCase)).ToList();
        if (called.Count == 0) called = [.. all.Where(thing => IsCalled(thing, name))];
        if (called.Count == 0) return ([], ToolResult.Failed("not_in_trash", "not_in_trash", new FileFault(name, name), FilesJson.Default.FileFault));
        if (input.Position is { } position && At(called, position) is { } one) return ([one], null);
        return called.Count == 1 || input.All == true ? (called, null) : ([], Which(called, call));
    }

    private (IReadOnlyList<TrashedThing>, ToolResult?) Picked(RestoreInput input, IReadOnlyList<TrashedThing> all, ToolCall call)
    {
        var choices = input.Choices ?? conversation.LatestOfTrash(call)?.Items.Select(item => item.Trashed).OfType<string>().ToList() ?? [];
        var there = choices.Select(trashed => all.FirstOrDefault(thing => thing.Trashed == trashed)).OfType<TrashedThing>().ToList();
        if (there.Count == 0) return ([], ToolResult.Failed("nothing_shown", "nothing_shown"));
        if (input.First is { } first) return (there.GetRange(0, Math.Clamp(first, 0, there.Count)), null);
        if (input.Position is { } position)
            return At(there, position) is { } one ? ([one], null) : ([], ToolResult.Failed("no_such_position", "no_such_position", new FileList([], there.Count, 0), FilesJson.Default.FileList));
        return there.Count == 1 || input.All == true ? (there, null) : ([], Which(there, call));
    }

    private ToolResult Which(List<TrashedThing> choices, ToolCall call) => view.Which(
        choices.ConvertAll(thing => (thing.Path, thing.Stat)),
        new RestoreInput { Choices = choices.ConvertAll(thing => thing.Trashed) }, FilesJson.Default.RestoreInput, call);

    private static TrashedThing? At(List<TrashedThing> things, int position) =>
        things.ElementAtOrDefault(position > 0 ? position - 1 : things.Count + position);
}
