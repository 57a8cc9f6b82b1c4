using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Search;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Tools;

namespace AstrOS.Builtins.Files.Tools;

/// <summary>Packs files into archives and takes them out of such.</summary>
internal sealed class ArchiveTools(
    Targets targets, PathFinder paths, Guard guard, Trash trash, FileActs acts, FileView view, Disk disk, TimeProvider time, ArchiveLimits limits)
{
    private static readonly string[] NotKnown = [".7z", ".rar", ".xz", ".bz2", ".zst", ".lz4", ".txz", ".tbz2"];

    public Plan Compress(CompressInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var (found, answer) = targets.Find(input, FilesJson.Default.CompressInput, call, cancellationToken);
        if (answer is not null) return answer;
        var sources = TransferTools.Outermost(found);
        var near = Path.GetDirectoryName(sources[0])!;
        var wanted = ArchivePath(input.To, sources, near, call);
        if (NamingTools.WhyBad(Path.GetFileName(wanted)) is { } bad) throw new FileProblem(bad, wanted);
        var folder = Path.GetDirectoryName(wanted)!;
        if (NotKnown.Any(ending => wanted.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) throw new FileProblem("unknown_archive", wanted);
        if (!PathFinder.IsFolder(folder)) throw new FileProblem("no_folder", folder);
        if (guard.WhyNotWritten(wanted) is { } problem) throw problem;
        var target = FreeName.Of(wanted, isFolder: false, FileStat.Exists);
        var bytes = acts.SizeOf(sources, cancellationToken);
        var made = time.GetUtcNow();
        var step = new FileStep
        {
            Do = StepKind.Create,
            Path = target,
            To = trash.Step(target, new HashSet<string>(StringComparer.Ordinal)).To,
            Modified = made.ToUnixTimeMilliseconds() * 1_000_000,
            Make = (hidden, copied, token) =>
            {
                new ArchiveWriter(disk, copied).Write(sources, hidden, ArchiveReader.KindOf(target) ?? ArchiveKind.Zip, token);
                disk.SetModified(hidden, made.ToUnixTimeSeconds(), made.Millisecond * 1_000_000L);
            },
        };
        var data = view.List(sources, call) with { To = Path.GetFileName(target), TotalBytes = bytes, FolderPath = folder, Renamed = target == wanted ? null : 1 };
        return acts.Of([step], call, sources.Count == 1 ? "preview_one" : "preview", data, bytes, () => ToolResult.Done(
            view.List([target], call) with { Count = sources.Count, Name = data.Name, To = data.To, Renamed = data.Renamed, Folder = view.Short(folder), FolderPath = folder },
            FilesJson.Default.FileList, sources.Count == 1 ? "one" : "default"));
    }

    public Plan Extract(TransferInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var (found, answer) = targets.Find(input, FilesJson.Default.TransferInput, call, cancellationToken);
        if (answer is not null) return answer;
        if (found.FirstOrDefault(path => FileStat.Through(path) is not { IsFile: true }) is { } folder) throw new FileProblem("not_an_archive", folder);
        var (steps, taken, inTrash, bytes) = (new List<FileStep>(), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), 0L);
        foreach (var archive in found)
        {
            var kind = ArchiveReader.KindOf(archive) ?? throw new FileProblem(
                NotKnown.Any(ending => archive.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? "unknown_archive" : "not_an_archive", archive);
            var near = Path.GetDirectoryName(archive)!;
            var into = input.To is { } to ? paths.FindFolder(to, call, near) ?? paths.Place(to, near, call) : near;
            if (guard.WhyNotWritten(Path.Join(into, "x")) is not null) throw new FileProblem("system_place", into);
            steps.AddRange(FileActs.Folders(into).Where(step => !steps.Exists(other => other.Path == step.Path)));
            var ending = FreeName.EndingOf(Path.GetFileName(archive));
            var target = FreeName.Of(
                Path.Join(into, Path.GetFileName(archive)[..^ending.Length]), isFolder: kind != ArchiveKind.Gzip, path => FileStat.Exists(path) || taken.Contains(path));
            taken.Add(target);
            bytes += FileStat.Through(archive)!.Value.Size;
            steps.Add(new()
            {
                Do = StepKind.Create,
                Path = target,
                To = trash.Step(target, inTrash).To,
                Make = (hidden, copied, token) => new ArchiveReader(disk, limits, copied).Extract(archive, kind, hidden, token),
            });
        }

        var targetPaths = steps.Where(step => step.Do == StepKind.Create).Select(step => step.Path).ToList();
        var data = view.List(found, call) with
        {
            To = targetPaths.Count == 1 ? Path.GetFileName(targetPaths[0]) : view.NameOf(Path.GetDirectoryName(targetPaths[0])!),
            FolderPath = Path.GetDirectoryName(targetPaths[0]),
        };
        return acts.Of(steps, call, found.Count == 1 ? "preview_one" : "preview", data, bytes, () => ToolResult.Done(
            view.List(targetPaths, call) with { Name = data.Name, To = data.To, Folder = view.Short(data.FolderPath!), FolderPath = data.FolderPath },
            FilesJson.Default.FileList, found.Count == 1 ? "one" : "default"));
    }

    private string ArchivePath(string? said, List<string> sources, string near, ToolCall call)
    {
        var name = sources.Count == 1 ? Stem(sources[0]) : Path.GetFileName(near) is { Length: > 0 } folder ? folder : "archive";
        if (said is null) return Path.Join(near, name + ".zip");
        if (paths.FindFolder(said, call, near) is { } into) return Path.Join(into, name + ".zip");
        var place = paths.Place(said, near, call);
        return ArchiveReader.KindOf(place) is ArchiveKind.Zip or ArchiveKind.TarGzip or ArchiveKind.Tar || NotKnown.Any(ending => place.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            ? place : place + ".zip";
    }

    private static string Stem(string path)
    {
        var name = Path.GetFileName(path);
        return FileStat.Of(path) is { IsFolder: true } ? name : name[..^FreeName.EndingOf(name).Length];
    }
}
