using System.Diagnostics;

namespace AstrOS.Telemetry;

/// <summary>The spans of a request, one for each station. Costs nothing while no exporter listens.</summary>
public static class AstrosTracing
{
    /// <summary>The source's name, for exporters.</summary>
    public const string SourceName = "AstrOS";

    /// <summary>Where the spans come from.</summary>
    public static ActivitySource Source { get; } = new(SourceName);
}
