namespace AstrOS.Intents.Compilation;

/// <summary>The one way in which case is ignored: character by character, so that positions stay what they are.</summary>
internal static class Folding
{
    public static char Fold(char c) => c < 128 ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : char.ToLowerInvariant(c);

    public static string Fold(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Fold(source[i]);
        });

    /// <summary>A word character in the sense of regular expressions.</summary>
    public static bool IsWord(char c) =>
        c < 128 ? char.IsAsciiLetterOrDigit(c) || c == '_' : char.IsLetterOrDigit(c);

    /// <summary>A dash or underscore, which may stand for a blank.</summary>
    public static bool IsDash(char c) => c is '-' or '_';
}
