using System.Collections.Frozen;
using AstrOS.Intents.Entities.Text;

namespace AstrOS.Builtins.Lists;

/// <summary>What lists are called: the same two by default in every language, and any name that users give.</summary>
internal static class ListNames
{
    private const string Shopping = "shopping";
    private const string ToDo = "to-do";

    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["shopping"] = Shopping, ["grocery"] = Shopping, ["groceries"] = Shopping, ["einkauf"] = Shopping, ["einkaufe"] = Shopping, ["einkaufs"] = Shopping,
        ["einkaufsliste"] = Shopping, ["einkaufszettel"] = Shopping, ["compra"] = Shopping, ["compras"] = Shopping, ["super"] = Shopping, ["supermercado"] = Shopping,
        ["todo"] = ToDo, ["to do"] = ToDo, ["todos"] = ToDo, ["to dos"] = ToDo, ["task"] = ToDo, ["tasks"] = ToDo, ["aufgabe"] = ToDo, ["aufgaben"] = ToDo,
        ["aufgabenliste"] = ToDo, ["todoliste"] = ToDo, ["tarea"] = ToDo, ["tareas"] = ToDo, ["pendientes"] = ToDo, ["cosas por hacer"] = ToDo,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Small = new[]
    {
        "the", "my", "our", "a", "an", "list", "called", "named", "die", "der", "das", "den", "meine", "meiner", "mein", "unsere", "unserer", "liste", "namens",
        "la", "el", "mi", "nuestra", "lista", "de", "del", "para", "llamada",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The name that a list is kept under; null when only "the list" was said.</summary>
    /// <param name="said">How the user calls it.</param>
    /// <param name="there">The lists that there are: a name that differs from one in case and accents alone is that one.</param>
    public static string? Of(string? said, IEnumerable<string> there)
    {
        if (said is null) return null;
        var words = said.ToLowerInvariant().Split([' ', ',', '.', '-', '"', '\'', '„', '“', '”', '«', '»'], StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !Small.Contains(word)).ToArray();
        if (telling.Length == 0) return null;
        var name = string.Join(' ', telling);
        var key = Folding.Fold(name);
        return Known.GetValueOrDefault(key) ?? there.FirstOrDefault(other => Folding.Fold(other) == key) ?? name;
    }

    /// <summary>What to call a list in an answer, a noun without its article.</summary>
    public static string Title(string list, string language) => (language, list) switch
    {
        ("de", Shopping) => "Einkaufsliste",
        ("de", ToDo) => "Aufgabenliste",
        ("de", _) when list.EndsWith("liste", StringComparison.Ordinal) => Capital(list),
        ("de", _) => $"Liste „{Capital(list)}“",
        ("es", Shopping) => "lista de la compra",
        ("es", ToDo) => "lista de tareas",
        ("es", _) => $"lista «{list}»",
        _ => $"{list} list",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
