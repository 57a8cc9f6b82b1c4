using System.Collections.Concurrent;
using AstrOS.Plugins;

namespace AstrOS.Agents;

/// <summary>What is said where no plugin has words of its own: not understood, denied, failed.</summary>
internal sealed class GeneralTexts
{
    /// <summary>The name these answers go by in their files.</summary>
    public const string Intent = "agent";

    private readonly LanguageFiles _files = new(Path.Combine(AppContext.BaseDirectory, "answers"));
    private readonly ConcurrentDictionary<string, PluginTexts> _texts = new(StringComparer.Ordinal);

    public PluginTexts Find(string language) =>
        _files.Find(language) is { } file ? _texts.GetOrAdd(file, PluginTexts.Read) : PluginTexts.None;
}
