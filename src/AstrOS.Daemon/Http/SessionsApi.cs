using AstrOS.Contexts;
using AstrOS.Sdk;
using AstrOS.Sdk.Sessions;
using AstrOS.Sdk.Status;

namespace AstrOS.Daemon.Http;

/// <summary>Conversations of the past, always the caller's own.</summary>
internal static class SessionsApi
{
    private const int Most = 1_000;

    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions", async (HttpContext http, HistoryReader history, int? limit, CancellationToken cancellationToken) =>
                TypedResults.Json(await history.SessionsAsync(http.Caller().UserId, Bounded(limit), cancellationToken), AstrosJson.Default.IReadOnlyListSessionInfo))
            .WithName("ListSessions")
            .WithSummary("Your conversations, the latest first.")
            .Produces<IReadOnlyList<SessionInfo>>();

        routes.MapGet("/sessions/{id}/history", (HttpContext http, HistoryReader history, string id, int? limit, CancellationToken cancellationToken) =>
                ListAsync(http, history, id, null, limit, cancellationToken))
            .WithName("SessionHistory")
            .WithSummary("What was said in one conversation, the latest last.")
            .Produces<IReadOnlyList<HistoryEntry>>()
            .Produces<Problem>(404, "application/problem+json");

        routes.MapGet("/history", (HttpContext http, HistoryReader history, string? search, int? limit, CancellationToken cancellationToken) =>
                ListAsync(http, history, null, search, limit, cancellationToken))
            .WithName("History")
            .WithSummary("What you said in all conversations, the latest last.")
            .Produces<IReadOnlyList<HistoryEntry>>();
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, HistoryReader history, string? sessionId, string? search, int? limit, CancellationToken cancellationToken)
    {
        try
        {
            var entries = await history.EntriesAsync(http.Caller().UserId, sessionId, search, Bounded(limit), cancellationToken);
            return TypedResults.Json(entries, AstrosJson.Default.IReadOnlyListHistoryEntry);
        }
        catch (UnknownSessionException unknown)
        {
            return Problems.UnknownSession(unknown.Message);
        }
    }

    private static int Bounded(int? limit) => Math.Clamp(limit ?? 50, 1, Most);
}
