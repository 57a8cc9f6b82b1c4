namespace AstrOS.Intents.Entities.Files;

/// <summary><c>url</c>: a JSON string with its scheme; "example.org/x" becomes <c>https://example.org/x</c>.</summary>
internal sealed class UrlParser : IEntityParser
{
    private static readonly string[] Endings =
    [
        "com", "org", "net", "edu", "gov", "io", "dev", "app", "ai", "info", "me", "tv", "co", "de", "at", "ch", "es", "mx", "ar", "cl", "fr", "it",
        "nl", "be", "uk", "us", "ca", "eu", "pl", "se", "no", "fi", "dk", "jp", "cn", "in", "br", "pt", "au", "nz", "ie", "xyz", "online", "wiki",
    ];

    public string Type => "url";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context)
    {
        if (start < 0 || start >= text.Length || !char.IsLetterOrDigit(text[start])) return [];
        var end = start;
        while (end < text.Length && end - start < 2048 && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '<' or '>')) end++;
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '\'') end--;
        var word = text[start..end];
        if (!word.Contains('.', StringComparison.Ordinal) && !word.Contains("://", StringComparison.Ordinal)) return [];

        var scheme = word.IndexOf("://", StringComparison.Ordinal);
        var url = scheme > 0 ? word : $"https://{word}";
        if (scheme <= 0 && !HasKnownEnding(word)) return [];
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Host.Length == 0) return [];
        return parsed.Scheme is "http" or "https" or "ftp" ? [new EntityMatch(word.Length, EntityJson.Of(url))] : [];
    }

    /// <summary>Whether a word is the name of a host rather than of a file: "example.org", but not "draw.ai" or "script.pl".</summary>
    public static bool IsHost(string word) =>
        !word.Contains('/', StringComparison.Ordinal) && HasKnownEnding(word) && word[(word.LastIndexOf('.') + 1)..] is not ("ai" or "pl" or "info" or "app" or "me" or "in");

    private static bool HasKnownEnding(string word)
    {
        var hostEnd = word.AsSpan().IndexOfAny("/:?#");
        var host = hostEnd < 0 ? word : word[..hostEnd];
        if (host.Contains('@', StringComparison.Ordinal)) return false;
        var ending = host[(host.LastIndexOf('.') + 1)..];
        return Endings.Contains(ending, StringComparer.OrdinalIgnoreCase);
    }
}
