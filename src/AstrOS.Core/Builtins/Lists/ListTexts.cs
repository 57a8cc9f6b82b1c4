namespace AstrOS.Builtins.Lists;

/// <summary>Takes "milk, eggs and bread" apart. What stands in quotation marks stays one.</summary>
internal static class ListTexts
{
    private const string Opening = "\"“„«";
    private const string Closing = "\"”“»";
    private const int Longest = 200;

    private static readonly string[] Quantities = ["some", "a few", "etwas", "ein paar", "algo de", "un poco de", "unos", "unas"];

    /// <summary>The things said, without "some" and the like, none twice.</summary>
    public static IReadOnlyList<string> Split(string? said, string language)
    {
        string[] ands = language switch { "de" => ["und", "sowie", "&"], "es" => ["y", "e", "&"], _ => ["and", "&"] };
        var found = new List<string>();
        var current = new List<string>();
        foreach (var word in Words(said ?? ""))
        {
            if (word.Quoted)
            {
                current.Add(word.Text);
                continue;
            }

            if (ands.Contains(word.Text, StringComparer.OrdinalIgnoreCase))
            {
                End(current, found);
                continue;
            }

            current.Add(word.Text.TrimEnd(',', ';'));
            if (word.Text[^1] is ',' or ';') End(current, found);
        }

        End(current, found);
        return [.. found.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static void End(List<string> current, List<string> found)
    {
        var text = string.Join(' ', current).Trim();
        current.Clear();
        foreach (var quantity in Quantities)
            if (text.StartsWith(quantity + " ", StringComparison.OrdinalIgnoreCase)) text = text[(quantity.Length + 1)..];
        if (text.Length > 0) found.Add(text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]);
    }

    private static IEnumerable<(string Text, bool Quoted)> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            if (Opening.Contains(text[at], StringComparison.Ordinal) && text.AsSpan(at + 1).IndexOfAny(Closing) is > 0 and var length)
            {
                yield return (text.Substring(at + 1, length), true);
                at += length + 2;
                continue;
            }

            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            yield return (text[at..end], false);
            at = end;
        }
    }
}
