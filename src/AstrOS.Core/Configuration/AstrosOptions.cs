namespace AstrOS.Configuration;

/// <summary>Everything that can be set, as it holds now. Immutable: a reload makes a new one.</summary>
public sealed record AstrosOptions
{
    /// <summary>The language to try first and to answer in, BCP 47 without region.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The IANA time zone; null for the machine's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The SQLite file; null for the data folder's.</summary>
    public string? Database { get; init; }

    /// <summary>The least severe messages that are logged: trace, debug, information, warning, error.</summary>
    public string LogLevel { get; init; } = "information";

    /// <summary>The port on 127.0.0.1; null keeps the door shut.</summary>
    public int? HttpPort { get; init; }

    /// <summary>The longest a request may take.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Requests a user may make in a minute; the burst is as large. The default is 1,000 each second for ever, which no loop over
    /// <c>astros</c> in a shell reaches, and is used up within a minute by a client that has run wild.
    /// </summary>
    public int RequestsPerMinute { get; init; } = 60_000;

    /// <summary>Where spans are sent (OTLP); null sends none.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>The address of the search engine that the web is searched with; %s is where the query goes.</summary>
    public string WebSearchUrl { get; init; } = "https://duckduckgo.com/?q=%s";

    /// <summary>Whole ids of tools that nobody may call.</summary>
    public IReadOnlyList<string> DeniedTools { get; init; } = [];
}
