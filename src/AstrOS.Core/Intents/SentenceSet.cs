using System.Collections.Concurrent;
using System.Collections.Frozen;
using AstrOS.Intents.Entities;
using AstrOS.Intents.Loading;

namespace AstrOS.Intents;

/// <summary>
/// All sentences of all plugins in all languages, as they are at one moment; to change them, make another set. A language is
/// compiled when it is first needed, or ahead by <see cref="Compile(string)"/>. Safe for any number of threads.
/// </summary>
public sealed class SentenceSet
{
    private readonly FrozenDictionary<string, Lazy<CompiledLanguage>> _languages;
    private readonly ConcurrentQueue<SentenceProblem> _problems = new();

    /// <summary>Gathers the sources; nothing is parsed yet.</summary>
    /// <param name="sources">The files; their order is of no matter.</param>
    /// <param name="entityParsers">The types of value that sentences may name.</param>
    /// <param name="lists">The user's own things by list name; they replace a plugin's list of that name.</param>
    public SentenceSet(
        IEnumerable<SentenceSource> sources,
        IEnumerable<IEntityParser> entityParsers,
        IReadOnlyDictionary<string, IReadOnlyList<ListEntry>>? lists = null)
    {
        var parsers = entityParsers.ToArray();
        var own = (lists ?? FrozenDictionary<string, IReadOnlyList<ListEntry>>.Empty).ToDictionary(
            l => l.Key,
            l => (ListDefinition)ListReader.OfTexts(l.Value.Select(e => (e.Text, (IReadOnlyDictionary<string, DataValue>?)ToData(e)))),
            StringComparer.Ordinal);
        _languages = sources.GroupBy(s => s.Language, StringComparer.Ordinal).ToFrozenDictionary(
            g => g.Key,
            g => new Lazy<CompiledLanguage>(() => Build(g.Key, g.ToArray(), parsers, own)),
            StringComparer.Ordinal);
    }

    /// <summary>The languages there are sentences in.</summary>
    public IReadOnlyCollection<string> Languages => _languages.Keys;

    /// <summary>Whether a language is compiled; true as well for one that there are no sentences in, since nothing is left to do.</summary>
    public bool IsCompiled(string language) => !_languages.TryGetValue(language, out var found) || found.IsValueCreated;

    /// <summary>Whether every language is compiled.</summary>
    public bool Ready => _languages.Values.All(l => l.IsValueCreated);

    /// <summary>What was left out, and why; complete once <see cref="Ready"/>.</summary>
    public IReadOnlyCollection<SentenceProblem> Problems => _problems;

    /// <summary>Compiles a language now; without effect when that is done or there is no such language.</summary>
    public void Compile(string language) => _ = Find(language);

    /// <summary>Compiles every language, those that can side by side.</summary>
    public void CompileAll() => Parallel.ForEach(_languages.Values, static l => _ = l.Value);

    /// <summary>How many sentences a language has.</summary>
    public int Count(string language) => Find(language)?.Automaton.Templates.Length ?? 0;

    /// <summary>
    /// A few requests that lead to an intent, at most one a sentence and the plainest of each, with plausible values.
    /// </summary>
    public IReadOnlyList<string> Examples(string intentType, string language, int count = 3) =>
        Find(language)?.Examples(intentType, count) ?? [];

    /// <summary>The response template that a plugin's sentence files have for an intent, as written; null when there is none.</summary>
    public string? ResponseTemplate(string language, string intentType, string? key) =>
        Find(language)?.Responses.GetValueOrDefault(intentType)?.GetValueOrDefault(key ?? "default");

    internal CompiledLanguage? Find(string language)
    {
        if (_languages.TryGetValue(language, out var found))
            return found.Value;
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && _languages.TryGetValue(language[..dash], out found) ? found.Value : null;
    }

    /// <summary>Compiles a language; a plugin whose sentences are at fault is left out, and the others are not hurt by it.</summary>
    private CompiledLanguage Build(
        string language,
        SentenceSource[] sources,
        IReadOnlyList<IEntityParser> parsers,
        Dictionary<string, ListDefinition> lists)
    {
        var files = new List<(string PluginId, SentenceFile File)>();
        foreach (var plugin in sources.GroupBy(s => s.PluginId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            try
            {
                files.AddRange(plugin
                    .OrderBy(s => s.Path, StringComparer.Ordinal)
                    .Select(s => (s.PluginId, SentenceFileReader.Read(s.Path, s.Text)))
                    .ToArray());
            }
            catch (SentenceFormatException e)
            {
                _problems.Enqueue(new SentenceProblem(plugin.Key, language, e));
            }
        }

        while (true)
        {
            var plugin = "";
            try
            {
                return CompiledLanguage.Compile(language, files, parsers, lists, id => plugin = id);
            }
            catch (SentenceFormatException e)
            {
                _problems.Enqueue(new SentenceProblem(plugin, language, e));
                files.RemoveAll(f => f.PluginId == plugin);
            }
        }
    }

    private static Dictionary<string, DataValue>? ToData(ListEntry entry) =>
        entry.Context?.ToDictionary(c => c.Key, c => DataValue.FromJson(c.Value), StringComparer.Ordinal);
}
