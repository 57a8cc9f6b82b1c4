using System.Text;

namespace AstrOS.Builtins.Apps;

/// <summary>Reads a desktop entry by the Desktop Entry Specification 1.5.</summary>
internal static class DesktopEntryReader
{
    private const string Group = "[Desktop Entry]";
    private const int MostBytes = 1024 * 1024;

    /// <summary>The application; null where the file is none, or cannot be read.</summary>
    public static DesktopEntry? Read(string id, string file)
    {
        try
        {
            return new FileInfo(file).Length > MostBytes ? null : Parse(id, file, File.ReadAllLines(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal static DesktopEntry? Parse(string id, string file, IEnumerable<string> lines)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Select(line => line.Trim()).SkipWhile(line => line != Group).Skip(1).TakeWhile(line => !line.StartsWith('[')))
            if (!line.StartsWith('#') && line.IndexOf('=', StringComparison.Ordinal) is > 0 and var at) values.TryAdd(line[..at].TrimEnd(), line[(at + 1)..].TrimStart());

        var isHidden = Is("NoDisplay") || Is("Hidden");
        // An entry of the user's own with Hidden alone takes the machine's away, so it counts as one.
        if (Is("Hidden") && !values.ContainsKey("Exec")) return new() { Id = id, File = file, Name = id, Names = new Dictionary<string, string>(), Exec = "", IsHidden = true };
        if (Text("Type") != "Application" || Text("Name") is not { Length: > 0 } name || Text("Exec") is not { Length: > 0 } exec) return null;
        return new()
        {
            Id = id,
            File = file,
            Name = name,
            Names = ByLanguage("Name"),
            GenericNames = [.. ByLanguage("GenericName").Values.Append(Text("GenericName")).OfType<string>().Distinct()],
            Keywords = [.. List("Keywords"), .. values.Keys.Where(key => key.StartsWith("Keywords[", StringComparison.Ordinal)).SelectMany(List)],
            Exec = exec,
            TryExec = Text("TryExec"),
            Icon = Text("Icon"),
            Folder = Text("Path"),
            Terminal = Is("Terminal"),
            IsHidden = isHidden,
            OnlyShowIn = [.. List("OnlyShowIn")],
            NotShowIn = [.. List("NotShowIn")],
        };

        bool Is(string key) => values.GetValueOrDefault(key) == "true";
        string? Text(string key) => values.TryGetValue(key, out var value) ? Unescape(value) : null;
        IEnumerable<string> List(string key) => values.TryGetValue(key, out var value) ? Split(value) : [];
        Dictionary<string, string> ByLanguage(string key)
        {
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (full, value) in values)
            {
                if (!full.StartsWith($"{key}[", StringComparison.Ordinal) || !full.EndsWith(']')) continue;
                var locale = full[(key.Length + 1)..^1];
                var language = locale.Split('_', '@')[0];
                if (locale == language || !found.ContainsKey(language)) found[language] = Unescape(value);
            }

            return found;
        }
    }

    /// <summary>A value of type string, or one item of a list: <c>\s \n \t \r \\</c>, and <c>\;</c>.</summary>
    private static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal)) return value;
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length) text.Append(value[i]);
            else
                text.Append(value[++i] switch { 's' => " ", 'n' => "\n", 't' => "\t", 'r' => "\r", '\\' => "\\", ';' => ";", var other => $"\\{other}" });
        }

        return text.ToString();
    }

    private static IEnumerable<string> Split(string value)
    {
        var begin = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && value[i] == '\\') i++;
            else if (i >= value.Length || value[i] == ';')
            {
                if (Math.Min(i, value.Length) > begin) yield return Unescape(value[begin..i]);
                begin = i + 1;
            }
        }
    }
}
