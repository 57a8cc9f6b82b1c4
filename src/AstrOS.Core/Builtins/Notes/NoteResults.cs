namespace AstrOS.Builtins.Notes;

/// <summary>A note in an answer.</summary>
/// <param name="Number">Its place in the list, counted from 1.</param>
/// <param name="Id">For deleting it.</param>
/// <param name="Text">What it says.</param>
/// <param name="Created">ISO 8601.</param>
internal sealed record NoteEntry(int Number, string Id, string Text, DateTimeOffset Created);

/// <summary>Several of them, the oldest first.</summary>
/// <param name="Items">The notes; of very many the newest.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Query">What was looked for.</param>
internal sealed record NoteEntries(IReadOnlyList<NoteEntry> Items, int Count, string? Query = null)
{
    private const int MostShown = 200;

    public static NoteEntries Of(IReadOnlyList<Note> notes, string? query = null) => new(
        [.. notes.TakeLast(MostShown).Select((note, i) => new NoteEntry(i + 1, note.Id, note.Text, note.CreatedAt))], notes.Count, query);
}
