using System.Text.Json.Serialization.Metadata;
using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Search;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Builtins.Files.Tools;
using AstrOS.Contexts;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Files;

/// <summary>Finds, shows, sorts, moves, packs and throws away the user's files; every change can be taken back.</summary>
internal sealed class FilesPlugin : IBuiltinPlugin
{
    private readonly FileView _view;

    public FilesPlugin(ContextManager contexts, PreferenceStore preferences, ProgramEnvironment environment, TimeProvider time)
        : this(new(name => environment[name]), contexts.Peek, time, new() { Environment = environment, Preferences = preferences.Find })
    {
    }

    internal FilesPlugin(UserFolders folders, Func<string, Context?> peek, TimeProvider time, FilesOptions options)
    {
        _view = new(folders);
        var conversation = new Conversation(peek);
        var finder = new Finder(time, options.Search);
        var paths = new PathFinder(folders, conversation, finder, options.Preferences);
        var targets = new Targets(paths, conversation, finder, folders, _view, time);
        var trash = new Trash(folders, options.Mounts);
        var guard = new Guard(folders, trash);
        var acts = new FileActs(options.Disk, finder, _view, time);
        var lists = new ListTools(paths, conversation, finder, folders, _view, time);
        var opens = new OpenTools(targets, _view, options.Environment);
        var transfers = new TransferTools(targets, paths, guard, trash, acts, _view, options.Disk);
        var names = new NamingTools(targets, paths, conversation, guard, folders, acts, _view);
        var discards = new TrashTools(targets, guard, trash, acts, _view);
        var restores = new RestoreTool(conversation, trash, acts, _view, options.Disk, time);
        var archives = new ArchiveTools(targets, paths, guard, trash, acts, _view, options.Disk, time, options.Archives);
        var tidy = new TidyTool(paths, conversation, finder, guard, folders, acts, _view);
        Tools =
        [
            Looking("files.find", static () => FilesJson.Default.FindInput, lists.Find),
            Looking("files.list", static () => FilesJson.Default.ListInput, lists.List),
            Looking("files.read", static () => FilesJson.Default.Selection, opens.Read),
            Looking("files.recent", static () => FilesJson.Default.RecentInput, lists.Recent),
            Looking("files.usage", static () => FilesJson.Default.UsageInput, lists.Usage),
            Looking("files.trashed", static () => FilesJson.Default.TrashedInput, (input, call, _) => discards.List(input, call)),
            Acting("files.open", static () => FilesJson.Default.Selection, opens.Open),
            Acting("files.make_folder", static () => FilesJson.Default.MakeFolderInput, (input, call, _) => names.MakeFolder(input, call)),
            Acting("files.move", static () => FilesJson.Default.TransferInput, transfers.Move),
            Acting("files.copy", static () => FilesJson.Default.TransferInput, transfers.Copy),
            Acting("files.rename", static () => FilesJson.Default.RenameInput, names.Rename),
            Acting("files.compress", static () => FilesJson.Default.CompressInput, archives.Compress),
            Acting("files.extract", static () => FilesJson.Default.TransferInput, archives.Extract),
            Acting("files.trash", static () => FilesJson.Default.Selection, discards.Discard),
            Acting("files.tidy", static () => FilesJson.Default.TidyInput, tidy.Tidy),
            Acting("files.restore", static () => FilesJson.Default.RestoreInput, (input, call, _) => restores.Restore(input, call)),
        ];
    }

    public string Id => "files";

    public IReadOnlyList<ToolBinding> Tools { get; }

    private ToolBinding Looking<T>(string id, Func<JsonTypeInfo<T>> type, Func<T, ToolCall, CancellationToken, ToolResult> look) =>
        ToolBinding.Create(id, type, async (input, call, cancellationToken) =>
        {
            try
            {
                return await Task.Run(() => look(input, call, cancellationToken), cancellationToken);
            }
            catch (FileProblem problem)
            {
                return _view.Failed(problem);
            }
        });

    private ToolBinding Acting<T>(string id, Func<JsonTypeInfo<T>> type, Func<T, ToolCall, CancellationToken, Plan> plan) =>
        ToolBinding.Acting(id, type, async (input, call, cancellationToken) =>
        {
            try
            {
                return await Task.Run(() => plan(input, call, cancellationToken), cancellationToken);
            }
            catch (FileProblem problem)
            {
                return _view.Failed(problem);
            }
        });
}
