using System.Text.Json;
using AstrOS.Agents;
using AstrOS.Configuration;
using AstrOS.Contexts;
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
        routes.MapGet("/tools", (ToolRegistry tools, IntentRecognizer recognizer, string? language) =>
                TypedResults.Json<IReadOnlyList<ToolInfo>>(
                    [.. tools.All.Select(tool => Describe(tool, recognizer, language ?? "en"))], AstrosJson.Default.IReadOnlyListToolInfo))
            .WithName("ListTools")
            .WithSummary("Every tool with its schema and effect.")
            .Produces<IReadOnlyList<ToolInfo>>();

        routes.MapPost("/tools/{id}", CallAsync)
            .WithName("CallTool")
            .WithSummary("Call a tool with its arguments as the JSON body.")
            .Accepts<JsonElement>("application/json")
            .Produces<Response>()
            .Produces<Problem>(400, "application/problem+json")
            .Produces<Problem>(403, "application/problem+json")
            .Produces<Problem>(404, "application/problem+json");
    }

    private static ToolInfo Describe(Tool tool, IntentRecognizer recognizer, string language) => new()
    {
        Id = tool.Id,
        Plugin = tool.Plugin,
        Description = tool.Manifest.Description,
        Effect = tool.Manifest.Effect,
        InputSchema = tool.InputSchema,
        Examples = recognizer.Sentences.Examples(tool.Id, language),
    };

    private static async Task<IResult> CallAsync(HttpContext http, string id, ToolRegistry tools, Agent agent, ConfigurationStore configuration, string? language)
    {
        if (tools.Find(id) is not { } tool)
            return Problems.Of(404, "unknown_tool", "Unknown tool", $"There is no tool '{id}'. GET /v1/tools lists them.");
        if (http.Request.ContentLength is not (null or 0) && !http.Request.HasJsonContentType())
            return Problems.Of(415, "wrong_content_type", "Wrong content type", "Send the arguments as application/json.");

        JsonElement arguments;
        try
        {
            arguments = http.Request.ContentLength is 0
                ? JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement>(), AstrosJson.Default.DictionaryStringJsonElement)
                : await JsonSerializer.DeserializeAsync(http.Request.Body, AstrosJson.Default.JsonElement, http.RequestAborted);
        }
        catch (JsonException error)
        {
            return Problems.Of(400, "invalid_json", "Not arguments", error.Message);
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        timeout.CancelAfter(configuration.Current.Options.RequestTimeout);
        var circumstances = new UserRequest
        {
            Text = id,
            Metadata = language is null ? null : new Dictionary<string, JsonElement> { ["language"] = JsonSerializer.SerializeToElement(language, AstrosJson.Default.String) },
        };
        try
        {
            var response = await agent.CallToolAsync(tool, arguments, circumstances, http.Caller(), static _ => { }, timeout.Token);
            return response.Metadata.Error switch
            {
                ToolErrors.InvalidArgument => Problems.Of(400, ToolErrors.InvalidArgument, "Wrong arguments", response.Message),
                ToolErrors.Denied => Problems.Of(403, ToolErrors.Denied, "Denied", response.Message),
                _ => TypedResults.Json(response, AstrosJson.Default.Response),
            };
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return Problems.Of(504, "timeout", "Took too long", "The call was stopped (limits.request_timeout_seconds).");
        }
        catch (OperationCanceledException)
        {
            return Results.Empty;
        }
    }
}
