using System.Text.Json;
using AstrOS.Agents;
using AstrOS.Daemon.Hosting;
using AstrOS.Sdk;
using AstrOS.Sdk.Approvals;
using AstrOS.Sdk.Requests;
using AstrOS.Sdk.Status;
using AstrOS.Security;
using AstrOS.Storage.Rows;
using AstrOS.Tools;

namespace AstrOS.Daemon.Http;

/// <summary>What waits for a yes, what was done, what of it is taken back, and what is allowed for good; always the caller's own.</summary>
internal static class ActsApi
{
    private const string UndoTool = "help.undo";
    private const int Most = 1_000;

    public static void MapActs(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/approvals", (HttpContext http, Agent agent, string? language) => language is null || RequestMetadata.IsLanguageTag(language)
                ? TypedResults.Json(agent.ListApprovals(Circumstances(language), http.Caller()), AstrosJson.Default.IReadOnlyListApprovalInfo)
                : ToolsApi.WrongLanguage())
            .WithName("ListApprovals").WithSummary("The acts that wait for your word, the oldest first.")
            .Produces<IReadOnlyList<ApprovalInfo>>().Produces<Problem>(400, "application/problem+json");

        routes.MapPost("/approvals/{id}", AnswerAsync)
            .WithName("AnswerApproval").WithSummary("Say yes, no or always to an act that waits.")
            .Accepts<ApprovalAnswerRequest>("application/json").Produces<Response>()
            .Produces<Problem>(400, "application/problem+json").Produces<Problem>(404, "application/problem+json").Produces<Problem>(503, "application/problem+json");

        routes.MapGet("/acts", (HttpContext http, UndoManager undo, int? limit) => TypedResults.Json<IReadOnlyList<ActInfo>>(
                [.. undo.List(http.Caller().UserId, Math.Clamp(limit ?? 50, 1, Most)).Select(entry => Describe(entry.Act, entry.Answer, undo))],
                AstrosJson.Default.IReadOnlyListActInfo))
            .WithName("ListActs").WithSummary("What you had changed, the latest first, and what of it can be taken back.")
            .Produces<IReadOnlyList<ActInfo>>();

        routes.MapPost("/undo", UndoAsync)
            .WithName("Undo").WithSummary("Take the last act back, the last few, or the one with a number.")
            .Accepts<UndoRequest>("application/json").Produces<Response>()
            .Produces<Problem>(400, "application/problem+json").Produces<Problem>(403, "application/problem+json")
            .Produces<Problem>(503, "application/problem+json").Produces<Problem>(504, "application/problem+json");

        routes.MapGet("/grants", (HttpContext http, GrantStore grants) => TypedResults.Json<IReadOnlyList<GrantInfo>>(
                [.. grants.List(http.Caller().UserId).Select(Describe)], AstrosJson.Default.IReadOnlyListGrantInfo))
            .WithName("ListGrants").WithSummary("What you have allowed for good by answering always.")
            .Produces<IReadOnlyList<GrantInfo>>();

        routes.MapDelete("/grants/{id:long}", async (HttpContext http, GrantStore grants, long id) => await grants.RemoveAsync(http.Caller().UserId, id)
                ? Results.NoContent()
                : Problems.Of(404, "unknown_grant", "Unknown grant", $"You have given no grant number {id}. GET /v1/grants lists them."))
            .WithName("RevokeGrant").WithSummary("Take back what you have allowed for good.")
            .Produces(204).Produces<Problem>(404, "application/problem+json");
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, string id, Agent agent, Approvals approvals, Stopping stopping, string? language)
    {
        if (language is not null && !RequestMetadata.IsLanguageTag(language)) return ToolsApi.WrongLanguage();
        var (word, refusal) = await JsonBody.ReadAsync(http, AstrosJson.Default.ApprovalAnswerRequest);
        if (word is null) return refusal!;
        if (word.Answer == ApprovalWord.Always && approvals.List(http.Caller().UserId).Any(approval => approval.Id == id && !approval.AllowsAlways))
            return Problems.Of(400, "no_always", "Not for always", "This act can only be allowed once: answer yes or no.");

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping.MustEnd);
        var answer = word.Answer switch { ApprovalWord.Yes => ApprovalAnswer.Yes, ApprovalWord.Always => ApprovalAnswer.Always, _ => ApprovalAnswer.No };
        return await agent.AnswerApprovalAsync(id, answer, Circumstances(language), http.Caller(), end.Token) is { } response
            ? ToolsApi.Respond(response, stopping)
            : Problems.Of(404, "unknown_approval", "Nothing waits", $"No act '{id}' waits for your word: it was answered, or nobody answered it in time. GET /v1/approvals lists what waits.");
    }

    private static async Task<IResult> UndoAsync(HttpContext http, Agent agent, ToolRegistry tools, Stopping stopping, string? language)
    {
        if (language is not null && !RequestMetadata.IsLanguageTag(language)) return ToolsApi.WrongLanguage();
        var (wanted, refusal) = await JsonBody.ReadAsync(http, AstrosJson.Default.UndoRequest, ifEmpty: "{}");
        if (wanted is null) return refusal!;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping.MustEnd);
        var arguments = JsonSerializer.SerializeToElement(wanted, AstrosJson.Default.UndoRequest);
        return ToolsApi.Respond(await agent.CallToolAsync(tools.Find(UndoTool)!, arguments, Circumstances(language), http.Caller(), static _ => { }, end.Token), stopping);
    }

    private static UserRequest Circumstances(string? language) => ToolsApi.Circumstances("", language);

    private static ActInfo Describe(JournalRow act, string? answer, UndoManager undo)
    {
        var why = undo.WhyNot(act);
        return new()
        {
            Id = act.Id,
            At = new DateTimeOffset(act.At, TimeSpan.Zero),
            Tool = act.Tool,
            Said = act.Said.Length > 0 ? act.Said : null,
            Answer = answer,
            State = act.State,
            Undoes = act.Undoes,
            CanUndo = why is null,
            WhyNot = act.State == ActState.Stuck ? act.Outcome : why,
        };
    }

    private static GrantInfo Describe(GrantRow grant) => new()
    {
        Id = grant.Id,
        Tool = grant.Tool,
        Scope = grant.Scope.Length > 0 ? grant.Scope : null,
        GrantedAt = new DateTimeOffset(grant.GrantedAt, TimeSpan.Zero),
    };
}
