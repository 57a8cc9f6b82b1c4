using AstrOS.Daemon.Hosting;
using AstrOS.Intents;
using AstrOS.Storage;

namespace AstrOS.Daemon.Http;

/// <summary>For supervisors: alive, and ready.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", () => TypedResults.Text("alive\n")).WithName("Health").WithSummary("Answers while the process lives.");
        routes.MapGet("/ready", (Startup startup, DatabaseManager database, IntentRecognizer recognizer) =>
            {
                var (reachable, compiled) = (startup.IsDone && database.IsReachable(), startup.IsDone && recognizer.Ready);
                return TypedResults.Text(
                    $"database: {(reachable ? "ok" : "not reachable")}\nsentences: {(compiled ? "ok" : "not compiled")}\n",
                    statusCode: reachable && compiled ? 200 : 503);
            })
            .WithName("Ready").WithSummary("200 when requests can be answered; else 503 and what is missing.");
    }
}
