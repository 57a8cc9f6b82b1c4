using System.Collections.Concurrent;

namespace AstrOS.Plugins;

/// <summary>The texts of every plugin, each file read at its first use.</summary>
public sealed class PluginTextCatalog(PluginManager plugins)
{
    private readonly ConcurrentDictionary<string, LanguageFiles> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PluginTexts> _texts = new(StringComparer.Ordinal);

    /// <summary>What a plugin says in a language; nothing when it does not speak it.</summary>
    public PluginTexts Find(string plugin, string language) =>
        _files.GetOrAdd(plugin, FilesOf).Find(language) is { } file ? _texts.GetOrAdd(file, PluginTexts.Read) : PluginTexts.None;

    private LanguageFiles FilesOf(string plugin) =>
        new(Path.Combine(plugins.Plugins.First(manifest => manifest.Id == plugin).Folder, "sentences"));
}
