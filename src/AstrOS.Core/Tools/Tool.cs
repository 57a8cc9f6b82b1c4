using System.Text.Json;
using AstrOS.Plugins;

namespace AstrOS.Tools;

/// <summary>The one thing that can be called: what its manifest says, the schema of its input, and the gated way to run it.</summary>
public sealed class Tool
{
    private readonly Lazy<JsonElement> _schema;

    internal Tool(ToolManifest manifest, string plugin, ToolBinding binding, ToolHandler gated)
    {
        (Manifest, Plugin, InvokeAsync) = (manifest, plugin, gated);
        _schema = new(() => ToolSchema.Describe(binding.Input()));
    }

    /// <summary>What the plugin declares.</summary>
    public ToolManifest Manifest { get; }

    /// <summary>The plugin's id.</summary>
    public string Plugin { get; }

    /// <summary>The whole id.</summary>
    public string Id => Manifest.Id;

    /// <summary>JSON Schema of the arguments.</summary>
    public JsonElement InputSchema => _schema.Value;

    /// <summary>Runs a call through the gate. There is no other way to the handler.</summary>
    public ToolHandler InvokeAsync { get; }
}
