using System.Collections.Frozen;

namespace AstrOS.Intents.Normalization;

/// <summary>
/// Words that turn a request into its opposite. No sentence has a place for them but where it names them, so all that is to be taken
/// care of is that they are neither mended into another word ("keinen" is no slip for "einen") nor taken for a name.
/// </summary>
internal static class Negations
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "not", "never", "no", "dont", "don't", "don’t", "doesnt", "doesn't", "didnt", "didn't", "wont", "won't", "cannot", "cant", "can't",
        "nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "keines", "keins", "nix",
        "nunca", "jamás", "jamas", "tampoco", "ningún", "ningun", "ninguno", "ninguna",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What may stand before one: "lösche bloß nicht alle Wecker".</summary>
    private static readonly string[] Stressed = ["bloß ", "bloss ", "ja ", "bitte ", "nur ", "doch ", "auf ", "auf gar ", "besser ", "lieber ", "jetzt ", "noch "];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>
    /// Whether a value begins with one: "cancel not the pizza timer", "erinnere mich morgen nicht an …". "Remind me not to be late" and
    /// "recuérdame no fumar" ask for something to be left out, which is no negation of the request.
    /// </summary>
    public static bool Begins(string value, string language)
    {
        if (language == "de" && Stressed.Any(word => value.StartsWith(word, StringComparison.OrdinalIgnoreCase) && Begins(value[word.Length..], language))) return true;
        var blank = value.IndexOf(' ', StringComparison.Ordinal);
        if (!Spans.Contains(blank < 0 ? value : value.AsSpan(0, blank))) return false;
        return language switch
        {
            "en" => blank < 0 || !value.AsSpan(blank).StartsWith(" to ", StringComparison.OrdinalIgnoreCase),
            "es" => blank < 0,
            _ => true,
        };
    }
}
