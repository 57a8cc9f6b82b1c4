using System.Text.Json;
using AstrOS.Contexts;
using AstrOS.Tools;

namespace AstrOS.Builtins.Files.Search;

/// <summary>What "it", "them" and "the second one" mean: the lists of files that this conversation has seen.</summary>
/// <param name="peek">The conversation with an id; null when it is not in memory.</param>
internal sealed class Conversation(Func<string, Context?> peek)
{
    /// <summary>The list that was shown last, or of one thing what was done last; null when there was none.</summary>
    public ShownList? Latest(ToolCall call) => Lists(call).FirstOrDefault();

    /// <summary>The list that "the second one" and "them" are said of: what was done to one thing of it since does not take its place.</summary>
    public ShownList? LatestOfSeveral(ToolCall call) => Lists(call).FirstOrDefault(list => list.Items.Count > 1 || IsList(list.Tool)) ?? Latest(call);

    /// <summary>The latest list of things that are in the trash.</summary>
    public ShownList? LatestOfTrash(ToolCall call) => Lists(call).FirstOrDefault(list => list.Tool is "files.trashed" or "files.trash");

    /// <summary>The folder that was looked into last; null when there was none.</summary>
    public string? Folder(ToolCall call) => Lists(call).Select(list => list.Folder).FirstOrDefault(folder => folder is not null);

    /// <summary>Where "there" is: the folder that was made, moved or named last, else the one that was looked into; null when there was none.</summary>
    public string? Place(ToolCall call) =>
        Lists(call).Select(list => list.Items is [{ IsFolder: true } one] ? one.Path : list.Folder).FirstOrDefault(folder => folder is not null && PathFinder.IsFolder(folder));

    private IEnumerable<ShownList> Lists(ToolCall call) =>
        peek(call.SessionId) is not { } context || context.UserId != call.UserId
            ? []
            : Before(context.Turns, call.Corrects).Reverse().Where(turn => turn.Success && turn.Tool?.StartsWith("files.", StringComparison.Ordinal) == true).Select(Read).OfType<ShownList>();

    // What is done otherwise is done to what was meant then.
    private static IEnumerable<Turn> Before(IReadOnlyList<Turn> turns, long? act) => act is null ? turns : turns.TakeWhile(turn => turn.Act != act);

    private static bool IsList(string tool) => tool is "files.find" or "files.list" or "files.recent" or "files.usage" or "files.trashed";

    private static ShownList? Read(Turn turn)
    {
        if (turn.Data is not { ValueKind: JsonValueKind.Object } data || !data.TryGetProperty("items", out var items)) return null;
        if (items.Deserialize(FilesJson.Default.IReadOnlyListFileItem) is not { } files) return null;
        // Where nothing was found, an older list is not meant.
        if (files.Count == 0 && !IsList(turn.Tool!)) return null;
        return new(turn.Tool!, files, data.TryGetProperty("count", out var count) ? count.GetInt32() : files.Count)
        {
            Folder = data.TryGetProperty("folder_path", out var folder) ? folder.GetString() : null,
        };
    }
}

/// <summary>A list of files as it was shown.</summary>
/// <param name="Tool">The tool that gave it.</param>
/// <param name="Items">Its first items.</param>
/// <param name="Count">How many there were in all.</param>
internal sealed record ShownList(string Tool, IReadOnlyList<FileItem> Items, int Count)
{
    /// <summary>The folder that was looked into.</summary>
    public string? Folder { get; init; }
}
