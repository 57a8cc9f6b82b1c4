using System.Text.Json;
using AstrOS.Intents.Compilation;
using AstrOS.Intents.Loading;
using AstrOS.Intents.Normalization;

namespace AstrOS.Intents.Matching;

/// <summary>
/// Finds the best match of one text. In two steps: whether the end can be reached at all from a state at a position, noted for
/// every state and position once (so the work is bounded by states × positions, and by <see cref="MaxSteps"/>); and then, only
/// along ways that reach the end, every way, ranked. Holds its scratch memory from text to text; not thread-safe.
/// </summary>
internal sealed partial class Matcher
{
    /// <summary>The most steps taken for one text; a text that needs more is not known. About 2 ms.</summary>
    public const int MaxSteps = 100_000;

    /// <summary>Longer texts are not known; nobody says so much in one sentence.</summary>
    public const int MaxLength = 2_000;

    private readonly StateTable _reach = new();
    private readonly StateTable _seen = new();
    private readonly StateTable _found = new();
    private readonly List<int> _candidates = [];
    private readonly List<Span> _spans = [];
    private readonly List<ListMatch> _listMatches = [];
    private readonly List<Capture> _captures = [];
    private readonly List<JsonElement> _entityValues = [];
    private readonly List<IReadOnlyList<Numbers.NumberMatch>> _numbers = [];
    private int[] _met = [];
    private int _stamp;

    private Automaton _automaton = null!;
    private string _language = "";
    private string _text = "";
    private char[] _folded = new char[256];
    private int _length;
    private int _tail;
    private bool _hasDash;
    private int _steps;
    private RecognitionContext _context = null!;
    private IReadOnlyDictionary<string, DataValue>? _known;

    /// <summary>How many steps the last text took.</summary>
    public int Steps => _steps;

    /// <summary>The best match, or null when there is none.</summary>
    /// <param name="automaton">The sentences.</param>
    /// <param name="language">Their language.</param>
    /// <param name="text">Normalised, skip words removed.</param>
    /// <param name="context">For typed entities.</param>
    /// <param name="known">The context passed in.</param>
    public MatchResult? Match(
        Automaton automaton,
        string language,
        string text,
        RecognitionContext context,
        IReadOnlyDictionary<string, DataValue>? known)
    {
        if (text.Length is 0 or > MaxLength)
            return null;
        Prepare(automaton, language, text, context, known);

        _candidates.Clear();
        automaton.Index.Find(_folded.AsSpan(0, _length), automaton.Templates, _met, _stamp, _candidates);
        foreach (var candidate in _candidates)
        {
            var template = automaton.Templates[candidate];
            if (!HasKeyword(template.Block) || !ContextRules.MayMatch(template.Block, known))
                continue;
            if (Reaches(template.Start, 0, true))
                Collect(candidate);
            if (_steps > MaxSteps)
                return null;
        }

        return _best.Template < 0 ? null : ToResult();
    }

    private void Prepare(
        Automaton automaton,
        string language,
        string text,
        RecognitionContext context,
        IReadOnlyDictionary<string, DataValue>? known)
    {
        _automaton = automaton;
        _language = language;
        _text = text;
        _context = context;
        _known = known;
        _steps = 0;
        _best = Best.None;

        // A blank at the end lets every word end with one.
        _length = text.Length + 1;
        if (_folded.Length < _length)
            _folded = new char[Math.Max(_length, _folded.Length * 2)];
        _hasDash = false;
        for (var i = 0; i < text.Length; i++)
        {
            _folded[i] = Folding.Fold(text[i]);
            _hasDash |= Folding.IsDash(text[i]);
        }

        _folded[_length - 1] = ' ';
        _tail = _length;
        while (_tail > 0 && (_folded[_tail - 1] == ' ' || TextNormalizer.IsPunctuation(_folded[_tail - 1])))
            _tail--;

        _reach.Clear();
        _found.Clear();
        _spans.Clear();
        _captures.Clear();
        _numbers.Clear();
        _entityValues.Clear();
        if (_met.Length < automaton.Index.ClauseCount)
        {
            _met = new int[automaton.Index.ClauseCount];
            _stamp = 0;
        }

        _stamp++;
    }

