using System.Collections.Frozen;

namespace AstrOS.Intents.Normalization;

/// <summary>
/// Words that turn a request into its opposite. No sentence has a place for them but where it names them, so all that is to be taken
/// care of is that they are neither mended into another word ("keinen" is no slip for "einen") nor taken for a part of a name or text.
/// </summary>
internal static class Negations
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "not", "never", "no", "dont", "don't", "don’t", "doesnt", "doesn't", "didnt", "didn't", "wont", "won't", "cannot", "cant", "can't",
        "nicht", "nich", "nciht", "nihct", "nict", "nichts", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "keines", "keins", "keinesfalls", "keineswegs", "nix",
        "nunca", "jamás", "jamas", "tampoco", "ningún", "ningun", "ninguno", "ninguna",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What may stand before one: "lösche bloß nicht alle Wecker".</summary>
    private static readonly string[] Stressed = ["bloß ", "bloss ", "ja ", "bitte ", "nur ", "doch ", "auf ", "auf gar ", "besser ", "lieber ", "jetzt ", "noch "];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Endings> ByLanguage = new Dictionary<string, Endings>
    {
        ["en"] = new(
            [
                "not", "no", "nope", "never", "don't", "dont", "no way", "never mind", "nevermind", "forget it", "scratch that", "not at all",
                "on no account", "under no circumstances", "by no means", "no wait", "wait no",
            ],
            ["please", "now", "yet", "today", "anymore", "ever", "thanks", "after all", "actually"],
            [
                "or", "why", "if", "and", "than", "is", "are", "was", "were", "am", "do", "does", "did", "will", "would", "can", "could", "should", "must",
                "may", "might", "has", "have", "had", "it's", "he's", "she's", "that's", "said", "says", "say", "hope", "guess", "dr", "i", "we", "you", "they", "who",
            ],
            ["why", "what", "how", "who", "when", "where", "which"]),
        ["de"] = new(
            [
                "nicht", "nich", "nciht", "nihct", "nict", "nie", "niemals", "nein", "nee", "nö", "keinesfalls", "keineswegs", "auf keinen fall", "auf gar keinen fall",
                "unter keinen umständen", "vergiss es", "lass es", "lass mal", "lieber doch nicht",
            ],
            ["mehr", "noch", "heute", "morgen", "jetzt", "gleich", "sofort", "wieder", "bitte", "danke", "ja", "so", "einfach", "ein", "aus", "auf", "ab", "an", "um", "weg", "zu", "zurück", "her", "hinzu", "vor"],
            [
                "oder", "und", "warum", "wieso", "ob", "als", "ist", "bin", "bist", "sind", "seid", "war", "waren", "hat", "hab", "habe", "haben", "hatte", "wird",
                "werden", "kann", "können", "will", "wollen", "darf", "dürfen", "muss", "müssen", "soll", "sollen", "mag", "mögen", "möchte", "geht", "gehen", "ging",
                "läuft", "laufen", "kommt", "kommen", "kam", "klappt", "passt", "passen", "stimmt", "stimmen", "funktioniert", "funktionieren", "weiß", "wissen",
                "gibt", "druckt", "startet", "brauche", "braucht", "brauchen", "schmeckt", "gilt", "gehört", "heißt", "reicht", "schließt", "lädt", "sagt", "sagte",
                "es", // "geht es nicht", "gibt es nicht"
            ],
            ["warum", "wieso", "weshalb", "was", "wie", "wer", "wo", "wann", "welche", "welcher", "welches"]),
        ["es"] = new(
            [
                "no", "nunca", "jamás", "jamas", "tampoco", "de ninguna manera", "de ningún modo", "bajo ningún concepto", "en ningún caso", "en absoluto",
                "ni hablar", "olvídalo", "déjalo",
            ],
            ["todavía", "aún", "ahora", "hoy", "gracias", "por favor", "espera", "más"],
            ["o", "y", "que", "si", "ni", "dice", "dijo", "como", "dr", "qué", "creo"],
            []),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>
    /// Whether a value holds the negation of the request it was found in, at its beginning or its end. What stands behind a colon is a
    /// text of its own: "Notiz: nicht vergessen".
    /// </summary>
    /// <param name="value">As matched.</param>
    /// <param name="request">As typed.</param>
    /// <param name="language">Of the sentence.</param>
    public static bool Denies(string value, string request, string language) =>
        (Begins(value, language) || Ends(value, language)) && !FollowsColon(value, request);

    /// <summary>
    /// Whether a value begins with one: "cancel not the pizza timer", "erinnere mich morgen nicht an …". "Remind me not to be late",
    /// "… nicht zu spät zu kommen" and "recuérdame no fumar" ask for something to be left out, which is no negation of the request.
    /// </summary>
    public static bool Begins(string value, string language)
    {
        if (language == "de" && Stressed.Any(word => value.StartsWith(word, StringComparison.OrdinalIgnoreCase) && Begins(value[word.Length..], language))) return true;
        var blank = value.IndexOf(' ', StringComparison.Ordinal);
        if (!Spans.Contains(blank < 0 ? value : value.AsSpan(0, blank)))
            return value.Equals("nothing", StringComparison.OrdinalIgnoreCase) || value.Equals("nada", StringComparison.OrdinalIgnoreCase);
        return language switch
        {
            "en" => blank < 0 || !value.AsSpan(blank).StartsWith(" to ", StringComparison.OrdinalIgnoreCase),
            "es" => blank < 0,
            "de" => !IsInfinitive(value),
            _ => true,
        };
    }

    /// <summary>
    /// Whether a value ends with one that belongs to the request: "lösche die Notiz über den Urlaub nicht", "borra la nota sobre el coche,
    /// mejor no". After a verb or in a question it is the text's own: "notiere der Drucker geht nicht", "remind me to ask whether or not".
    /// </summary>
    public static bool Ends(string value, string language)
    {
        if (!ByLanguage.TryGetValue(language, out var endings))
            return false;
        var words = value.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var end = words.Length;
        while (end > 0)
        {
            if (endings.Denial(words, end) is > 0 and var length)
                return end == length || !(endings.Own.Contains(words[end - length - 1]) || endings.Asking.Contains(words[0]));
            var filler = endings.Filler(words, end);
            if (filler == 0)
                return false;
            end -= filler;
        }

        return false;
    }

    /// <summary>"nicht zu vergessen", "nicht aufzugeben"; but "nicht daran zu denken" is what is not to be done.</summary>
    private static bool IsInfinitive(string value)
    {
        var words = value.Split(' ');
        return words.Length > 1 && words[^1].EndsWith('n') && words[1] is not ("an" or "daran" or "dran")
            && (words[^2] == "zu" || words[^1].IndexOf("zu", 1, StringComparison.Ordinal) > 0);
    }

    private static bool FollowsColon(string value, string request)
    {
        var first = value.Split(' ')[0];
        for (var at = request.IndexOf(':', StringComparison.Ordinal); at >= 0; at = request.IndexOf(':', at + 1))
        {
            if (request.AsSpan(at + 1).TrimStart().StartsWith(first, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <param name="denials">What says no.</param>
    /// <param name="fillers">What may follow it: "nicht mehr", "not yet".</param>
    /// <param name="own">After one of these a negation belongs to the text.</param>
    /// <param name="asking">A text that begins so is a question.</param>
    private sealed class Endings(string[] denials, string[] fillers, string[] own, string[] asking)
    {
        private readonly string[][] _denials = Split(denials);

        private readonly string[][] _fillers = Split(fillers);

        public FrozenSet<string> Own { get; } = own.ToFrozenSet(StringComparer.Ordinal);

        public FrozenSet<string> Asking { get; } = asking.ToFrozenSet(StringComparer.Ordinal);

        public int Denial(string[] words, int end) => LongestAt(_denials, words, end);

        public int Filler(string[] words, int end) => LongestAt(_fillers, words, end);

        private static string[][] Split(string[] phrases) => phrases.Select(p => p.Split(' ')).OrderByDescending(p => p.Length).ToArray();

        private static int LongestAt(string[][] phrases, string[] words, int end)
        {
            foreach (var phrase in phrases)
            {
                if (phrase.Length <= end && words.AsSpan(end - phrase.Length, phrase.Length).SequenceEqual(phrase))
                    return phrase.Length;
            }

            return 0;
        }
    }
}
