using AstrOS.Contexts;
using AstrOS.Tools;

namespace AstrOS.Builtins.Notes;

/// <summary>Notes: made, shown, found and deleted.</summary>
internal sealed class NotesPlugin : IBuiltinPlugin
{
    public NotesPlugin(NoteStore store, ContextManager contexts, TimeProvider time)
    {
        var acts = new NoteActs(store);
        var notes = new NoteTools(store, acts, time);
        var deletion = new NoteDeletion(store, acts, contexts);
        var restoring = new NoteRestoring(store, acts);
        Tools =
        [
            ToolBinding.Acting("notes.add", static () => NotesJson.Default.NoteAddInput, (input, call, _) => new(notes.Add(input, call))),
            ToolBinding.Create("notes.list", static () => NotesJson.Default.NoteListInput, (_, call, _) => new(notes.List(call))),
            ToolBinding.Create("notes.search", static () => NotesJson.Default.NoteSearchInput, (input, call, _) => new(notes.Search(input, call))),
            ToolBinding.Acting("notes.delete", static () => NotesJson.Default.NoteDeleteInput, (input, call, _) => new(deletion.Delete(input, call))),
            ToolBinding.Acting("notes.restore", static () => NotesJson.Default.NoteRestoreInput, (input, call, _) => new(restoring.Restore(input, call))),
        ];
    }

    public string Id => "notes";

    public IReadOnlyList<ToolBinding> Tools { get; }
}
