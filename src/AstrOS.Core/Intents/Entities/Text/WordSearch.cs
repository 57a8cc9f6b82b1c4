using System.Collections.Frozen;

namespace AstrOS.Intents.Entities.Text;

/// <summary>Finds texts by their words: in any order, whatever their case and accents, also by the beginning of a word.</summary>
internal static class WordSearch
{
    private static readonly FrozenSet<string> Small = new[]
    {
        "the", "a", "an", "my", "of", "to", "for", "about", "der", "die", "das", "den", "dem", "ein", "eine", "einen", "mein", "meine", "zu", "von", "mit",
        "el", "la", "los", "las", "un", "una", "mi", "mis", "de", "del", "con", "para",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The texts that say exactly this; where none does, those that hold all its words.</summary>
    public static IReadOnlyList<T> Find<T>(IReadOnlyList<T> items, Func<T, string> text, string query)
    {
        var asked = Of(query);
        List<T> exact = [.. items.Where(item => Of(text(item)).SequenceEqual(asked))];
        return exact.Count > 0 ? exact : [.. items.Where(item => Holds(text(item), asked))];
    }

    /// <summary>Whether a text holds all the words of a query.</summary>
    public static bool Holds(string text, string query) => Holds(text, Of(query));

    private static bool Holds(string text, string[] asked)
    {
        var words = Of(text);
        var telling = asked.Where(word => !Small.Contains(word)).ToArray();
        if (telling.Length == 0) telling = asked;
        return telling.Length > 0 && telling.All(word => words.Any(other => other.StartsWith(word, StringComparison.Ordinal)));
    }

    /// <summary>The words of a text as they are compared.</summary>
    public static string[] Of(string text) =>
        string.Concat(Folding.Fold(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