    private bool HasKeyword(SentenceBlock block)
    {
        if (block.RequiredKeywords.Count == 0)
            return true;
        foreach (var keyword in block.RequiredKeywords)
        {
            for (var at = _text.IndexOf(keyword, StringComparison.Ordinal); at >= 0;
                 at = _text.IndexOf(keyword, at + 1, StringComparison.Ordinal))
            {
                var end = at + keyword.Length;
                if ((at == 0 || _text[at - 1] == ' ') && (end == _text.Length || _text[end] == ' '))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the end of the text can be reached from a state.</summary>
    private bool Reaches(int id, int position, bool wordStart)
    {
        while (true)
        {
            if (++_steps > MaxSteps)
                return false;
            var state = _automaton.States[id];
            switch (state.Kind)
            {
                case NodeKind.Accept:
                    return position >= _tail;
                case NodeKind.Literal:
                    if (!Step(_automaton.Literals[state.Argument], ref position, ref wordStart, out _))
                        return false;
                    id = state.Next;
                    continue;
            }

            ref var noted = ref _reach.Get((ulong)id, ((ulong)position << 1) | (wordStart ? 1UL : 0), out var known);
            if (known)
                return noted > 0;
            var reaches = state.Kind == NodeKind.Split
                ? AnyReaches(state, position, wordStart)
                : AnySpanReaches(state, position, wordStart);
            if (reaches)
                _reach.Get((ulong)id, ((ulong)position << 1) | (wordStart ? 1UL : 0), out _) = 1;
            return reaches;
        }
    }

    private bool AnyReaches(State split, int position, bool wordStart)
    {
        for (var i = 0; i < split.Next; i++)
        {
            if (Reaches(_automaton.Targets[split.Argument + i], position, wordStart))
                return true;
        }

        return false;
    }

    private bool AnySpanReaches(State state, int position, bool wordStart)
    {
        var reference = _automaton.References[state.Argument];
        if (reference.Kind == NodeKind.Wildcard)
        {
            var begin = SkipBlanks(position);
            for (var end = NextWildcardEnd(begin, begin, state.Next); end > 0 && HasRoom(reference, begin, end); end = NextWildcardEnd(begin, end, state.Next))
            {
                if (Reaches(state.Next, end, StartsWord(end)))
                    return true;
            }

            return false;
        }

        var (first, count) = SpansOf(reference, position, wordStart);
        for (var i = first; i < first + count; i++)
        {
            var span = _spans[i];
            if (Reaches(state.Next, span.End, span.WordStart ?? wordStart))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Compares a literal with the text. At the start of a word blanks before it do not matter, on either side; at the end of
    /// the text blanks after it do not; and where it does not match as it is, dashes in the text are taken as blanks.
    /// </summary>
    private bool Step(Literal literal, ref int position, ref bool wordStart, out int matched)
    {
        matched = 0;
        var text = literal.Text.AsSpan();
        var at = position;
        if (wordStart)
        {
            at = SkipBlanks(at);
            if (literal.StartsBlank)
                text = text[1..];
            if (text.Length == 0)
            {
                position = at;
                return true;
            }
        }

        if (literal.Length == 0 && SkipBlanks(at) >= _length && (at >= _length || _folded[at] != ' '))
            return true;

        var rest = _folded.AsSpan(at, _length - at);
        if (rest.StartsWith(text))
        {
            position = at + text.Length;
            wordStart = literal.EndsBlank;
            matched = literal.Length;
            return true;
        }

        if (!_hasDash || rest.Length < text.Length)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if ((Folding.IsDash(rest[i]) ? ' ' : rest[i]) != text[i])
                return false;
        }

        position = at + text.Length;
        return true;
    }

    private int SkipBlanks(int position)
    {
        while (position < _length && _folded[position] == ' ')
            position++;
        return position;
    }
}
