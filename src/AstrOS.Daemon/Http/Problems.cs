using AstrOS.Daemon.Hosting;
using AstrOS.Sdk;
using AstrOS.Sdk.Requests;
using AstrOS.Sdk.Status;
using AstrOS.Tools;

namespace AstrOS.Daemon.Http;

/// <summary>Refusals as <c>application/problem+json</c>: what happened, why, what to do, and a word for programs.</summary>
internal static class Problems
{
    public static IResult Of(int status, string error, string title, string? detail = null) =>
        TypedResults.Json(new Problem(status, title, detail, error), AstrosJson.Default.Problem, "application/problem+json", status);

    public static IResult UnknownSession(string message) => Of(404, "unknown_session", "Unknown session", message);

    /// <summary>The refusal that stands for an answer that was cut short, or never begun; null for any other answer.</summary>
    public static IResult? OfStopped(Response response, Stopping stopping) => response.Metadata.Error switch
    {
        ToolErrors.TimedOut => Of(504, ToolErrors.TimedOut, "Took too long", $"{response.Message} limits.request_timeout_seconds says how long it may take."),
        ToolErrors.Cancelled when stopping.MustEnd.IsCancellationRequested => Of(503, "stopping", "AstrOS is stopping", "The request was stopped with it. Ask again when AstrOS has been started."),
        ToolErrors.NotRecorded => Of(503, ToolErrors.NotRecorded, "Nothing can be recorded", response.Message),
        _ => null,
    };

    public static Task WriteAsync(HttpContext http, int status, string error, string title, string? detail = null) =>
        Of(status, error, title, detail).ExecuteAsync(http);
}
