using System.Text;
using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Search;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Tools;

namespace AstrOS.Builtins.Files.Tools;

/// <summary>Makes folders and gives things other names.</summary>
internal sealed class NamingTools(Targets targets, PathFinder paths, Conversation conversation, Guard guard, UserFolders folders, FileActs acts, FileView view)
{
    private const int LongestName = 255;

    public Plan MakeFolder(MakeFolderInput input, ToolCall call)
    {
        if (input.Name is not { Length: > 0 } name) return ToolResult.Asks("needs_name", new(("name", "path"), ("name", "name")));
        var parent = input.Folder is { } said
            ? paths.FindFolder(said, call) ?? throw new FileProblem("no_folder", said)
            : conversation.Folder(call) ?? folders.Home;
        var folder = paths.Place(name, parent, call);
        if (WhyBad(Path.GetFileName(folder)) is { } bad) throw new FileProblem(bad, name);
        if (FileStat.Of(folder) is { } there)
            return ToolResult.Failed("exists", there.IsFolder ? "exists" : "taken", view.List([folder], call), FilesJson.Default.FileList);
        if (guard.WhyNotWritten(folder) is { } problem) throw problem;
        var data = new FileList([], 0, 0) { Name = Path.GetFileName(folder), To = view.NameOf(Path.GetDirectoryName(folder)!), FolderPath = Path.GetDirectoryName(folder) };
        return acts.Of([.. FileActs.Folders(folder)], call, "preview", data, 0, () =>
            ToolResult.Done(view.List([folder], call) with { To = data.To, FolderPath = data.FolderPath }, FilesJson.Default.FileList));
    }

    public Plan Rename(RenameInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var (found, answer) = targets.Find(input, FilesJson.Default.RenameInput, call, cancellationToken);
        if (answer is not null) return answer;
        if (found.Count != 1) return ToolResult.Failed("one_only", "one_only");
        var path = found[0];
        if (guard.WhyNotMoved(path) is { } problem) throw problem;
        if (input.To is not { Length: > 0 } said)
            return ToolResult.Asks("needs_name", new(("to", "path"), ("to", "name"))) with
            {
                Data = System.Text.Json.JsonSerializer.SerializeToElement(view.List([path], call), FilesJson.Default.FileList),
            };

        var name = said.Trim().Trim('"', '“', '”', '„').Trim();
        // The ending stays where the new name has none: "rename report.pdf to summary".
        if (FileStat.Of(path) is { IsFolder: false } && FreeName.EndingOf(name).Length == 0) name += FreeName.EndingOf(Path.GetFileName(path));
        if (WhyBad(name) is { } bad) throw new FileProblem(bad, name);
        if (name == Path.GetFileName(path)) return ToolResult.Failed("same_name", "same_name", view.List([path], call), FilesJson.Default.FileList);
        var wanted = Path.Join(Path.GetDirectoryName(path), name);
        var target = FreeName.Of(wanted, FileStat.Of(path)!.Value.IsFolder, FileStat.Exists);
        var data = view.List([path], call) with { NewName = Path.GetFileName(target), Renamed = target == wanted ? null : 1, FolderPath = Path.GetDirectoryName(path) };
        return acts.Of([FileStep.Move(path, target)], call, "preview", data, 0, () => ToolResult.Done(
            view.List([target], call) with { Name = data.Name, NewName = data.NewName, Renamed = data.Renamed, FolderPath = data.FolderPath }, FilesJson.Default.FileList));
    }

    internal static string? WhyBad(string name) =>
        name.Length == 0 || name is "." or ".." || name.AsSpan().ContainsAny('/', '\0') ? "bad_name" : Encoding.UTF8.GetByteCount(name) > LongestName ? "too_long" : null;
}
