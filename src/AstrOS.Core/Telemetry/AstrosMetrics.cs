using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AstrOS.Telemetry;

/// <summary>What is counted. The names on the Prometheus page follow from these: dots become underscores, units are appended.</summary>
public sealed class AstrosMetrics : IDisposable
{
    /// <summary>The meter's name, for exporters.</summary>
    public const string MeterName = "AstrOS";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _requests;
    private readonly Histogram<double> _responseTime;
    private readonly Counter<long> _pluginErrors;
    private long _requestCount;

    /// <summary>Makes the instruments; nothing is recorded until an exporter listens.</summary>
    public AstrosMetrics()
    {
        _requests = _meter.CreateCounter<long>("astros_requests_total", description: "Requests by outcome and recognised intent.");
        _responseTime = _meter.CreateHistogram("astros_response_time_seconds", description: "From arrival to answer, by the part that answered.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] });
        _pluginErrors = _meter.CreateCounter<long>("astros_plugin_errors_total", description: "Calls of a plugin's tools that went wrong.");
    }

    /// <summary>Requests counted since the start.</summary>
    public long Requests => Interlocked.Read(ref _requestCount);

    /// <summary>A request was answered.</summary>
    public void Answered(string status, string? intentType, string handler, TimeSpan duration)
    {
        Interlocked.Increment(ref _requestCount);
        _requests.Add(1, new TagList { { "status", status }, { "intent_type", intentType ?? "none" } });
        _responseTime.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("handler", handler));
    }

    /// <summary>A plugin's tool went wrong.</summary>
    public void PluginFailed(string plugin, string errorType) =>
        _pluginErrors.Add(1, new TagList { { "plugin_name", plugin }, { "error_type", errorType } });

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
