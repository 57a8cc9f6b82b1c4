using System.Buffers;
using System.Text;

namespace AstrOS.Intents.Normalization;

/// <summary>
/// Makes look-alikes the same: full-width letters and ligatures (Unicode's compatibility form), curly apostrophes, quotation
/// marks around words.
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
        foreach (var c in composed)
        {
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
