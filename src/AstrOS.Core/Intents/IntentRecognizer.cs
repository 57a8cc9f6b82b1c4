using System.Text.Json;
using AstrOS.Intents.Entities;
using AstrOS.Intents.Loading;
using AstrOS.Intents.Matching;
using AstrOS.Intents.Normalization;

namespace AstrOS.Intents;

/// <summary>
/// Recognises what a text means by the sentences of the plugins. A pure function of the text, the sentences and the context
/// passed in: no I/O, no clock, no model. The sentences are replaced as a whole by <see cref="Use"/>, while requests go on.
/// </summary>
public sealed class IntentRecognizer
{
    /// <summary>The confidence of a match after contractions, quotation marks or full-width letters were evened out.</summary>
    public const double EvenedOut = 0.95;

    /// <summary>The confidence of a match after a mistyped word was mended.</summary>
    public const double Mended = 0.9;

    /// <summary>The most wordings tried at each of these steps; it bounds the work for a text that means nothing to us.</summary>
    private const int MaxVariants = 40;

    private volatile SentenceSet _sentences;

    public IntentRecognizer(SentenceSet sentences) => _sentences = sentences;

    /// <summary>The sentences in use.</summary>
    public SentenceSet Sentences => _sentences;

    /// <summary>Whether requests can be recognised: a language is compiled. The others are when they are first needed.</summary>
    public bool Ready => _sentences.Languages.Any(_sentences.IsCompiled);

    /// <summary>Replaces the sentences; what is being recognised at this moment is finished with the old ones.</summary>
    public void Use(SentenceSet sentences) => _sentences = sentences;

