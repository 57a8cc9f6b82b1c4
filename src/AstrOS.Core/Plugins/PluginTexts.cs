using System.Collections.Concurrent;
using AstrOS.Configuration;

namespace AstrOS.Plugins;

/// <summary>What a plugin says in one language: the answers' templates, titles of columns, and what could be asked next.</summary>
public sealed class PluginTexts
{
    /// <summary>Of a language that is not spoken.</summary>
    public static PluginTexts None { get; } = new();

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

    /// <summary>Reads a <c>LANGUAGE.yaml</c>.</summary>
    /// <exception cref="YamlFileException">The file is wrong.</exception>
    public static PluginTexts Read(string file)
    {
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
