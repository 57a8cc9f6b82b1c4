using System.Text.Json;
using AstrOS.Agents;
using AstrOS.Daemon.Hosting;
using AstrOS.Intents;
using AstrOS.Sdk;
using AstrOS.Sdk.Requests;
using AstrOS.Sdk.Status;
using AstrOS.Sdk.Tools;
using AstrOS.Tools;

namespace AstrOS.Daemon.Http;

/// <summary>What can be called, and calling it directly; the gate is in the tool, so this way meets it too.</summary>
internal static class ToolsApi
{
    public static void MapTools(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tools", List)
            .WithName("ListTools")
            .WithSummary("Every tool with its schema and effect.")
            .Produces<IReadOnlyList<ToolInfo>>()
            .Produces<Problem>(400, "application/problem+json");

        routes.MapPost("/tools/{id}", CallAsync)
            .WithName("CallTool")
            .WithSummary("Call a tool with its arguments as the JSON body.")
            .Accepts<JsonElement>("application/json")
            .Produces<Response>()
            .Produces<Problem>(400, "application/problem+json")
            .Produces<Problem>(403, "application/problem+json")
            .Produces<Problem>(404, "application/problem+json")
            .Produces<Problem>(504, "application/problem+json");
    }

    private static IResult List(ToolRegistry tools, IntentRecognizer recognizer, string? language) => language is not null && !RequestMetadata.IsLanguageTag(language)
        ? WrongLanguage()
        : TypedResults.Json<IReadOnlyList<ToolInfo>>(
            [.. tools.All.Select(tool => Describe(tool, recognizer, language ?? "en"))], AstrosJson.Default.IReadOnlyListToolInfo);

    /// <summary>The refusal of what is no language tag.</summary>
    public static IResult WrongLanguage() =>
        Problems.Of(400, "invalid_metadata", "Not as it must be", "language must be a language tag such as de.");

    private static ToolInfo Describe(Tool tool, IntentRecognizer recognizer, string language) => new()
    {
        Id = tool.Id,
        Plugin = tool.Plugin,
        Description = tool.Manifest.Description,
        Effect = tool.Manifest.Effect,
        InputSchema = tool.InputSchema,
        Examples = recognizer.Sentences.Examples(tool.Id, language),
    };

    private static async Task<IResult> CallAsync(HttpContext http, string id, ToolRegistry tools, Agent agent, Stopping stopping, string? language)
    {
        if (tools.Find(id) is not { } tool)
            return Problems.Of(404, "unknown_tool", "Unknown tool", $"There is no tool '{id}'. GET /v1/tools lists them.");
        if (language is not null && !RequestMetadata.IsLanguageTag(language)) return WrongLanguage();
        var (arguments, refusal) = await JsonBody.ReadAsync(http, AstrosJson.Default.JsonElement, ifEmpty: "{}");
        if (refusal is not null) return refusal;

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping.MustEnd);
        return Respond(await agent.CallToolAsync(tool, arguments, Circumstances(id, language), http.Caller(), static _ => { }, end.Token), stopping);
    }

    /// <summary>What a direct call comes with besides its arguments.</summary>
    public static UserRequest Circumstances(string text, string? language) => new()
    {
        Text = text,
        Metadata = language is null ? null : new Dictionary<string, JsonElement> { ["language"] = JsonSerializer.SerializeToElement(language, AstrosJson.Default.String) },
    };

    /// <summary>The answer to a direct call, or the refusal that it is.</summary>
    public static IResult Respond(Response response, Stopping stopping) => response.Metadata.Error switch
    {
        ToolErrors.InvalidArgument => Problems.Of(400, ToolErrors.InvalidArgument, "Wrong arguments", response.Message),
        ToolErrors.Denied => Problems.Of(403, ToolErrors.Denied, "Denied", response.Message),
        _ => Problems.OfStopped(response, stopping) ?? TypedResults.Json(response, AstrosJson.Default.Response),
    };
}
