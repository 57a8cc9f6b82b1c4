using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Tools;
using NodaTime;
using NodaTime.Text;

namespace AstrOS.Builtins.Files;

/// <summary>How files are told of.</summary>
internal sealed class FileView(UserFolders folders)
{
    private static readonly OffsetDateTimePattern Iso = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    /// <summary>A path with ~ for home.</summary>
    public string Short(string path) =>
        path == folders.Home ? "~" : path.StartsWith(folders.Home + "/", StringComparison.Ordinal) ? "~" + path[folders.Home.Length..] : path;

    /// <summary>What a folder is called: its name, and of home "~".</summary>
    public string NameOf(string folder) => folder == folders.Home ? "~" : folder == "/" ? "/" : Path.GetFileName(folder);

    public FileItem Item(string path, FileStat stat, ToolCall call) => new(
        path, Path.GetFileName(path), stat.IsFolder ? "folder" : FileKinds.Of(path), stat.IsFolder ? null : stat.Size,
        Iso.Format(Instant.FromDateTimeOffset(stat.Modified).InZone(call.Zone).ToOffsetDateTime()), stat.IsFolder)
    {
        In = Short(Path.GetDirectoryName(path) ?? "/"),
    };

    /// <summary>A list, numbered; more than can be shown is counted only.</summary>
    public FileList List(IReadOnlyCollection<(string Path, FileStat Stat)> found, ToolCall call) => new(
        [.. found.Take(FileList.MostItems).Select((one, i) => Item(one.Path, one.Stat, call) with { Number = i + 1 })],
        found.Count,
        found.Sum(one => one.Stat.IsFolder ? 0 : one.Stat.Size))
    {
        Name = found.Select(one => Path.GetFileName(one.Path)).FirstOrDefault(),
    };

    /// <summary>The list of what is at these paths now.</summary>
    public FileList List(IEnumerable<string> paths, ToolCall call) =>
        List([.. paths.Select(path => (path, FileStat.Of(path))).Where(one => one.Item2 is not null).Select(one => (one.path, one.Item2!.Value))], call);

    public ToolResult Failed(FileProblem problem) =>
        ToolResult.Failed(problem.Key, problem.Key, new FileFault(Path.GetFileName(problem.Path) is { Length: > 0 } name ? name : problem.Path, Short(problem.Path)), FilesJson.Default.FileFault);

    /// <summary>Several are meant; the answer to the question picks one.</summary>
    public ToolResult Which<T>(IReadOnlyList<(string Path, FileStat Stat)> choices, T input, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, ToolCall call) =>
        ToolResult.Failed("ambiguous", "which", List(choices, call), FilesJson.Default.FileList) with
        {
            Question = new(("all", "all"), ("position", "ordinal"))
            {
                Arguments = System.Text.Json.JsonSerializer.SerializeToElement(input, type),
            },
        };
}
