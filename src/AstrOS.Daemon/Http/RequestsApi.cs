using AstrOS.Agents;
using AstrOS.Contexts;
using AstrOS.Daemon.Hosting;
using AstrOS.Sdk;
using AstrOS.Sdk.Requests;
using AstrOS.Sdk.Status;

namespace AstrOS.Daemon.Http;

/// <summary>The front door: words in, an answer out, whole or as a stream of what happens.</summary>
internal static class RequestsApi
{
    public static void MapRequests(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/requests", AnswerAsync)
            .WithName("Ask")
            .WithSummary("Say something to AstrOS.")
            .WithDescription("Answers with a Response; with `Accept: text/event-stream` the same request streams what happens, each event a RequestEvent, the last one `done`.")
            .Accepts<UserRequest>("application/json")
            .Produces<Response>(200, "application/json", "text/event-stream")
            .Produces<Problem>(400, "application/problem+json")
            .Produces<Problem>(403, "application/problem+json")
            .Produces<Problem>(404, "application/problem+json")
            .Produces<Problem>(413, "application/problem+json")
            .Produces<Problem>(415, "application/problem+json")
            .Produces<Problem>(429, "application/problem+json")
            .Produces<Problem>(503, "application/problem+json")
            .Produces<Problem>(504, "application/problem+json");

    private static async Task<IResult> AnswerAsync(HttpContext http, Agent agent, Stopping stopping)
    {
        var caller = http.Caller();
        var (request, refusal) = await RequestValidator.ReadAsync(http, caller);
        if (request is null) return refusal!;

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping.MustEnd);
        try
        {
            if (http.Request.Headers.Accept.Any(accept => accept?.Contains("text/event-stream", StringComparison.OrdinalIgnoreCase) == true))
            {
                await RequestStream.RunAsync(http, (report, token) => agent.ProcessRequestAsync(request, caller, report, token), end.Token);
                return Results.Empty;
            }

            var response = await agent.ProcessRequestAsync(request, caller, static _ => { }, end.Token);
            return Problems.OfStopped(response, stopping) ?? TypedResults.Json(response, AstrosJson.Default.Response);
        }
        catch (UnknownSessionException unknown)
        {
            return Problems.UnknownSession(unknown.Message);
        }
    }
}
