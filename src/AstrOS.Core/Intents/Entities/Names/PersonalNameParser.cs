using System.Collections.Frozen;

namespace AstrOS.Intents.Entities.Names;

/// <summary>
/// <c>personal_name</c>: what somebody wants to be called, a JSON string of one to four words as typed. "Call me later" and "my name is on
/// the list" name nobody: words that no name has in it end it.
/// </summary>
internal sealed class PersonalNameParser : IEntityParser
{
    private const int MostWords = 4;

    private static readonly FrozenSet<string> Others = new[]
    {
        "a", "an", "the", "on", "in", "at", "to", "for", "of", "off", "if", "when", "while", "once", "until", "later", "back", "again", "now", "soon", "tomorrow", "tonight", "today", "maybe", "not", "no", "never", "none",
        "anything", "something", "nothing", "important", "misspelled", "misspelt", "wrong", "missing", "here", "there", "this", "that", "it", "my", "your", "his", "her", "their", "our", "mine", "is", "was", "are",
        "with", "without", "by", "from", "about", "after", "before", "as", "so", "very", "too", "only", "just", "still", "already", "also", "what", "whatever", "how", "up", "out", "and", "or", "but", "instead", "like", "using",
        "ein", "eine", "einen", "der", "die", "das", "auf", "im", "am", "zu", "zum", "nicht", "kein", "keine", "nie", "falsch", "morgen", "später", "wenn", "dass", "hier", "dort", "dein", "deine", "mein", "meine", "bitte", "ist", "und", "oder",
        "un", "una", "el", "los", "las", "en", "para", "por", "cuando", "si", "luego", "después", "mañana", "aquí", "ahí", "está", "mal", "mi", "tu", "nunca", "ningún", "más", "tarde", "y", "o",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public string Type => "personal_name";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context)
    {
        List<EntityMatch>? found = null;
        var end = start;
        for (var count = 0; count < MostWords && end < text.Length; count++)
        {
            var begin = count == 0 ? start : end + 1;
            var stop = begin;
            while (stop < text.Length && !char.IsWhiteSpace(text[stop])) stop++;
            if (stop == begin || !IsPart(text[begin..stop])) break;
            end = stop;
            (found ??= []).Insert(0, new EntityMatch(end - start, EntityJson.Of(text[start..end].Trim('"', '“', '”', '„')), IsGuess: true));
        }

        return found ?? [];
    }

    private static bool IsPart(string word) =>
        !Others.Contains(word) && word.Any(char.IsLetter) && word.All(c => char.IsLetterOrDigit(c) || c is '\'' or '’' or '-' or '.' or '"' or '“' or '”' or '„');
}
