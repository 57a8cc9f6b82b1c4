namespace AstrOS.Intents.Numbers;

/// <summary>A word and the number it stands for.</summary>
internal readonly record struct NumberWord(string Word, int Value);

/// <summary>How a language writes numbers. Built when the language is first asked for.</summary>
internal sealed class NumberGrammar
{
    /// <summary>Words for 1 to 99 that are not composed of others.</summary>
    public required NumberWord[] Small { get; init; }

    /// <summary>Words for whole hundreds, where the language has some beside "two" + "hundred".</summary>
    public NumberWord[] Hundreds { get; init; } = [];

    /// <summary>"hundred", after 1 to 9.</summary>
    public string[] Hundred { get; init; } = [];

    public required NumberWord[] Thousand { get; init; }

    public required string[] Million { get; init; }

    public required string[] Zero { get; init; }

    public required string[] Minus { get; init; }

    public required string[] Point { get; init; }

    /// <summary>What may stand between a ten and its ones; or, with <see cref="OnesFirst"/>, between ones and ten.</summary>
    public required string[] Link { get; init; }

    /// <summary>What may stand between a hundred or thousand and the rest.</summary>
    public string[] And { get; init; } = [""];

    /// <summary>Whether the ones come before the ten, as in German.</summary>
    public bool OnesFirst { get; init; }

    /// <summary>Whether a thousand may stand without a number before it.</summary>
    public bool BareThousand { get; init; } = true;

    /// <summary>Whether parts are written together.</summary>
    public bool Joined { get; init; }

    /// <summary>Whether accents are ignored.</summary>
    public bool IgnoresAccents { get; init; } = true;

    /// <summary>Tens that are followed by 1 to 19 instead of 1 to 9, as in French.</summary>
    public int[] LongTens { get; init; } = [];

    /// <summary>Every number that begins at a place, the longest first; unless asked not to, also those that end inside a word.</summary>
    public IReadOnlyList<NumberMatch> Match(ReadOnlySpan<char> text, int start, bool wholeWords)
    {
        if (!BeginsWithNumber(text[start..]))
            return [];

        // A number is a few words; what follows cannot belong to it.
        Span<char> folded = stackalloc char[Math.Min(text.Length - start, 160)];
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Fold(text[start + i]);

        var found = new List<(int End, long Value)>();
        var matches = new List<NumberMatch>();
        Cardinal(folded, 0, found);
        Add(folded, found, 1, matches);
        foreach (var word in Minus)
        {
            if (End(folded, 0, word) is var end and > 0 && end < folded.Length && folded[end] == ' ')
            {
                found.Clear();
                Cardinal(folded, end + 1, found);
                Add(folded, found, -1, matches);
            }
        }

        if (wholeWords)
            RemoveInsideWords(folded, matches);
        matches.Sort(static (a, b) => b.Length.CompareTo(a.Length));
        return matches;
    }

    private readonly Dictionary<char, string[]> _byFirst = [];

    /// <summary>To be called once all words are set.</summary>
    public NumberGrammar Ready()
    {
        var words = Small.Concat(Hundreds).Concat(Thousand).Select(w => w.Word).Concat(Zero).Concat(Minus).Concat(Hundred);
        foreach (var group in words.GroupBy(w => w[0]))
            _byFirst[group.Key] = group.ToArray();
        return this;
    }

    /// <summary>Most places where a number is looked for have none; this says so quickly.</summary>
    private bool BeginsWithNumber(ReadOnlySpan<char> text)
    {
        if (!_byFirst.TryGetValue(Fold(text[0]), out var words))
            return false;
        foreach (var word in words)
        {
            var at = 1;
            while (at < word.Length && at < text.Length && Fold(text[at]) == word[at])
                at++;
            if (at == word.Length)
                return true;
        }

        return false;
    }

    private void Add(ReadOnlySpan<char> text, List<(int End, long Value)> found, int sign, List<NumberMatch> matches)
    {
        foreach (var (end, value) in found)
        {
            Add(end, sign * (double)value, matches);
            foreach (var point in Point)
            {
                if (Separated(text, end, point) is var at and > 0)
                    AddDecimals(text, at, sign, value, matches);
            }
        }
    }

    private void AddDecimals(ReadOnlySpan<char> text, int at, int sign, long whole, List<NumberMatch> matches)
    {
        var digits = 0L;
        var scale = 1.0;
        while (scale < 1e9 && at < text.Length && text[at] == ' ' && Digit(text, at + 1, out var end) is var digit and >= 0)
        {
            digits = (digits * 10) + digit;
            scale *= 10;
            at = end;
            Add(at, sign * (whole + (digits / scale)), matches);
        }
    }

    private int Digit(ReadOnlySpan<char> text, int at, out int end)
    {
        var digit = -1;
        end = 0;
        foreach (var word in Zero)
        {
            if (End(text, at, word) is var after && after > end)
                (digit, end) = (0, after);
        }

        foreach (var (word, value) in Small)
        {
            if (value < 10 && End(text, at, word) is var after && after > end)
                (digit, end) = (value, after);
        }

        return digit;
    }

    private static void Add(int end, double value, List<NumberMatch> matches)
    {
        var match = new NumberMatch(end, value);
        if (!matches.Contains(match))
            matches.Add(match);
    }

