using System.Diagnostics;
using System.Reflection;
using AstrOS.Configuration;
using AstrOS.Diagnostics;
using AstrOS.Intents;
using AstrOS.Plugins;
using AstrOS.Sdk;
using AstrOS.Sdk.Status;
using AstrOS.Storage;
using AstrOS.Telemetry;
using AstrOS.Tools;

namespace AstrOS.Daemon.Http;

/// <summary>How the daemon is, what is wrong, and what is configured.</summary>
internal static class StatusApi
{
    public static void MapStatus(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/status", (IServiceProvider services, TimeProvider time) => TypedResults.Json(Status(services, time), AstrosJson.Default.DaemonStatus))
            .WithName("Status").WithSummary("How the daemon is.").Produces<DaemonStatus>();
        routes.MapGet("/doctor", (Doctor doctor) => TypedResults.Json(doctor.Examine(), AstrosJson.Default.IReadOnlyListFinding))
            .WithName("Doctor").WithSummary("What was looked at and how it stands, each fault with its remedy.").Produces<IReadOnlyList<Finding>>();
        routes.MapGet("/config", (ConfigurationStore configuration) => TypedResults.Text(configuration.Current.ToYaml(), "application/yaml"))
            .WithName("Configuration").WithSummary("What is configured, as YAML, each value with its origin.").Produces<string>(contentType: "application/yaml");
    }

    private static DaemonStatus Status(IServiceProvider services, TimeProvider time)
    {
        using var process = Process.GetCurrentProcess();
        var started = new DateTimeOffset(process.StartTime.ToUniversalTime(), TimeSpan.Zero);
        var recognizer = services.GetRequiredService<IntentRecognizer>();
        return new()
        {
            Version = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            ProcessId = Environment.ProcessId,
            StartedAt = started,
            UptimeSeconds = Math.Round((time.GetUtcNow() - started).TotalSeconds, 3),
            MemoryBytes = process.WorkingSet64,
            Requests = services.GetRequiredService<AstrosMetrics>().Requests,
            Plugins = services.GetRequiredService<PluginManager>().Plugins.Count,
            Tools = services.GetRequiredService<ToolRegistry>().All.Count,
            Languages = [.. recognizer.Sentences.Languages.Order(StringComparer.Ordinal)],
            ListensOn = services.GetRequiredService<Hosting.Listening>().Addresses,
            ConfigurationFile = services.GetRequiredService<ConfigurationStore>().Current.File,
            Database = services.GetRequiredService<DatabaseManager>().Path,
        };
    }
}
