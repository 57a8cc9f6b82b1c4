using AstrOS.Configuration;
using AstrOS.Telemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AstrOS.Daemon.Hosting;

/// <summary>Exports what Core counts and traces: metrics for Prometheus to fetch, spans to a collector where one is configured.</summary>
internal static class TelemetryExport
{
    public static void AddTelemetry(this WebApplicationBuilder builder, AstrosOptions options)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("astrosd"))
            .WithMetrics(metrics => metrics.AddMeter(AstrosMetrics.MeterName).AddPrometheusExporter(prometheus => prometheus.ScopeInfoEnabled = false));
        if (options.OtlpEndpoint is { } endpoint)
            telemetry.WithTracing(tracing => tracing.SetSampler(new AlwaysOnSampler()).AddSource(AstrosTracing.SourceName).AddOtlpExporter(otlp => Configure(otlp, endpoint)));
    }

    // Protobuf over HTTP: every collector takes it, and it needs no HTTP/2. An address without a path is the collector's, as OTLP says.
    private static void Configure(OtlpExporterOptions otlp, Uri endpoint)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = endpoint.AbsolutePath == "/" ? new(endpoint, "v1/traces") : endpoint;
        otlp.TimeoutMilliseconds = 3_000;
        otlp.BatchExportProcessorOptions.ScheduledDelayMilliseconds = 1_000;
    }

    public static void UseTelemetry(this WebApplication app) => app.MapPrometheusScrapingEndpoint("/metrics");
}
