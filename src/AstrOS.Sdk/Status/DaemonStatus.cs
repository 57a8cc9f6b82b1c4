namespace AstrOS.Sdk.Status;

/// <summary>How the daemon is, as told by <c>GET /v1/status</c>.</summary>
public sealed record DaemonStatus
{
    /// <summary>The version of astrosd.</summary>
    public required string Version { get; init; }

    /// <summary>Its process id.</summary>
    public required int ProcessId { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Since its start, in seconds.</summary>
    public required double UptimeSeconds { get; init; }

    /// <summary>Memory it holds (resident set), in bytes.</summary>
    public required long MemoryBytes { get; init; }

    /// <summary>Requests answered since its start.</summary>
    public required long Requests { get; init; }

    /// <summary>Plugins that are active.</summary>
    public required int Plugins { get; init; }

    /// <summary>Tools that can be called.</summary>
    public required int Tools { get; init; }

    /// <summary>Languages whose sentences are compiled, BCP 47.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Where it listens: the socket's path, and a URL when a port is open.</summary>
    public required IReadOnlyList<string> ListensOn { get; init; }

    /// <summary>The configuration file that was read; null when there is none and defaults hold.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>The database file.</summary>
    public required string Database { get; init; }
}
