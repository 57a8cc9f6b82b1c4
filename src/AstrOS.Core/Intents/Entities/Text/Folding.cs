using System.Globalization;
using System.Text;

namespace AstrOS.Intents.Entities.Text;

/// <summary>Lower case without accents, so that "manana", "Mañana" and "MAÑANA" are one word.</summary>
internal static class Folding
{
    private static readonly string[] Table = [.. Enumerable.Range(0, 0x250).Select(code => FoldSlowly((char)code))];

    public static string Fold(ReadOnlySpan<char> text)
    {
        var plain = true;
        foreach (var c in text) plain &= c is >= 'a' and <= 'z';
        if (plain) return text.ToString();

        var folded = new StringBuilder(text.Length + 2);
        foreach (var c in text)
        {
            if (c < Table.Length) folded.Append(Table[c]);
            else folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    private static string FoldSlowly(char c)
    {
        switch (char.ToLowerInvariant(c))
        {
            case 'ß': return "ss";
            case 'æ': return "ae";
            case 'œ': return "oe";
            case 'ø': return "o";
            case 'ł': return "l";
            case 'đ': return "d";
            case 'ı': return "i";
            case '\'': return "";
        }

        var letters = c.ToString().Normalize(NormalizationForm.FormD)
            .Where(d => CharUnicodeInfo.GetUnicodeCategory(d) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant);
        return string.Concat(letters);
    }
}
