using AstrOS.Intents.Entities.Words;
using NodaTime;

namespace AstrOS.Intents.Entities.Text;

/// <summary>A place in the tokens that moves forward as values are read; copy it to try something and come back.</summary>
internal struct Reader(TokenList tokens, int position, int limit, Vocabulary words, ZonedDateTime now = default)
{
    public readonly TokenList Tokens => tokens;

    public readonly Vocabulary Words => words;

    /// <summary>What "tomorrow" is measured from; unset for values that know no time.</summary>
    public readonly ZonedDateTime Now => now;

    public int Position { get; set; } = position;

    public readonly int Limit => limit;

    public readonly bool AtEnd => Position >= limit;

    /// <summary>The token some places ahead; a blank symbol past the end.</summary>
    public readonly Token Peek(int ahead = 0) =>
        Position + ahead < limit ? tokens[Position + ahead] : new Token(-1, -1, TokenKind.Symbol, " ", false);

    public bool Take(Phrases<bool> phrases) => phrases.TryRead(ref this, out _);

    public bool TakeSymbol(char symbol)
    {
        if (!Peek().IsSymbol(symbol)) return false;
        Position++;
        return true;
    }

    /// <summary>Takes the hyphen of "twenty-five" or "ten-minute".</summary>
    public bool TakeHyphen() => Peek() is { Glued: true } hyphen && hyphen.IsSymbol('-') && Peek(1).Glued && TakeSymbol('-');

    /// <summary>Takes a whole number written in at most so many digits.</summary>
    public bool TakeDigits(int most, out int value)
    {
        value = 0;
        if (Peek() is not { Kind: TokenKind.Digits } token || token.Text.Length > most || most > 9) return false;
        foreach (var digit in token.Text) value = value * 10 + (digit - '0');
        Position++;
        return true;
    }
}
