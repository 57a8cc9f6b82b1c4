using System.Collections.Frozen;

namespace AstrOS.Intents.Normalization;

/// <summary>
/// What people put around a request without meaning anything by it: "hey, could you tell me …", "… please". Tried only when a text
/// did not match as it stands. A question told instead of asked ("… how full the disk is") gets its verb back to the front, which
/// is where sentences have it.
/// </summary>
internal static class Courtesies
{
    /// <summary>How far the verb is moved to the front; "how much free memory is there" is about the longest.</summary>
    private const int FarthestVerb = 4;

    private static readonly FrozenSet<string> GermanQuestions = new[]
    {
        "wie", "wieviel", "was", "wer", "wem", "wen", "wo", "wohin", "woher", "wann", "warum", "wieso", "weshalb", "welche", "welcher", "welches", "welchen", "ob",
        "woran", "womit", "wofür", "worauf", "seit", "auf", "in", "bis",
    }.Select(Plain).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Phrases> ByLanguage = new Dictionary<string, Phrases>
    {
        ["en"] = new(
            [
                "please", "pls", "plz", "hey", "hi", "hello", "hi there", "hey there", "hello there", "good morning", "good afternoon", "good evening", "thanks", "ok", "okay", "so", "well", "now", "just", "quick", "quickly", "oh", "yo",
                "um", "uh", "and", "what about", "how about", "and what about", "also", "then", "alright", "nevermind", "never mind", "actually", "astros", "computer", "assistant", "excuse me", "sorry", "kindly",
                "can you", "could you", "would you", "will you", "can u", "could u", "can i", "could i", "may i", "can we", "can i please",
                "thank you", "many thanks", "no worries", "possibly", "perhaps", "maybe", "when you have a moment", "when you get a chance", "if you have a moment",
                "sorry to bother you", "but", "you could", "you can", "you would", "you'd", "i'd be grateful if you'd", "i would be grateful if you'd",
                "i would be grateful if you could", "i would be grateful if you would", "i would appreciate it if you could", "would you mind", "do you mind", "would you be so kind as to", "would you be so kind and", "be so kind as to", "would you be able to", "do you think you could",
                "i would love to", "i'd love to", "id love to", "happen to", "whether", "i want you to", "i need you to", "i would like you to", "i'd like you to", "id like you to",
                "i want to", "i need to", "i would like to", "i'd like to", "id like to", "i wanna", "i have to", "help me to",
                "tell me", "show me", "give me", "let me", "let us", "let's", "lets", "tell us", "know", "find out", "see", "check", "go ahead and",
                "tell me about", "give me info on", "show", "display", "do you know", "you know", "do you happen to know", "any idea",
                "i wonder", "i was wondering", "i'm wondering", "im wondering", "i am wondering", "wondering", "is it possible to", "remind me again",
                "can you please", "be able to", "i'm curious", "im curious", "what's the deal with", "if", "a", "the", "my", "me", "hear", "get",
            ],
            [
                "please", "pls", "plz", "thanks", "thank you", "thx", "ty", "rn", "atm", "cheers", "now", "right now", "at the moment", "currently", "at present",
                "for me", "if you can", "if you could", "if you don't mind", "if possible", "astros", "computer", "then", "again please",
                "ok", "okay", "mate", "buddy", "will you", "would you", "can you", "could you", "today please", "exactly", "there",
                "for a moment", "for a second", "for a bit", "for now", "again", "thank you very much", "thanks a lot", "thank you so much", "here", "still", "already", "anyway", "on this machine", "on this computer", "on my computer", "on my pc", "on my laptop",
                "on my machine", "on this pc", "on this laptop", "on this system", "on my system", "of this computer", "of my computer",
            ],
            ["please", "just", "possibly", "kindly", "currently", "right now", "quickly"]),
        ["de"] = new(
            [
                "bitte", "hey", "hi", "hallo", "guten morgen", "guten tag", "guten abend", "moin", "servus", "danke", "ok", "okay", "also", "nun", "so", "na", "und", "was ist mit", "und was ist mit", "wie sieht es aus mit", "ähm", "äh", "astros", "computer", "entschuldigung", "sorry",
                "würdest du so nett sein und", "würdest du so nett sein und mir", "wärst du so nett und", "wärst du so nett und würdest", "wärst du so lieb und würdest", "nachsehen", "nachschauen", "prüfen", "schauen", "herausfinden", "wärst du so lieb und", "sei so nett und", "sei so lieb und",
                "ich hätte gern gewusst", "ich hätte gerne gewusst", "es wäre nett wenn du", "ich wäre dir dankbar wenn du", "ich wäre dankbar wenn du", "magst du", "magst du mir", "können sie", "könnten sie", "können sie mir", "könnten sie mir",
                "kannst du", "könntest du", "würdest du", "kannst du mir", "könntest du mir", "würdest du mir", "kannst du bitte",
                "sag", "sage", "sag mir", "sage mir", "zeig", "zeige", "zeig mir", "zeige mir", "zeig mal", "zeig mir mal", "sag mal", "sag mir mal",
                "mal", "doch", "mal eben", "mal kurz", "kurz", "schnell", "bitte mal", "gib mir", "nenn mir", "nenne mir", "verrat mir", "verrate mir",
                "weißt du", "weißt du vielleicht", "ich will wissen", "ich möchte wissen", "ich würde gern wissen", "ich würde gerne wissen",
                "ich wüsste gern", "ich wüsste gerne", "ich muss wissen", "mich interessiert", "schau mal", "schau", "sieh nach", "schau nach", "prüf", "prüfe",
                "ob", "sagen", "zeigen", "mir sagen", "mir zeigen", "mir", "ich brauche", "ich will", "ich möchte", "lass mich wissen", "den", "die", "das", "der", "meine", "mein", "meinen",
            ],
            [
                "bitte", "danke", "danke schön", "dankeschön", "jetzt", "gerade", "gerade eben", "momentan", "im moment", "zurzeit", "zur zeit", "aktuell", "derzeit",
                "könntest", "würdest", "kannst", "für mich", "einen moment", "einen augenblick", "vielen dank", "mal", "astros", "computer", "eigentlich", "denn", "hier", "sagen", "zeigen", "anzeigen", "noch", "mal bitte",
                "an", "auf diesem rechner", "auf meinem rechner", "auf diesem computer", "auf meinem computer", "auf diesem pc", "auf meinem pc", "auf dem rechner",
            ],
            ["gerade", "denn", "eigentlich", "jetzt", "aktuell", "momentan", "bitte", "mal", "derzeit", "überhaupt", "noch", "so", "im moment", "kurz", "einen moment"]),
        ["es"] = new(
            [
                "por favor", "porfa", "y", "qué tal", "y qué tal", "qué hay de", "y qué hay de", "hola", "buenos días", "buenas tardes", "buenas noches", "buenas", "gracias", "serías tan amable de", "sería tan amable de",
                "te importaría", "le importaría", "comprobar", "mirar", "averiguar", "comprobar si", "ver si", "si no te importa", "me harías el favor de", "te agradecería que me dijeras", "le agradecería que me dijera", "me gustaría que me dijeras", "me gustaría", "oye", "eh", "ok", "vale", "pues", "bueno", "a ver", "y", "entonces", "astros", "perdona", "disculpa", "oiga",
                "puedes", "podrías", "puede", "podría", "me puedes", "me podrías", "puedes decirme", "podrías decirme", "me puedes decir", "me podrías decir",
                "puedes mostrarme", "podrías mostrarme", "puedes enseñarme", "me dices", "dime", "dígame", "muéstrame", "enséñame", "muestra", "enseña", "dame", "quiero",
                "quiero saber", "quisiera saber", "quiero ver", "me gustaría saber", "necesito saber", "necesito", "querría saber", "sabes", "sabes si", "si",
                "déjame ver", "ver", "mira", "comprueba", "revisa", "decirme", "mostrarme", "el", "la", "los", "las", "mi", "mis",
            ],
            [
                "por favor", "porfa", "gracias", "muchas gracias", "un momento", "un rato", "un segundo", "ahora", "ahora mismo", "en este momento", "actualmente", "astros", "ya", "todavía", "aún", "hoy por favor",
                "aquí", "en este ordenador", "en mi ordenador", "en este equipo", "en mi equipo", "en este pc", "en mi pc", "de mi ordenador", "de este ordenador", "del ordenador", "del equipo",
            ],
            ["ahora", "ahora mismo", "por favor"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The text without its courtesies, then told questions as asked ones; nothing when there was none to take away.</summary>
    public static IEnumerable<string> Variants(string text, string language)
    {
        if (!ByLanguage.TryGetValue(language, out var phrases))
            yield break;
        var all = text.Split(' ');
        var words = new List<string>(all);
        var key = all.Select(Plain).ToList();
        while (phrases.Prefixes.AtStart(key) is > 0 and var count && count < words.Count)
        {
            var last = key[count - 1];
            words.RemoveRange(0, count);
            key.RemoveRange(0, count);
            foreach (var variant in Trimmed(words, key, phrases, language))
                yield return variant;
            foreach (var reworded in Reworded(last, words, key, language))
            {
                yield return reworded;
                foreach (var variant in Variants(reworded, language))
                    yield return variant;
            }
        }

        if (words.Count == all.Length)
        {
            foreach (var variant in Trimmed(words, key, phrases, language))
                yield return variant;
        }
    }

    /// <summary>With and without what stands at the end, and as a question.</summary>
    private static IEnumerable<string> Trimmed(List<string> words, List<string> key, Phrases phrases, string language)
    {
        yield return string.Join(' ', words);
        var rest = new List<string>(words);
        var restKey = new List<string>(key);
        while (phrases.Suffixes.AtEnd(restKey) is > 0 and var count && count < rest.Count)
        {
            rest.RemoveRange(rest.Count - count, count);
            restKey.RemoveRange(restKey.Count - count, count);
            yield return string.Join(' ', rest);
        }

        for (var i = 1; i < rest.Count - 1; i++)
        {
            if (phrases.Inner.At(restKey, i) is > 0 and var count && i + count < rest.Count)
            {
                rest.RemoveRange(i, count);
                restKey.RemoveRange(i, count);
                yield return string.Join(' ', rest);
            }
        }

        foreach (var asked in Asked(rest, restKey, language))
            yield return asked;
    }

    /// <summary>What follows some openings in another form: "would you mind setting a timer", "… whether the disk is full", "… ob der Akku voll ist".</summary>
    private static IEnumerable<string> Reworded(string opening, List<string> words, List<string> key, string language)
    {
        if (key.Exists(Negations.Contains)) yield break;
        switch (language, opening)
        {
            case ("en", "mind"):
                foreach (var verb in Infinitives(words[0]))
                    yield return string.Join(' ', words.Skip(1).Prepend(verb));
                break;
            case ("en", "whether" or "if"):
                if (key.FindIndex(static w => w is "is" or "are" or "has" or "have") is > 0 and var asked)
                    yield return string.Join(' ', words.Where((_, i) => i != asked).Prepend(words[asked]));
                if (key[0] is "i" or "we")
                    yield return string.Join(' ', words.Prepend("do"));
                break;
            case ("de", "ob"):
                yield return string.Join(' ', words.SkipLast(1).Prepend(words[^1]));
                break;
        }
    }

    /// <summary>"setting" may come from "set", "telling" from "tell", "pausing" from "pause".</summary>
    private static IEnumerable<string> Infinitives(string word)
    {
        if (word.Length < 6 || !word.EndsWith("ing", StringComparison.Ordinal)) yield break;
        var stem = word[..^3];
        yield return stem;
        yield return stem + "e";
        if (stem[^1] == stem[^2]) yield return stem[..^1];
    }

    private static IEnumerable<string> Asked(List<string> words, List<string> key, string language)
    {
        var verb = language switch
        {
            "en" => key.Count < 3 ? -1 : key.FindIndex(2, static w => w is "is" or "are" or "has" or "have" or "was"),
            // "Kopier die auf den Desktop" is no question; its last word is no verb.
            "de" => GermanQuestions.Contains(key[0]) ? key.Count - 1 : -1,
            _ => -1,
        };
        // Moved elsewhere, a negation would no longer be seen as one.
        if (verb < 2 || key.Exists(Negations.Contains))
            yield break;
        for (var to = 1; to <= Math.Min(FarthestVerb, verb - 1); to++)
        {
            var moved = new List<string>(words);
            moved.RemoveAt(verb);
            moved.Insert(to, words[verb]);
            yield return string.Join(' ', moved);
        }
    }

    private static string Plain(string word) => Entities.Text.Folding.Fold(Accents.Spell(word));

    private sealed record Phrases
    {
        public Phrases(string[] prefixes, string[] suffixes, string[] inner)
        {
            Prefixes = new PhraseSet(prefixes);
            Suffixes = new PhraseSet(suffixes);
            Inner = new PhraseSet(inner);
        }

        public PhraseSet Prefixes { get; }

        public PhraseSet Suffixes { get; }

        public PhraseSet Inner { get; }
    }

    /// <summary>Word sequences; of several that fit the longest counts.</summary>
    private sealed class PhraseSet(string[] phrases)
    {
        private readonly HashSet<string> _phrases =
            phrases.Select(p => string.Join(' ', p.Split(' ').Select(Plain))).ToHashSet(StringComparer.Ordinal);

        private readonly int _longest = phrases.Length == 0 ? 0 : phrases.Max(p => p.Count(c => c == ' ') + 1);

        public int AtStart(List<string> words) => At(words, 0);

        public int AtEnd(List<string> words)
        {
            for (var count = Math.Min(_longest, words.Count - 1); count > 0; count--)
            {
                if (_phrases.Contains(string.Join(' ', words.Skip(words.Count - count))))
                    return count;
            }

            return 0;
        }

        public int At(List<string> words, int start)
        {
            for (var count = Math.Min(_longest, words.Count - start); count > 0; count--)
            {
                if (_phrases.Contains(string.Join(' ', words.Skip(start).Take(count))))
                    return count;
            }

            return 0;
        }
    }
}
