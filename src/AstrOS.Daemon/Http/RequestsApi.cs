using AstrOS.Agents;
using AstrOS.Configuration;
using AstrOS.Contexts;
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
            .Produces<Response>()
            .Produces<Problem>(400, "application/problem+json")
            .Produces<Problem>(404, "application/problem+json")
            .Produces<Problem>(504, "application/problem+json");

    private static async Task<IResult> AnswerAsync(HttpContext http, Agent agent, ConfigurationStore configuration)
    {
        var caller = http.Caller();
        var (request, refusal) = await RequestValidator.ReadAsync(http, caller);
        if (request is null) return refusal!;

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        timeout.CancelAfter(configuration.Current.Options.RequestTimeout);
        try
        {
            if (http.Request.Headers.Accept.Any(accept => accept?.Contains("text/event-stream", StringComparison.OrdinalIgnoreCase) == true))
            {
                await RequestStream.RunAsync(http, (report, token) => agent.ProcessRequestAsync(request, caller, report, token), timeout.Token);
                return Results.Empty;
            }

            var response = await agent.ProcessRequestAsync(request, caller, static _ => { }, timeout.Token);
            return TypedResults.Json(response, AstrosJson.Default.Response);
        }
        catch (UnknownSessionException unknown)
        {
            return Problems.UnknownSession(unknown.Message);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return Problems.Of(504, "timeout", "Took too long", $"The request was stopped after {configuration.Current.Options.RequestTimeout.TotalSeconds} s (limits.request_timeout_seconds).");
        }
        catch (OperationCanceledException)
        {
            return Results.Empty; // Nobody is there any more to be told.
        }
    }
}
