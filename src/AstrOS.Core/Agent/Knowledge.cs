using AstrOS.Intents;
using AstrOS.Plugins;

namespace AstrOS.Agents;

/// <summary>What is read from the plugins' folders: their manifests, and their sentences.</summary>
/// <param name="Plugins">The plugins that were found.</param>
/// <param name="Recognizer">Knows their sentences.</param>
public sealed record Knowledge(PluginManager Plugins, IntentRecognizer Recognizer)
{
    /// <summary>
    /// Reads everything and compiles the sentences of one language; another is compiled when a request is not understood in this one.
    /// Needs nothing of the daemon, so that it can run while the daemon is being put together.
    /// </summary>
    /// <param name="folders">Folders that each hold plugin folders.</param>
    /// <param name="language">The language that most requests will be in.</param>
    /// <exception cref="Configuration.YamlFileException">A manifest is wrong.</exception>
    public static Knowledge Load(IReadOnlyList<string> folders, string language)
    {
        var plugins = new PluginManager(folders);
        plugins.Discover();
        var sentences = SentenceFiles.Load(plugins);
        sentences.Compile(language);
        return new(plugins, new IntentRecognizer(sentences));
    }
}
