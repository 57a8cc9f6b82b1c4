using System.Text;

namespace AstrOS.Builtins.Apps;

/// <summary>The Exec line of a desktop entry as a program and its arguments.</summary>
internal static class ExecLine
{
    /// <summary>The arguments, with field codes filled in for an entry that is opened with no file; null where the line is at fault.</summary>
    public static IReadOnlyList<string>? Parse(DesktopEntry entry, string language)
    {
        if (Split(entry.Exec) is not { Count: > 0 } parts) return null;
        var found = new List<string>();
        foreach (var (text, quoted) in parts)
        {
            if (quoted || !text.Contains('%', StringComparison.Ordinal)) found.Add(text);
            else if (text == "%i") found.AddRange(entry.Icon is { Length: > 0 } icon ? ["--icon", icon] : []);
            else if (Fill(text, entry, language) is { Length: > 0 } filled) found.Add(filled);
        }

        return found is [{ Length: > 0 }, ..] ? found : null;
    }

    // Whole arguments may be in double quotes, inside which a backslash goes before " ` $ and itself.
    private static List<(string Text, bool Quoted)>? Split(string line)
    {
        var found = new List<(string, bool)>();
        var text = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ') continue;
            text.Clear();
            var quoted = line[i] == '"';
            if (quoted)
            {
                for (i++; i < line.Length && line[i] != '"'; i++)
                    text.Append(line[i] == '\\' && i + 1 < line.Length && line[i + 1] is ('"' or '`' or '$' or '\\') ? line[++i] : line[i]);
                if (i == line.Length) return null;
            }
            else
            {
                for (; i < line.Length && line[i] != ' '; i++) text.Append(line[i]);
            }

            found.Add((text.ToString(), quoted));
        }

        return found;
    }

    private static string Fill(string text, DesktopEntry entry, string language)
    {
        var filled = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 1 == text.Length) filled.Append(text[i]);
            else
                filled.Append(text[++i] switch { '%' => "%", 'c' => entry.NameIn(language), 'k' => entry.File, _ => "" });
        }

        return filled.ToString();
    }
}
