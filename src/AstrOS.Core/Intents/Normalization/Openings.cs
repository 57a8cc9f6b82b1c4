using System.Collections.Frozen;

namespace AstrOS.Intents.Normalization;

/// <summary>
/// Words that open a question or a statement. Where a sentence begins with a text of any words ("… auf die Einkaufsliste setzen"), a text
/// that begins with one of them is a whole clause: "soll ich Milch auf die Einkaufsliste setzen" names no such thing as "soll ich Milch".
/// </summary>
internal static class Openings
{
    private static readonly FrozenSet<string> German = new[]
    {
        "ich", "du", "er", "wir", "ihr", "man", "kannst", "könntest", "könnten", "können", "würdest", "würden", "soll", "sollte", "sollten", "sollen", "kann",
        "könnte", "darf", "dürfen", "muss", "müssen", "müsste", "wie", "wann", "warum", "wieso", "weshalb", "was", "wer", "wo", "wohin", "woher", "hast", "habe",
        "hab", "hat", "haben", "hätte", "ist", "sind", "war", "wird", "werde", "wirst", "würde", "wenn", "falls", "ob", "weil", "gestern", "will", "willst", "wollen",
        "möchtest", "magst", "lass", "lasst", "statt", "ohne", "anstatt",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Spanish = new[]
    {
        "yo", "tú", "él", "ella", "nosotros", "debo", "debería", "puedo", "puedes", "puede", "podemos", "podrías", "podría", "cómo", "cuándo", "por", "qué",
        "quién", "dónde", "he", "has", "ha", "hemos", "si", "cuando", "porque", "ayer", "quiero", "quieres", "tengo", "tienes", "hay", "sin",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a value that stands at the beginning of a request begins with one.</summary>
    public static bool IsClause(string value, string language)
    {
        var words = language switch { "de" => German, "es" => Spanish, _ => FrozenSet<string>.Empty };
        var blank = value.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && words.Contains(value[..blank]);
    }
}
