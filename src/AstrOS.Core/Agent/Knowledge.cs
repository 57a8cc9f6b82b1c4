using AstrOS.Intents;
using AstrOS.Plugins;

namespace AstrOS.Agents;

/// <summary>What is read from the plugins' folders: their manifests, and their sentences compiled.</summary>
/// <param name="Plugins">The plugins that were found.</param>
/// <param name="Recognizer">Knows their sentences.</param>
public sealed record Knowledge(PluginManager Plugins, IntentRecognizer Recognizer)
{
    /// <summary>
    /// Reads and compiles everything. Needs nothing of the daemon, so that it can run while the daemon is being put together.
    /// </summary>
    /// <param name="folders">Folders that each hold plugin folders.</param>
    /// <exception cref="Configuration.YamlFileException">A manifest is wrong.</exception>
    public static Knowledge Load(IReadOnlyList<string> folders)
    {
        var plugins = new PluginManager(folders);
        plugins.Discover();
        var sentences = SentenceFiles.Load(plugins);
        sentences.CompileAll();
        return new(plugins, new IntentRecognizer(sentences));
    }
}
