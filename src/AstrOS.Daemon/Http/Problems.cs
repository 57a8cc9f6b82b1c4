using AstrOS.Sdk;
using AstrOS.Sdk.Status;

namespace AstrOS.Daemon.Http;

/// <summary>Refusals as <c>application/problem+json</c>: what happened, why, what to do, and a word for programs.</summary>
internal static class Problems
{
    public static IResult Of(int status, string error, string title, string? detail = null) =>
        TypedResults.Json(new Problem(status, title, detail, error), AstrosJson.Default.Problem, "application/problem+json", status);

    public static IResult UnknownSession(string message) => Of(404, "unknown_session", "Unknown session", message);

    public static Task WriteAsync(HttpContext http, int status, string error, string title, string? detail = null) =>
        Of(status, error, title, detail).ExecuteAsync(http);
}
