using System.Globalization;

namespace AstrOS.Configuration;

/// <summary>One thing that can be set: its name in the file and in the environment, and how a text becomes its value.</summary>
/// <param name="Key">The dotted key in <c>astros.yaml</c>, such as <c>http.port</c>.</param>
/// <param name="Variable">The environment variable that overrides it.</param>
/// <param name="Description">What it is for, in one line.</param>
/// <param name="Apply">Takes a text in; throws <see cref="FormatException"/> with what is wrong. A list comes as its items, a comma between.</param>
/// <param name="Show">The value as it would be written.</param>
/// <param name="NeedsRestart">Whether a reload leaves it as it was.</param>
public sealed record Setting(
    string Key,
    string Variable,
    string Description,
    Func<AstrosOptions, string, AstrosOptions> Apply,
    Func<AstrosOptions, string> Show,
    bool NeedsRestart = false)
{
    /// <summary>Everything that can be set.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("language", "ASTROS_LANGUAGE", "Language to try first and to answer in, such as en, de or es.",
            (options, text) => options with { Language = Language(text) }, options => options.Language),
        new("time_zone", "ASTROS_TIME_ZONE", "IANA time zone, such as Europe/Berlin; the machine's when left out.",
            (options, text) => options with { TimeZone = Zone(text) }, options => options.TimeZone ?? ""),
        new("storage.database", "ASTROS_DATABASE", "SQLite file; astros.db in the data folder when left out.",
            (options, text) => options with { Database = AbsolutePath(text) }, options => options.Database ?? "", NeedsRestart: true),
        new("log.level", "ASTROS_LOG_LEVEL", "Least severe messages to log: trace, debug, information, warning or error.",
            (options, text) => options with { LogLevel = OneOf(text, "trace", "debug", "information", "warning", "error") },
            options => options.LogLevel, NeedsRestart: true),
        new("http.port", "ASTROS_HTTP_PORT", "Port on 127.0.0.1, such as 8000; no port is opened when left out.",
            (options, text) => options with { HttpPort = Whole(text, 1, 65535) },
            options => options.HttpPort?.ToString(CultureInfo.InvariantCulture) ?? "", NeedsRestart: true),
        new("limits.request_timeout_seconds", "ASTROS_REQUEST_TIMEOUT_SECONDS", "The longest a request may take, 1 to 3600.",
            (options, text) => options with { RequestTimeout = TimeSpan.FromSeconds(Whole(text, 1, 3600)) },
            options => options.RequestTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
        new("limits.requests_per_minute", "ASTROS_REQUESTS_PER_MINUTE", "Requests a user may make in a minute, as many of them at once, 1 to 100000000.",
            (options, text) => options with { RequestsPerMinute = Whole(text, 1, 100_000_000) },
            options => options.RequestsPerMinute.ToString(CultureInfo.InvariantCulture), NeedsRestart: true),
        new("telemetry.otlp_endpoint", "ASTROS_OTLP_ENDPOINT", "URL of an OTLP collector for spans (http/protobuf), such as http://localhost:4318; none are sent when left out.",
            (options, text) => options with { OtlpEndpoint = WebAddress(text) }, options => options.OtlpEndpoint?.ToString() ?? "", NeedsRestart: true),
        new("web.search_url", "ASTROS_WEB_SEARCH_URL", "Address of the search engine for web searches, with %s where the query goes.",
            (options, text) => options with { WebSearchUrl = SearchAddress(text) }, options => options.WebSearchUrl),
        new("security.denied_tools", "ASTROS_DENIED_TOOLS", "Whole ids of tools that nobody may call, such as system.logs.",
            (options, text) => options with { DeniedTools = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) },
            options => string.Join(", ", options.DeniedTools)),
    ];

    private static int Whole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new FormatException($"must be a whole number from {least} to {most}");

    private static string OneOf(string text, params string[] words) =>
        words.Contains(text) ? text : throw new FormatException($"must be one of {string.Join(", ", words)}");

    private static string Language(string text) =>
        text.Length is 2 or 3 && text.All(char.IsAsciiLetterLower) ? text : throw new FormatException("must be a language code such as en");

    private static string Zone(string text) =>
        NodaTime.DateTimeZoneProviders.Tzdb.Ids.Contains(text) ? text : throw new FormatException("must be an IANA time zone such as Europe/Berlin");

    private static string AbsolutePath(string text) =>
        Path.IsPathRooted(text) ? text : throw new FormatException("must be a path from the root");

    private static string SearchAddress(string text) =>
        text.Contains("%s", StringComparison.Ordinal) && WebAddress(text.Replace("%s", "x", StringComparison.Ordinal)) is { UserInfo.Length: 0 }
            ? text
            : throw new FormatException("must be a URL that begins with http:// or https:// and has %s where the query goes");

    private static Uri WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new FormatException("must be a URL that begins with http:// or https://");
}