    /// <summary>
    /// The meaning of a text, or null when no sentence matches. The text as it stands is tried in every language, in the
    /// order of the context, before anything in it is evened out or mended.
    /// </summary>
    public Intent? Recognize(string text, RecognitionContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Matcher.MaxLength || Quotation.IsReported(text))
            return null;
        if (FactorialMark.Spell(text) is { } spelled && spelled.Length <= Matcher.MaxLength
            && RecognizeText(spelled, context) is { } sum && FactorialMark.IsComputed(sum))
            return sum;
        return RecognizeText(text, context);
    }

    private Intent? RecognizeText(string text, RecognitionContext context)
    {
        var sentences = _sentences;
        var known = context.Values.Count == 0
            ? null
            : context.Values.ToDictionary(v => v.Key, v => DataValue.FromJson(v.Value), StringComparer.Ordinal);
        var normal = TextNormalizer.Normalize(text);

        return Try(text, normal, 1, sentences, context, known)
            ?? TryEvenedOut(text, normal, sentences, context, known)
            ?? TryMended(text, normal, sentences, context, known);
    }

    /// <summary>
    /// Matches a sentence of a language once, so that the first request in it finds the code loaded. What only a request that is not
    /// understood needs (other languages, the vocabulary) is left alone.
    /// </summary>
    public void WarmUp(string language, RecognitionContext context) =>
        _sentences.Find(language)?.WarmUp(context);

    private static Intent? Try(
        string text,
        string normal,
        double confidence,
        SentenceSet sentences,
        RecognitionContext context,
        IReadOnlyDictionary<string, DataValue>? known)
    {
        foreach (var language in context.Languages)
        {
            if (sentences.Find(language) is { } compiled && Match(compiled, normal, text, context, known, confidence == 1) is { } match)
                return ToIntent(match, compiled.Language, confidence, text);
        }

        return null;
    }

    /// <summary>
    /// A match that would take a negation or the opening of a clause for a name is none; nor is one by a sentence that must be written so
    /// when it was not.
    /// </summary>
    private static MatchResult? Match(
        CompiledLanguage compiled, string text, string request, RecognitionContext context, IReadOnlyDictionary<string, DataValue>? known, bool asItStands = false)
    {
        var plain = compiled.RemoveSkipWords(text);
        return compiled.Match(plain, context, known) is { } match
            && (asItStands || !match.Block.AsItStands)
            && !match.Slots.Any(slot => Negations.Denies(slot.Text, request, compiled.Language) || IsClause(slot, plain, compiled.Language))
            ? match
            : null;
    }

    private static bool IsClause(SlotValue slot, string text, string language) =>
        slot is { Json: null, Text.Length: > 0 } && text.StartsWith(slot.Text, StringComparison.Ordinal) && Openings.IsClause(slot.Text, language);

    private static Intent? TryEvenedOut(
        string text,
        string normal,
        SentenceSet sentences,
        RecognitionContext context,
        IReadOnlyDictionary<string, DataValue>? known)
    {
        var even = TextNormalizer.Normalize(Compatibility.Fold(text));
        if (even != normal && Try(text, even, EvenedOut, sentences, context, known) is { } intent)
            return intent;
        foreach (var language in context.Languages)
        {
            if (sentences.Find(language) is not { } compiled)
                continue;
            foreach (var variant in Evened(even, compiled).Distinct(StringComparer.Ordinal).Take(MaxVariants))
            {
                if (variant != normal && Match(compiled, variant, text, context, known) is { } match)
                    return ToIntent(match, compiled.Language, EvenedOut, text);
            }
        }

        return null;
    }

    private static IEnumerable<string> Evened(string text, CompiledLanguage compiled)
    {
        var plain = compiled.RemoveSkipWords(text);
        foreach (var variant in compiled.Accents.Variants(plain))
            yield return variant;
        var expanded = Contractions.Expand(plain, compiled.Language);
        yield return expanded;
        yield return Contractions.Contract(plain, compiled.Language);
        foreach (var variant in Courtesies.Variants(expanded, compiled.Language))
        {
            yield return variant;
            yield return Contractions.Contract(variant, compiled.Language);
            foreach (var accented in compiled.Accents.Variants(variant))
                yield return accented;
        }
    }

    private static Intent? TryMended(
        string text,
        string normal,
        SentenceSet sentences,
        RecognitionContext context,
        IReadOnlyDictionary<string, DataValue>? known)
    {
        foreach (var language in context.Languages)
        {
            // What takes itself back at its end is not to be guessed at.
            if (sentences.Find(language) is not { } compiled || Negations.Ends(normal, language))
                continue;
            foreach (var variant in Mendable(compiled.RemoveSkipWords(normal), compiled).Distinct(StringComparer.Ordinal).Take(MaxVariants))
            {
                // A name between words that had to be mended into another language's is a guess too many.
                if (Match(compiled, variant, text, context, known) is { } match && (language == context.Languages[0] || match.Rank.Wildcards == 0) && !MendsNames(match, normal))
                    return ToIntent(match, compiled.Language, Mended, text);
            }
        }

        return null;
    }

    /// <summary>Whether a name that people are free in was mended: what is called "lits" is not what is called "lists".</summary>
    private static bool MendsNames(MatchResult match, string text) =>
        match.Slots.Any(slot => slot.IsFree && !$" {text} ".Contains($" {slot.Text} ", StringComparison.OrdinalIgnoreCase));

    /// <summary>Mended as it stands, then with its courtesies taken away first.</summary>
    private static IEnumerable<string> Mendable(string text, CompiledLanguage compiled)
    {
        foreach (var variant in TypoCorrector.Variants(text, compiled.Vocabulary))
            yield return variant;
        foreach (var accented in compiled.Accents.Variants(text))
        {
            foreach (var variant in TypoCorrector.Variants(accented, compiled.Vocabulary))
                yield return variant;
        }

        var expanded = Contractions.Expand(text, compiled.Language);
        foreach (var bare in Courtesies.Variants(expanded, compiled.Language).Prepend(expanded))
        {
            foreach (var variant in TypoCorrector.Variants(bare, compiled.Vocabulary))
                yield return variant;
        }
    }

    private static Intent ToIntent(MatchResult match, string language, double confidence, string text) => new()
    {
        Type = match.Block.Intent,
        Confidence = confidence,
        Language = language,
        Entities = match.Slots.ToDictionary(s => s.Slot, s => new Entity(s.Slot, AsTyped(s, text), s.Text), StringComparer.Ordinal),
        Context = match.Context.ToDictionary(c => c.Key, c => c.Value.ToJson(), StringComparer.Ordinal),
        Response = match.Block.Response,
        Metadata = match.Metadata.ToDictionary(m => m.Key, m => m.Value.ToJson(), StringComparer.Ordinal),
        Sentence = match.Sentence.Text,
    };

    /// <summary>A value that is the words themselves has the punctuation that they were typed with.</summary>
    private static JsonElement AsTyped(SlotValue slot, string text)
    {
        var value = slot.ToJson();
        return value.ValueKind == JsonValueKind.String && (slot.IsFree || slot.Json is null && value.ValueEquals(slot.Text)) ? EntityJson.Of(Verbatim.Of(slot.Text, text)) : value;
    }
}
