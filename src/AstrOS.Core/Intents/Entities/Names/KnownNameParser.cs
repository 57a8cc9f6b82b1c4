using System.Collections.Frozen;
namespace AstrOS.Intents.Entities.Names;

/// <summary>
/// <c>application</c>, <c>process</c>, <c>person</c>: one of the user's own things, a JSON string written as it is known there. Where
/// the names of things are plain words, any single word is the last reading. <c>installed_application</c> and <c>running_process</c> are
/// those that are there, and nothing else.
/// </summary>
/// <param name="type">The type's name.</param>
/// <param name="anyWord">Whether any word will do.</param>
/// <param name="known">Whose names are meant, where the type is called otherwise.</param>
internal sealed class KnownNameParser(string type, bool anyWord, string? known = null) : IEntityParser
{
    private const string Closing = ".,;:!?)]}\"'…";

    /// <summary>Words that stand for a thing and are no name of one.</summary>
    private static readonly FrozenSet<string> Pronouns = new[]
    {
        "it", "that", "this", "them", "these", "those", "everything", "all", "something", "anything", "me", "him", "her", "us", "the", "a", "an", "my",
        "es", "das", "dies", "dieses", "sie", "ihn", "ihm", "alle", "alles", "etwas", "den", "die", "der", "mich", "mein", "meine", "meinen",
        "eso", "esto", "ese", "esta", "este", "todo", "todos", "todas", "algo", "el", "la", "los", "las", "lo", "mi",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public string Type => type;

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context)
    {
        if (start < 0 || start >= text.Length || char.IsWhiteSpace(text[start])) return [];
        List<EntityMatch>? found = null;
        if (context.Known.TryGetValue(known ?? type, out var names))
        {
            foreach (var name in names)
                if (name.Length > 0 && Fits(text, start, name)) (found ??= []).Add(new EntityMatch(name.Length, EntityJson.Of(name)));
        }

        found?.Sort(static (a, b) => b.Length.CompareTo(a.Length));
        if (!anyWord || Word(text, start) is not { Length: > 0 } word || Pronouns.Contains(word)) return found ?? [];
        if (found?.Any(match => match.Length == word.Length) == true) return found;
        (found ??= []).Add(new EntityMatch(word.Length, EntityJson.Of(word), IsGuess: true));
        found.Sort(static (a, b) => b.Length.CompareTo(a.Length));
        return found;
    }

    private static bool Fits(string text, int start, string name) =>
        string.Compare(text, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && start + name.Length <= text.Length && EndsWord(text, start + name.Length);

    private static bool EndsWord(string text, int end)
    {
        while (end < text.Length && Closing.Contains(text[end], StringComparison.Ordinal)) end++;
        return end == text.Length || char.IsWhiteSpace(text[end]);
    }

    private static string Word(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= 128 && !char.IsWhiteSpace(text[end])) end++;
        if (end - start > 128) return "";
        while (end > start && Closing.Contains(text[end - 1], StringComparison.Ordinal)) end--;
        return text[start..end];
    }
}
