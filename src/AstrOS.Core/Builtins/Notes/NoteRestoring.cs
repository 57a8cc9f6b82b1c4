using AstrOS.Tools;

namespace AstrOS.Builtins.Notes;

/// <summary>Puts notes back to how they stood: those of an act that is taken back, or those that were deleted last.</summary>
internal sealed class NoteRestoring(NoteStore store, NoteActs acts)
{
    public Plan Restore(NoteRestoreInput input, ToolCall call)
    {
        List<NoteChange> changes;
        if (input.Items is { } items)
        {
            var notes = store.List(call.UserId).ToDictionary(note => note.Id, StringComparer.Ordinal);
            changes =
            [
                .. items.DistinctBy(item => item.Id)
                    .Select(item => new NoteChange(item.Id, notes.GetValueOrDefault(item.Id), ToNote(item))).Where(change => change.From != change.To),
            ];
            if (changes.Count == 0) return NoteActs.Done([], "unchanged");
        }
        else
        {
            changes = store.RemovedLast(call.UserId).ConvertAll(note => new NoteChange(note.Id, null, note));
            if (changes.Count == 0) return ToolResult.Failed("not_found", "nothing");
        }

        List<Note> back = [.. changes.Select(change => change.To).OfType<Note>()];
        return acts.Of(changes, call, NoteActs.Done(back, back.Count switch { 0 => "gone", 1 => "default", _ => "several" }));
    }

    private static Note? ToNote(NoteRestoreItem item) => item.Version is { } version ? new(item.Id, version.Text, version.CreatedAt) : null;
}
