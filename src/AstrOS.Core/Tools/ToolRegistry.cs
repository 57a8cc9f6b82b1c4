using System.Collections.Frozen;
using AstrOS.Configuration;
using AstrOS.Plugins;
using AstrOS.Sdk.Tools;

namespace AstrOS.Tools;

/// <summary>Every tool by its whole id. Built once from the manifests and the code behind them; a mismatch stops the start.</summary>
public sealed class ToolRegistry
{
    private readonly FrozenDictionary<string, Tool> _tools;
    private readonly FrozenDictionary<string, ToolBinding> _code;
    private readonly GatedTool _gate;

    /// <summary>Joins manifests with code.</summary>
    /// <exception cref="YamlFileException">
    /// A declared tool has no code, code has no declaration, an id is there twice, or what is declared to change something cannot be planned.
    /// </exception>
    public ToolRegistry(PluginManager plugins, IEnumerable<IBuiltinPlugin> builtins, GatedTool gate)
    {
        _gate = gate;
        var bindings = builtins.SelectMany(plugin => plugin.Tools).ToLookup(binding => binding.Id, StringComparer.Ordinal);
        var found = new Dictionary<string, Tool>(StringComparer.Ordinal);
        foreach (var plugin in plugins.Plugins)
            foreach (var manifest in plugin.Tools)
            {
                if (bindings[manifest.Id].ToArray() is not [var binding])
                    throw new YamlFileException($"Tool '{manifest.Id}' of {plugin.Folder} needs exactly one piece of code behind it.");
                if (WhyUnfit(manifest, binding) is { } fault)
                    throw new YamlFileException($"Tool '{manifest.Id}' of {plugin.Folder} {fault}.");
                if (!found.TryAdd(manifest.Id, new(manifest, plugin.Id, binding, gate.Wrap(manifest, plugin.Id, binding, Code))))
                    throw new YamlFileException($"Tool '{manifest.Id}' is declared twice, by '{found[manifest.Id].Plugin}' and '{plugin.Id}'.");
            }

        if (bindings.FirstOrDefault(binding => !found.ContainsKey(binding.Key)) is { } orphan)
            throw new YamlFileException($"Tool '{orphan.Key}' has code but no manifest declares it.");
        _code = bindings.ToFrozenDictionary(binding => binding.Key, binding => binding.First(), StringComparer.Ordinal);
        _tools = found.ToFrozenDictionary(StringComparer.Ordinal);
        All = [.. found.Values.OrderBy(tool => tool.Id, StringComparer.Ordinal)];
    }

    /// <summary>All tools, by id in ordinal order.</summary>
    public IReadOnlyList<Tool> All { get; }

    /// <summary>Their ids.</summary>
    public IReadOnlyCollection<string> Ids => _tools.Keys;

    /// <summary>The tool with exactly this id; null when there is none.</summary>
    public Tool? Find(string id) => _tools.GetValueOrDefault(id);

    /// <summary>Goes on with an act that was put to its user; this, too, is the gate's way.</summary>
    public ValueTask<ToolResult> AnswerAsync(Approval approval, ApprovalAnswer answer, ToolCall call, CancellationToken cancellationToken) =>
        _gate.AnswerAsync(approval, answer, call, Code, cancellationToken);

    /// <summary>The code behind a tool, for what must be put right without the gate; null when there is none.</summary>
    internal ToolBinding? Code(string id) => _code.GetValueOrDefault(id);

    // Code that runs without a plan cannot be taken back, so it must be declared to change nothing, and the other way round.
    private static string? WhyUnfit(ToolManifest manifest, ToolBinding binding) => (manifest.Effect == Effect.Read, binding) switch
    {
        (_, { IsRelay: true, Handler: not null }) => null,
        (true, { Handler: null }) => "is declared as 'read', but its code plans a change",
        (false, { Planner: null }) => $"is declared as '{Words.Of(manifest.Effect)}', but its code plans nothing, so it could not be taken back",
        _ => null,
    };
}
