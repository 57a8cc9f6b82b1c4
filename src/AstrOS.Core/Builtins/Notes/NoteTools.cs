using AstrOS.Intents.Entities.Text;
using AstrOS.Tools;

namespace AstrOS.Builtins.Notes;

/// <summary>Makes notes, shows them, and finds them by their words.</summary>
internal sealed class NoteTools(NoteStore store, NoteActs acts, TimeProvider time)
{
    private const int MostNotes = 5000;
    private const int LongestNote = 10_000;

    public Plan Add(NoteAddInput input, ToolCall call)
    {
        if (input.Text?.Trim() is not { Length: > 0 } text) return ToolResult.Asks("needs_text", new(("text", "text")));
        if (text.Length > LongestNote) return ToolResult.Failed("invalid_argument", "too_long");
        if (store.List(call.UserId).Count >= MostNotes) return ToolResult.Failed("too_many", "too_many");
        var note = new Note(Guid.NewGuid().ToString("N")[..12], text, time.GetUtcNow());
        return acts.Of([new(note.Id, null, note)], call, NoteActs.Done([note], "default"));
    }

    public ToolResult List(ToolCall call)
    {
        var notes = store.List(call.UserId);
        return NoteActs.Done(notes, notes.Count switch { 0 => "none", 1 => "one", _ => "default" });
    }

    public ToolResult Search(NoteSearchInput input, ToolCall call)
    {
        if (input.Query?.Trim() is not { Length: > 0 } query) return ToolResult.Asks("needs_query", new(("query", "text")));
        var notes = store.List(call.UserId);
        var found = notes.Where(note => WordSearch.Holds(note.Text, query)).ToList();
        var response = notes.Count == 0 ? "no_notes" : found.Count switch { 0 => "none", 1 => "one", _ => "default" };
        return ToolResult.Done(NoteEntries.Of(found, query), NotesJson.Default.NoteEntries, response);
    }
}
