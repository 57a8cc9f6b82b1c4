using System.Collections.Frozen;
using AstrOS.Intents.Normalization;

namespace AstrOS.Intents.Entities.Names;

/// <summary>
/// <c>file_title</c>, <c>new_title</c>: what a file or folder is called or is to be called, where that is no path; a JSON string as typed.
/// It ends where something else is said: "move it to documents except the first", "delete the folder tmp not", "call it x and then zip it".
/// </summary>
internal sealed class FileTitleParser(string type, int mostWords) : IEntityParser
{
    private static readonly FrozenSet<string> Ends = Set(
        "except", "excluding", "unless", "until", "then", "afterwards", "instead", "außer", "ausser", "sondern", "dann", "danach", "excepto", "salvo", "menos", "luego", "después");

    private static readonly FrozenSet<string> Joins = Set("and", "but", "or", "und", "aber", "oder", "y", "pero", "o");

    // What may follow "and" when the next act begins there.
    private static readonly FrozenSet<string> Begins = Set(
        "move", "put", "copy", "delete", "remove", "trash", "rename", "call", "zip", "compress", "unzip", "extract", "open", "close", "show", "list", "make", "create", "find", "restart", "reboot", "shut", "kill", "send", "tell",
        "keep", "leave", "empty", "tidy", "sort", "also", "only", "verschiebe", "lösche", "kopiere", "öffne", "benenne", "packe", "mach", "mache", "mueve", "borra", "copia", "abre", "renombra", "comprime", "haz");

    public string Type => type;

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context)
    {
        if (start < 0 || start >= text.Length || char.IsWhiteSpace(text[start])) return [];
        var words = text[start..].Split(' ', mostWords + 2);
        List<EntityMatch>? found = null;
        var length = -1;
        for (var i = 0; i < words.Length && i < mostWords && words[i].Length > 0; i++)
        {
            var next = i + 1 < words.Length ? words[i + 1] : "";
            if (i > 0 && (Ends.Contains(words[i]) || Joins.Contains(words[i]) && (Begins.Contains(next) || Ends.Contains(next) || Negations.Contains(next)))) break;
            // "No 5" is a number.
            if (Negations.Contains(words[i]) && (next.Length == 0 || !char.IsAsciiDigit(next[0]))) break;
            length += words[i].Length + 1;
            (found ??= []).Insert(0, new EntityMatch(length, EntityJson.Of(text.Substring(start, length)), IsGuess: true));
        }

        return found ?? [];
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
