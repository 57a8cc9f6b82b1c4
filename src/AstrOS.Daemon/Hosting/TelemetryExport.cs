using AstrOS.Configuration;
using AstrOS.Telemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace AstrOS.Daemon.Hosting;

/// <summary>Exports what Core counts and traces: metrics for Prometheus to fetch, spans to a collector where one is configured.</summary>
internal static class TelemetryExport
{
    public static void AddTelemetry(this WebApplicationBuilder builder, AstrosOptions options)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter(AstrosMetrics.MeterName).AddPrometheusExporter(prometheus => prometheus.ScopeInfoEnabled = false));
        if (options.OtlpEndpoint is { } endpoint)
            telemetry.WithTracing(tracing => tracing.AddSource(AstrosTracing.SourceName).AddOtlpExporter(otlp => otlp.Endpoint = endpoint));
    }

    public static void UseTelemetry(this WebApplication app) => app.MapPrometheusScrapingEndpoint("/metrics");
}
