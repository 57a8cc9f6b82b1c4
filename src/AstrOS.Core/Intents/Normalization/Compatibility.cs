using System.Buffers;
using System.Text;

namespace AstrOS.Intents.Normalization;

/// <summary>
/// Makes look-alikes the same: full-width letters and ligatures (Unicode's compatibility form), curly apostrophes, quotation
/// marks around words. Several words that are quoted inside a text stay one thing: "my old notes.txt" is not notes.txt.
/// </summary>
internal static class Compatibility
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("’‘`´\"“”„«»…‐‑–—");

    public static string Fold(string text)
    {
        var composed = TextNormalizer.Compose(text, NormalizationForm.FormKC);
        if (composed.AsSpan().IndexOfAny(Marks) < 0 && ReferenceEquals(composed, text))
            return text;
        var kept = new StringBuilder(composed.Length);
        for (var i = 0; i < composed.Length; i++)
        {
            var c = composed[i];
            if (Quotation.End(composed, i) is { } end && composed.AsSpan(i + 1, end - i - 1).Trim().Contains(' ') && end - i + 1 < composed.AsSpan().Trim().Length)
            {
                kept.Append(composed, i, end + 1 - i);
                i = end;
                continue;
            }

            kept.Append(c switch
            {
                '’' or '‘' or '`' or '´' => '\'',
                '"' or '“' or '”' or '„' or '«' or '»' or '…' => ' ',
                '‐' or '‑' or '–' or '—' => '-',
                _ => c,
            });
        }

        return TextNormalizer.CollapseBlanks(kept.ToString());
    }
}
