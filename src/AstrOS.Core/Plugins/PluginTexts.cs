using System.Collections.Concurrent;
using AstrOS.Configuration;

namespace AstrOS.Plugins;

/// <summary>What a plugin says in one language: the answers' templates, titles of columns, and what could be asked next.</summary>
public sealed class PluginTexts
{
    private static readonly PluginTexts None = new();
    private readonly Dictionary<(string Intent, string Key), string> _responses = [];
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _suggestions = new(StringComparer.Ordinal);

    private PluginTexts() { }

    /// <summary>The template of an answer; null when there is none.</summary>
    public string? Response(string intent, string key) => _responses.GetValueOrDefault((intent, key));

    /// <summary>A title in this language; itself when it has no other.</summary>
    public string Label(string title) => _labels.GetValueOrDefault(title, title);

    /// <summary>Requests that make sense after this one.</summary>
    public IReadOnlyList<string> Suggestions(string intent) => _suggestions.TryGetValue(intent, out var found) ? found : [];

    /// <summary>Reads <c>sentences/LANGUAGE.yaml</c> of a plugin; an empty one when it does not speak the language.</summary>
    /// <exception cref="YamlFileException">The file is wrong.</exception>
    public static PluginTexts Read(string file)
    {
        if (!File.Exists(file)) return None;
        using var reader = File.OpenText(file);
        var yaml = new YamlCursor(reader, file);
        var texts = new PluginTexts();
        yaml.Document(() => yaml.Mapping((section, _) =>
        {
            switch (section)
            {
                case "responses": texts.ReadResponses(yaml); break;
                case "labels": yaml.Mapping((title, _) => texts._labels[title] = yaml.Text()); break;
                case "suggestions": texts.ReadSuggestions(yaml); break;
                default: yaml.Skip(); break; // The sentences are read by the recogniser.
            }
        }));
        return texts;
    }

    private void ReadResponses(YamlCursor yaml) =>
        yaml.Mapping((section, at) =>
        {
            if (section != "intents") throw yaml.Unknown(section, at, "intents");
            yaml.Mapping((intent, _) => yaml.Mapping((key, _) => _responses[(intent, key)] = yaml.Text()));
        });

    private void ReadSuggestions(YamlCursor yaml) =>
        yaml.Mapping((intent, _) =>
        {
            var found = _suggestions[intent] = [];
            yaml.Sequence(() => found.Add(yaml.Text()));
        });
}

/// <summary>The texts of every plugin, each file read at its first use.</summary>
public sealed class PluginTextCatalog(PluginManager plugins)
{
    private readonly ConcurrentDictionary<(string Plugin, string Language), PluginTexts> _texts = new();

    /// <summary>What a plugin says in a language.</summary>
    public PluginTexts Find(string plugin, string language) => _texts.GetOrAdd((plugin, language), key =>
        PluginTexts.Read(Path.Combine(
            plugins.Plugins.FirstOrDefault(manifest => manifest.Id == key.Plugin)?.Folder ?? "", "sentences", key.Language + ".yaml")));
}
