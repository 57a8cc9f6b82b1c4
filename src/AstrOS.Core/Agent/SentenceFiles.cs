using AstrOS.Intents;
using AstrOS.Intents.Entities;
using AstrOS.Plugins;

namespace AstrOS.Agents;

/// <summary>Gathers the sentence files of the installed plugins for the recogniser.</summary>
internal static class SentenceFiles
{
    /// <summary>Every <c>sentences/LANGUAGE.yaml</c>, not yet parsed.</summary>
    public static SentenceSet Load(PluginManager plugins) => new(
        plugins.Plugins.SelectMany(plugin => new LanguageFiles(Path.Combine(plugin.Folder, "sentences")).All.Select(language =>
            new SentenceSource(plugin.Id, language.Key, language.Value, File.ReadAllText(language.Value)))),
        EntityParsers.All);
}