    private static void RemoveInsideWords(ReadOnlySpan<char> text, List<NumberMatch> matches)
    {
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            if (matches[i].Length < text.Length && char.IsLetterOrDigit(text[matches[i].Length]))
                matches.RemoveAt(i);
        }
    }

    private void Cardinal(ReadOnlySpan<char> text, int at, List<(int End, long Value)> found)
    {
        foreach (var word in Zero)
        {
            if (End(text, at, word) is var end and > 0)
                found.Add((end, 0));
        }

        var heads = new List<(int End, long Value)>();
        BelowMillion(text, at, heads);
        found.AddRange(heads);
        foreach (var (end, value) in heads)
        {
            if (value > 999)
                continue;
            foreach (var word in Million)
            {
                foreach (var separator in Separators(word, true))
                {
                    if (End(text, end, separator) is var after and > 0)
                        WithRest(text, after, value * 1_000_000, BelowMillion, found);
                }
            }
        }
    }

    private void BelowMillion(ReadOnlySpan<char> text, int at, List<(int End, long Value)> found)
    {
        var heads = new List<(int End, long Value)>();
        BelowThousand(text, at, heads);
        found.AddRange(heads);
        foreach (var (word, implied) in Thousand)
        {
            if (BareThousand && implied == 1 && End(text, at, word) is var bare and > 0)
                WithRest(text, bare, 1_000, BelowThousand, found);
            foreach (var (end, value) in heads)
            {
                if (Separated(text, end, word) is var after and > 0)
                    WithRest(text, after, value * 1_000, BelowThousand, found);
            }
        }
    }

    private void BelowThousand(ReadOnlySpan<char> text, int at, List<(int End, long Value)> found)
    {
        BelowHundred(text, at, found);
        foreach (var (word, value) in Hundreds)
        {
            if (End(text, at, word) is var end and > 0)
                WithRest(text, end, value, BelowHundred, found);
        }

        if (Hundred.Length == 0)
            return;
        foreach (var (word, value) in Small)
        {
            if (value > 9 || End(text, at, word) is not (var end and > 0))
                continue;
            foreach (var hundred in Hundred)
            {
                if (Separated(text, end, hundred) is var after and > 0)
                    WithRest(text, after, value * 100, BelowHundred, found);
            }
        }
    }

    private void BelowHundred(ReadOnlySpan<char> text, int at, List<(int End, long Value)> found)
    {
        foreach (var (word, value) in Small)
        {
            if (End(text, at, word) is not (var end and > 0))
                continue;
            found.Add((end, value));
            if (OnesFirst ? value > 9 : value < 20 || value % 10 != 0)
                continue;
            foreach (var link in Link)
            {
                if (End(text, end, link) is var linked and > 0)
                    AddSecond(text, linked, value, found);
            }
        }
    }

    private void AddSecond(ReadOnlySpan<char> text, int at, int first, List<(int End, long Value)> found)
    {
        var limit = LongTens.Contains(first) ? 19 : 9;
        foreach (var (word, value) in Small)
        {
            var fits = OnesFirst ? value >= 20 && value % 10 == 0 : value <= limit;
            if (fits && End(text, at, word) is var end and > 0)
            {
                found.Add((end, first + value));
                // "quatre-vingt-dix-sept" goes on after its ten.
                if (limit == 19 && value == 10)
                    AddTeens(text, end, first + 10, found);
            }
        }
    }

    private void AddTeens(ReadOnlySpan<char> text, int at, int first, List<(int End, long Value)> found)
    {
        if (at >= text.Length || text[at] is not (' ' or '-'))
            return;
        foreach (var (word, value) in Small)
        {
            if (value is >= 7 and <= 9 && End(text, at + 1, word) is var end and > 0)
                found.Add((end, first + value));
        }
    }

    private delegate void Part(ReadOnlySpan<char> text, int at, List<(int End, long Value)> found);

    private void WithRest(ReadOnlySpan<char> text, int at, long value, Part rest, List<(int End, long Value)> found)
    {
        found.Add((at, value));
        var tails = new List<(int End, long Value)>();
        foreach (var and in And)
        {
            foreach (var separator in Separators(and, false))
            {
                if (separator.Length == 0 ? at < text.Length : End(text, at, separator) > 0)
                    rest(text, at + separator.Length, tails);
            }
        }

        foreach (var (end, tail) in tails)
        {
            if (!found.Contains((end, value + tail)))
                found.Add((end, value + tail));
        }
    }

    /// <summary>The ways a word may be fastened to what is before it and, if it is not the last, after it.</summary>
    private IEnumerable<string> Separators(string word, bool last)
    {
        foreach (var separator in Joined ? new[] { "", " ", "-", "\u00AD" } : [" ", "-"])
        {
            if (last || word.Length == 0)
            {
                yield return separator + word;
                continue;
            }

            yield return separator + word + separator;
        }
    }

    private int Separated(ReadOnlySpan<char> text, int at, string word)
    {
        if (Joined && End(text, at, word) is var joined and > 0)
            return joined;
        return at < text.Length && text[at] is ' ' or '-' or '\u00AD' ? End(text, at + 1, word) : 0;
    }

    /// <summary>Where a word that begins at a place ends, or 0.</summary>
    private static int End(ReadOnlySpan<char> text, int at, string word) =>
        at < text.Length && text[at..].StartsWith(word) ? at + word.Length : 0;

    private char Fold(char c)
    {
        c = Compilation.Folding.Fold(c);
        if (c < 128 || !IgnoresAccents)
            return c;
        return c switch
        {
            'á' or 'à' or 'â' => 'a',
            'é' or 'è' or 'ê' or 'ë' => 'e',
            'í' or 'ì' or 'î' or 'ï' => 'i',
            'ó' or 'ò' or 'ô' => 'o',
            'ú' or 'ù' or 'û' => 'u',
            _ => c,
        };
    }
}
