using System.Text.Json;
using AstrOS.Tools;

namespace AstrOS.Builtins.Notes;

/// <summary>Makes acts of changes: done all together or not at all, and taken back by how the notes stood.</summary>
internal sealed class NoteActs(NoteStore store)
{
    /// <summary>How many notes may go at once without a question.</summary>
    private const int MostUnasked = 3;

    /// <summary>An act.</summary>
    /// <param name="changes">What it does.</param>
    /// <param name="call">The call that it is planned for.</param>
    /// <param name="answer">What is answered when it was done.</param>
    public Act Of(IReadOnlyList<NoteChange> changes, ToolCall call, ToolResult answer) => new()
    {
        Run = async cancellationToken => await store.TryChangeAsync(call.UserId, changes, cancellationToken)
            ? answer
            : ToolResult.Failed(ToolErrors.Changed, ToolErrors.Changed),
        Inverse = Inverse.Of(
            "notes.restore",
            new NoteRestoreInput { Items = [.. changes.Select(change => new NoteRestoreItem { Id = change.Id, Version = VersionOf(change.From) })] },
            NotesJson.Default.NoteRestoreInput),
        Data = JsonSerializer.SerializeToElement(NoteEntries.Of([.. changes.Select(change => change.To ?? change.From!)]), NotesJson.Default.NoteEntries),
        MustAsk = !call.IsRecovery && changes.Count(change => change.To is null) > MostUnasked,
    };

    public static ToolResult Done(IReadOnlyList<Note> notes, string response) =>
        ToolResult.Done(NoteEntries.Of(notes), NotesJson.Default.NoteEntries, response);

    private static NoteVersion? VersionOf(Note? note) => note is null ? null : new() { Text = note.Text, CreatedAt = note.CreatedAt };
}
