namespace AstrOS.Intents.Normalization;

/// <summary>
/// English contractions, both ways: "what's" is tried as "what is", and "what is" as "what's"; what German and Spanish shorten in
/// talk is written out. Tried only when a text did not match as it stands.
/// </summary>
internal static class Contractions
{
    private static readonly (string Short, string Long)[] Pairs =
    [
        ("what's", "what is"), ("whats", "what is"), ("who's", "who is"), ("where's", "where is"), ("wheres", "where is"),
        ("when's", "when is"), ("how's", "how is"), ("hows", "how is"), ("that's", "that is"), ("there's", "there is"),
        ("it's", "it is"), ("here's", "here is"), ("let's", "let us"), ("i'm", "i am"), ("im", "i am"), ("i'll", "i will"),
        ("i've", "i have"), ("i'd", "i would"), ("you're", "you are"), ("we're", "we are"), ("they're", "they are"),
        ("don't", "do not"), ("dont", "do not"), ("doesn't", "does not"), ("didn't", "did not"), ("isn't", "is not"),
        ("aren't", "are not"), ("wasn't", "was not"), ("can't", "can not"), ("cannot", "can not"), ("couldn't", "could not"),
        ("won't", "will not"), ("wouldn't", "would not"), ("shouldn't", "should not"), ("haven't", "have not"),
        ("hasn't", "has not"), ("gimme", "give me"), ("lemme", "let me"), ("wanna", "want to"), ("gonna", "going to"),
    ];

    /// <summary>Only written out; nobody's sentence has them.</summary>
    private static readonly (string Short, string Long)[] Shorthands = [("u", "you"), ("ur", "your"), ("wat", "what"), ("wats", "what is"), ("r", "are"), ("whos", "who is")];

    private static readonly (string Short, string Long)[] GermanShorthands =
    [
        ("hab", "habe"), ("grad", "gerade"), ("nen", "einen"), ("'nen", "einen"), ("'n", "ein"), ("'ne", "eine"), ("brauch", "brauche"), ("is", "ist"),
        ("gibts", "gibt es"), ("gibt's", "gibt es"), ("aufm", "auf dem"), ("wieviel", "wie viel"), ("ausm", "aus dem"),
    ];

    private static readonly (string Short, string Long)[] SpanishShorthands = [("q", "qué"), ("pa", "para"), ("x", "por"), ("tb", "también")];

    /// <summary>The text with every contraction written out; the same text when there is none.</summary>
    public static string Expand(string text, string language) =>
        language switch
        {
            "en" => Replace(Replace(text, Pairs, static pair => (pair.Short, pair.Long)), Shorthands, static pair => (pair.Short, pair.Long)),
            "de" => Replace(text, GermanShorthands, static pair => (pair.Short, pair.Long)),
            "es" => Replace(text, SpanishShorthands, static pair => (pair.Short, pair.Long)),
            _ => text,
        };

    /// <summary>The text with everything contracted that can be; the same text when nothing can.</summary>
    public static string Contract(string text, string language) =>
        language == "en" ? Replace(text, Pairs, static pair => (pair.Long, pair.Short)) : text;

    private static string Replace(string text, (string Short, string Long)[] pairs, Func<(string Short, string Long), (string From, string To)> direction)
    {
        foreach (var pair in pairs)
        {
            var (from, to) = direction(pair);
            for (var at = text.IndexOf(from, StringComparison.OrdinalIgnoreCase); at >= 0;)
            {
                var end = at + from.Length;
                var next = at + 1;
                if ((at == 0 || text[at - 1] == ' ') && (end == text.Length || text[end] == ' '))
                {
                    text = string.Concat(text.AsSpan(0, at), to, text.AsSpan(end));
                    next = at + to.Length;
                }

                at = next >= text.Length ? -1 : text.IndexOf(from, next, StringComparison.OrdinalIgnoreCase);
            }
        }

        return text;
    }
}
