namespace AstrOS.Intents.Entities.Text;

internal enum TokenKind : byte
{
    Word,
    Digits,
    Symbol,
}

/// <summary>A run of letters, a run of digits, or one other character.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Text">The letters folded, or the digits or the character as they are.</param>
/// <param name="Glued">Nothing stands between it and the token before.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Text, bool Glued)
{
    public bool IsSymbol(char symbol) => Kind == TokenKind.Symbol && Text[0] == symbol;
}
