using System.Globalization;

namespace AstrOS.Intents.Entities.Text;

/// <summary>A text cut into tokens. Every parser reads the same list, so the text is cut once a request and thread.</summary>
internal sealed class TokenList
{
    /// <summary>No value lies further in: requests are sentences, not books.</summary>
    private const int MostTokens = 1024;

    private const string Closing = ".,;:!?)]}=\"'…»”’";

    [ThreadStatic]
    private static TokenList? _last;

    private readonly Token[] _tokens;

    private TokenList(string text)
    {
        Text = text;
        _tokens = Cut(text);
    }

    public string Text { get; }

    public int Count => _tokens.Length;

    public Token this[int index] => _tokens[index];

    public static TokenList Of(string text) =>
        _last is { } last && ReferenceEquals(last.Text, text) ? last : _last = new TokenList(text);

    /// <summary>The tokens of a text that is not the request.</summary>
    public static TokenList Detached(string text) => new(text);

    /// <summary>The token that begins at a place of the text, or -1.</summary>
    public int At(int start)
    {
        int low = 0, high = _tokens.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = _tokens[middle].Start;
            if (found == start) return middle;
            if (found < start) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    /// <summary>Whether a value may end before this token: there is a gap, the end, or closing punctuation and then one of those.</summary>
    public bool EndsWord(int index)
    {
        for (; index < _tokens.Length && _tokens[index].Glued; index++)
        {
            var token = _tokens[index];
            if (token.Kind != TokenKind.Symbol || !Closing.Contains(token.Text[0], StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static Token[] Cut(string text)
    {
        var tokens = new List<Token>(16);
        var lastEnd = -1;
        for (var i = 0; i < text.Length && tokens.Count < MostTokens;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var kind = KindOf(text[i]);
            i++;
            if (kind == TokenKind.Digits)
                while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            else if (kind == TokenKind.Word)
                while (i < text.Length && (KindOf(text[i]) == TokenKind.Word || IsInnerApostrophe(text, i))) i++;

            var span = text.AsSpan(start, i - start);
            var folded = kind == TokenKind.Word ? Folding.Fold(span).Replace("’", "", StringComparison.Ordinal) : span.ToString();
            tokens.Add(new Token(start, i, kind, folded, start == lastEnd));
            lastEnd = i;
        }

        return [.. tokens];
    }

    private static TokenKind KindOf(char c)
    {
        if (char.IsAsciiDigit(c)) return TokenKind.Digits;
        if (char.IsAsciiLetter(c)) return TokenKind.Word;
        if (c < 128) return TokenKind.Symbol;
        if (c is 'º' or 'ª') return TokenKind.Symbol;
        return char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? TokenKind.Word : TokenKind.Symbol;
    }

    private static bool IsInnerApostrophe(string text, int i) =>
        text[i] is '\'' or '’' && i + 1 < text.Length && KindOf(text[i + 1]) == TokenKind.Word;
}
