using AstrOS.Intents;
using AstrOS.Intents.Entities;
using AstrOS.Plugins;

namespace AstrOS.Agents;

/// <summary>Gathers the sentence files of the installed plugins for the recogniser.</summary>
internal static class SentenceFiles
{
    /// <summary>Every <c>sentences/LANGUAGE.yaml</c>, not yet parsed.</summary>
    public static SentenceSet Load(PluginManager plugins) => new(
        plugins.Plugins.SelectMany(plugin => Files(plugin.Folder).Select(file =>
            new SentenceSource(plugin.Id, Path.GetFileNameWithoutExtension(file), file, File.ReadAllText(file)))),
        EntityParsers.All);

    private static IEnumerable<string> Files(string folder) =>
        Path.Combine(folder, "sentences") is var sentences && Directory.Exists(sentences)
            ? Directory.EnumerateFiles(sentences, "*.yaml")
            : [];
}
