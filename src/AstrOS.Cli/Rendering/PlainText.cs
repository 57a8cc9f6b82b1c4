using System.Globalization;
using System.Text;

namespace AstrOS.Cli.Rendering;

/// <summary>
/// Text from elsewhere made harmless for a terminal: names of files and processes may hold escape sequences that would
/// recolour, overwrite or retitle it, and marks that reverse the direction of what follows.
/// </summary>
internal static class PlainText
{
    /// <summary>Keeps line breaks; tabs become spaces.</summary>
    public static string Lines(string text) => Clean(text, keepLineBreaks: true);

    /// <summary>For a cell of a table: one line.</summary>
    public static string Line(string text) => Clean(text, keepLineBreaks: false).Trim();

    private static string Clean(string text, bool keepLineBreaks)
    {
        var firstBad = 0;
        while (firstBad < text.Length && !NeedsCare(text[firstBad])) firstBad++;
        if (firstBad == text.Length) return text;

        var clean = new StringBuilder(text.Length).Append(text, 0, firstBad);
        for (var i = firstBad; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '\u001b') i = EndOfSequence(text, i);
            else if (letter == '\n' && keepLineBreaks) clean.Append('\n');
            else if (letter is '\t' or '\n') clean.Append(' ');
            else if (!NeedsCare(letter)) clean.Append(letter);
        }

        return clean.ToString();
    }

    private static bool NeedsCare(char letter) =>
        char.IsControl(letter)
        || letter is '\u2028' or '\u2029' or '\u200e' or '\u200f' or '\u061c'
        || letter is >= '\u202a' and <= '\u202e'
        || letter is >= '\u2066' and <= '\u2069';

    /// <summary>The last character of an escape sequence (ECMA-48), so that its parameters are not left over as litter.</summary>
    private static int EndOfSequence(string text, int escape)
    {
        if (escape + 1 >= text.Length) return escape;
        switch (text[escape + 1])
        {
            case '[':
                for (var i = escape + 2; i < text.Length; i++)
                {
                    if (text[i] is >= '@' and <= '~') return i;
                    if (text[i] is < ' ' or > '?') return i - 1;
                }

                return text.Length - 1;
            case ']' or 'P' or '_' or '^' or 'X':
                for (var i = escape + 2; i < text.Length; i++)
                {
                    if (text[i] is '\u0007' or '\u009c') return i;
                    if (text[i] == '\u001b') return i + 1 < text.Length && text[i + 1] == '\\' ? i + 1 : i - 1;
                    if (text[i] == '\n') return i - 1;
                }

                return text.Length - 1;
            default:
                return char.GetUnicodeCategory(text[escape + 1]) == UnicodeCategory.Control ? escape : escape + 1;
        }
    }
}
