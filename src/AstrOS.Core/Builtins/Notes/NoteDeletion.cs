using AstrOS.Contexts;
using AstrOS.Intents.Entities.Text;
using AstrOS.Tools;

namespace AstrOS.Builtins.Notes;

/// <summary>Deletes notes: by words, by their place in the list that was shown, or all.</summary>
internal sealed class NoteDeletion(NoteStore store, NoteActs acts, ContextManager contexts)
{
    private static readonly string[] Showing = ["notes.list", "notes.search"];

    public Plan Delete(NoteDeleteInput input, ToolCall call)
    {
        var notes = store.List(call.UserId);
        if (notes.Count == 0) return Failed("none", notes);
        IReadOnlyList<Note> found = notes;
        if (input.Id is { } id) found = [.. notes.Where(note => note.Id == id)];
        if (input.Text?.Trim() is { Length: > 0 } text) found = WordSearch.Find(found, note => note.Text, text);
        if (input is { All: true, Shown: true } && Shown(call) is { } shown) found = [.. notes.Where(note => shown.Contains(note.Id))];
        if (input.Position is { } position) found = input.Text is null ? AtPlace(notes, position, input, call) : At(found, position);
        return found.Count switch
        {
            0 => Failed("not_found", notes),
            > 1 when input.All != true => Failed("which", found) with { Question = new(("all", "all"), ("position", "ordinal"), ("text", "text")) },
            _ => acts.Of(
                [.. found.Select(note => new NoteChange(note.Id, note, null))], call,
                NoteActs.Done(found, found.Count == 1 ? "default" : "several")),
        };
    }

    /// <summary>The note at a place of the list that the user saw last; the last of all is the newest, unless that of the list is meant.</summary>
    private IReadOnlyList<Note> AtPlace(IReadOnlyList<Note> notes, int position, NoteDeleteInput input, ToolCall call)
    {
        if ((position > 0 || input.Shown == true) && Shown(call) is { } shown)
            return At(shown, position) is [var id] ? [.. notes.Where(note => note.Id == id)] : [];
        return At(notes, position);
    }

    private IReadOnlyList<string>? Shown(ToolCall call) =>
        contexts.Peek(call.SessionId) is { } context && context.UserId == call.UserId
        && context.Turns.LastOrDefault(turn => turn.Success && Showing.Contains(turn.Tool)) is { Data: { } data }
            ? [.. data.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)]
            : null;

    private static IReadOnlyList<T> At<T>(IReadOnlyList<T> items, int position)
    {
        var place = position > 0 ? position - 1 : items.Count + position;
        return place >= 0 && place < items.Count ? [items[place]] : [];
    }

    private static ToolResult Failed(string response, IReadOnlyList<Note> notes) =>
        ToolResult.Failed(response == "which" ? "ambiguous" : "not_found", response, NoteEntries.Of(notes), NotesJson.Default.NoteEntries);
}
