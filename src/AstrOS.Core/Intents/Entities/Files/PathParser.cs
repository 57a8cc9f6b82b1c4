namespace AstrOS.Intents.Entities.Files;

/// <summary>
/// <c>path</c>: a file or folder as a JSON string, as it was typed and without its quotes: <c>~/Downloads</c>, <c>/etc/hosts</c>,
/// <c>./notes.txt</c>, <c>report.pdf</c>, <c>"My File.txt"</c>.
/// </summary>
internal sealed class PathParser : IEntityParser
{
    private const int MostCharacters = 4096;

    public string Type => "path";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context)
    {
        if (start < 0 || start >= text.Length) return [];
        var first = text[start];
        if (first is '"' or '\'' or '“' or '„' or '«') return Quoted(text, start, first);

        var end = start;
        while (end < text.Length && (!char.IsWhiteSpace(text[end]) || end > start && text[end - 1] == '\\')) end++;
        while (end > start && text[end - 1] is '?' or '!' or ',' or ';' or ':') end--;
        var word = text[start..end];
        var trimmed = word.Length > 1 && word[^1] == '.' && word != ".." && !word.EndsWith("/.", StringComparison.Ordinal) ? word[..^1] : word;
        if (trimmed.Length is 0 or > MostCharacters || !LooksLikePath(trimmed)) return [];
        // "example.org" may be a file, and is a page to most who say it.
        return [new EntityMatch(trimmed.Length, EntityJson.Of(trimmed.Replace("\\ ", " ", StringComparison.Ordinal)), IsGuess: UrlParser.IsHost(trimmed))];
    }

    private static EntityMatch[] Quoted(string text, int start, char open)
    {
        var close = open switch { '“' => '”', '„' => '“', '«' => '»', _ => open };
        var end = text.IndexOf(close, start + 1);
        if (end <= start + 1 || end - start > MostCharacters) return [];
        return [new EntityMatch(end + 1 - start, EntityJson.Of(text[(start + 1)..end]))];
    }

    private static bool LooksLikePath(string word)
    {
        if (word is "~" or "/" or "." or "..") return true;
        if (word.Contains("://", StringComparison.Ordinal)) return false;
        if (word.StartsWith("~/", StringComparison.Ordinal) || word[0] == '/' && word.Length > 1) return true;
        if (word.StartsWith("./", StringComparison.Ordinal) || word.StartsWith("../", StringComparison.Ordinal)) return true;
        if (word.Contains('/', StringComparison.Ordinal)) return word.Any(char.IsLetter);

        // "report.pdf", ".bashrc", but neither "4.5" nor "p.m"
        var dot = word.LastIndexOf('.');
        var extension = dot < 0 ? "" : word[(dot + 1)..];
        return extension.Length is >= 1 and <= 12 && extension.All(char.IsLetterOrDigit) && extension.Any(char.IsLetter) && (dot == 0 ? extension.Length > 2 : dot > 1 || extension.Length > 1);
    }
}
