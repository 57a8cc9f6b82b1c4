using AstrOS.Contexts;
using AstrOS.Tools;

namespace AstrOS.Builtins.Lists;

/// <summary>Lists: added to, shown, ticked off and taken off.</summary>
internal sealed class ListsPlugin : IBuiltinPlugin
{
    public ListsPlugin(ListStore store, ContextManager contexts, TimeProvider time)
    {
        var acts = new ListActs(store);
        var lists = new ListTools(store, acts, time);
        var changing = new ListChanging(store, acts, new ListPicker(contexts), time);
        Tools =
        [
            ToolBinding.Acting("lists.add", static () => ListsJson.Default.ListAddInput, (input, call, _) => new(lists.Add(input, call))),
            ToolBinding.Create("lists.show", static () => ListsJson.Default.ListShowInput, (input, call, _) => new(lists.Show(input, call))),
            ToolBinding.Acting("lists.complete", static () => ListsJson.Default.ListCompleteInput, (input, call, _) => new(changing.Complete(input, call))),
            ToolBinding.Acting("lists.remove", static () => ListsJson.Default.ListRemoveInput, (input, call, _) => new(changing.Remove(input, call))),
            ToolBinding.Acting("lists.restore", static () => ListsJson.Default.ListRestoreInput, (input, call, _) => new(changing.Restore(input, call))),
        ];
    }

    public string Id => "lists";

    public IReadOnlyList<ToolBinding> Tools { get; }
}
