using AstrOS.Intents.Compilation;
using AstrOS.Intents.Entities;
using AstrOS.Intents.Generation;
using AstrOS.Intents.Loading;
using AstrOS.Intents.Matching;
using AstrOS.Intents.Normalization;

namespace AstrOS.Intents;

/// <summary>The sentences of one language, ready to be matched. Immutable and safe for any number of threads.</summary>
internal sealed class CompiledLanguage
{
    [ThreadStatic]
    private static Matcher? s_matcher;

    /// <summary>For examples, whose values are the same at any time and place.</summary>
    private static readonly RecognitionContext NoWhere = new() { Languages = [], Now = default, Zone = NodaTime.DateTimeZone.Utc };

    private readonly SkipWords _skipWords;

    private readonly Lazy<Vocabulary> _vocabulary;

    private readonly Lazy<Accents> _accents;

    private CompiledLanguage(
        string language,
        Automaton automaton,
        SkipWords skipWords,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> responses)
    {
        Language = language;
        Automaton = automaton;
        Responses = responses;
        _skipWords = skipWords;
        _vocabulary = new Lazy<Vocabulary>(() => Vocabulary.Of(automaton, language));
        _accents = new Lazy<Accents>(() => new Accents(Vocabulary.Words));
    }

    public string Language { get; }

    public Automaton Automaton { get; }

    /// <summary>Response templates: intent → key → template, as written.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Responses { get; }

    /// <summary>The words of the sentences; gathered when a text first fails to match.</summary>
    public Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>The words of the sentences by what they are without accents.</summary>
    public Accents Accents => _accents.Value;

    /// <summary>Compiles the files of one language.</summary>
    /// <param name="language">BCP 47 without region.</param>
    /// <param name="files">The files by plugin, in the order that decides ties.</param>
    /// <param name="entityParsers">The types of value a sentence may name.</param>
    /// <param name="lists">Lists from the user's data; they replace a plugin's list of the same name.</param>
    /// <param name="onPlugin">Told whose sentences are compiled next.</param>
    /// <exception cref="SentenceFormatException">A sentence refers to something that is not there.</exception>
    public static CompiledLanguage Compile(
        string language,
        IEnumerable<(string PluginId, SentenceFile File)> files,
        IEnumerable<IEntityParser> entityParsers,
        IReadOnlyDictionary<string, ListDefinition>? lists = null,
        Action<string>? onPlugin = null)
    {
        var builder = new AutomatonBuilder(entityParsers.ToDictionary(p => p.Type, StringComparer.Ordinal));
        var skipWords = new List<string>();
        var responses = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        var scopes = 0;
        foreach (var plugin in files.GroupBy(f => f.PluginId, f => f.File, StringComparer.Ordinal))
        {
            onPlugin?.Invoke(plugin.Key);
            var parts = plugin.ToList();
            var allLists = new Dictionary<string, ListDefinition>(StringComparer.Ordinal);
            var rules = new Dictionary<string, TemplateText>(StringComparer.Ordinal);
            foreach (var part in parts)
            {
                foreach (var (name, list) in part.Lists)
                    allLists[name] = list;
                foreach (var (name, rule) in part.Rules)
                    rules[name] = rule;
                skipWords.AddRange(part.SkipWords);
                foreach (var (intent, templates) in part.Responses)
                    responses[intent] = templates;
            }

            foreach (var (name, list) in lists ?? SentenceBlock.NoLists)
                allLists[name] = list;

            var scope = new Scope(scopes++, rules, allLists);

            // Blocks of one intent stand together, where the intent first appears.
            foreach (var block in parts.SelectMany(p => p.Blocks).GroupBy(b => b.Intent, StringComparer.Ordinal).SelectMany(g => g))
            {
                var inner = block.Rules.Count + block.Lists.Count == 0
                    ? scope
                    : new Scope(scopes++, block.Rules, block.Lists, scope);
                foreach (var sentence in block.Sentences)
                    builder.Add(block, sentence, inner);
            }
        }

        return new CompiledLanguage(language, builder.ToAutomaton(), new SkipWords(skipWords), responses);
    }

    /// <summary>The text as it is matched.</summary>
    public string Prepare(string text) => RemoveSkipWords(TextNormalizer.Normalize(text));

    public string RemoveSkipWords(string normalized) => _skipWords.Remove(normalized);

    /// <summary>The best match of a prepared text.</summary>
    public MatchResult? Match(string prepared, RecognitionContext context, IReadOnlyDictionary<string, DataValue>? known) =>
        (s_matcher ??= new Matcher()).Match(Automaton, Language, prepared, context, known);

    /// <summary>Matches the plainest of the sentences once.</summary>
    public void WarmUp(RecognitionContext context)
    {
        if (Automaton.Templates.Length > 0) Match(Prepare(new SentenceGenerator(Automaton, Language).Plainest(0)), context, null);
    }

    /// <summary>
    /// Requests that lead to an intent: those its author put into a block's metadata under <c>examples</c>, then the plainest
    /// of each sentence that is recognised as what it should be.
    /// </summary>
    public IReadOnlyList<string> Examples(string intentType, int count)
    {
        var templates = Enumerable.Range(0, Automaton.Templates.Length)
            .Where(i => Automaton.Templates[i].Block.Intent == intentType)
            .ToArray();
        var given = templates
            .Select(i => Automaton.Templates[i].Block)
            .Distinct()
            .SelectMany(b => b.Metadata.GetValueOrDefault("examples")?.Items ?? [])
            .Select(e => e.Text);
        var generator = new SentenceGenerator(Automaton, Language);
        var made = templates.Select(generator.Plainest).Where(text => LeadsTo(text, intentType));
        return given.Concat(made).Distinct(StringComparer.OrdinalIgnoreCase).Take(count).ToArray();
    }

    private bool LeadsTo(string text, string intentType) => Match(Prepare(text), NoWhere, null)?.Block.Intent == intentType;

    /// <summary>How many steps this thread's last match took, for tests of the bound.</summary>
    internal static int LastSteps => s_matcher?.Steps ?? 0;
}
