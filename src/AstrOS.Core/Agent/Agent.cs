using System.Diagnostics;
using System.Text.Json;
using AstrOS.Configuration;
using AstrOS.Contexts;
using AstrOS.Intents;
using AstrOS.Sdk.Requests;
using AstrOS.Security;
using AstrOS.Storage;
using AstrOS.Telemetry;
using AstrOS.Tools;
using NodaTime;

namespace AstrOS.Agents;

/// <summary>The way of a request. Its order is written in <see cref="ProcessRequestAsync"/> and nowhere else.</summary>
public sealed class Agent(
    IntentRecognizer recognizer,
    ToolRegistry tools,
    ContextManager contexts,
    ResponseGenerator responses,
    AstrosMetrics metrics,
    ConfigurationStore configuration,
    TimeProvider time)
{
    private const string NotRecorded = "not_recorded";

    /// <summary>Understands a request, does what it asks, and answers.</summary>
    /// <param name="request">What was said; a door has checked its form.</param>
    /// <param name="caller">Who said it, as the door verified.</param>
    /// <param name="report">Takes what happens on the way, in order.</param>
    /// <param name="cancellationToken">
    /// Stops the tool that runs. The request is answered and recorded all the same, with <see cref="ToolErrors.Cancelled"/>, and with
    /// <see cref="ToolErrors.TimedOut"/> when it took longer than a request may.
    /// </param>
    /// <exception cref="UnknownSessionException">The request names a session that the caller does not have.</exception>
    public async Task<Response> ProcessRequestAsync(
        UserRequest request, Caller caller, Action<RequestEvent> report, CancellationToken cancellationToken)
    {
        var journey = new Journey(time, request);
        using var span = AstrosTracing.Source.StartActivity("request");

        var context = Station("load context", () => Load(request, caller));
        var intent = Station("recognise", () => recognizer.Recognize(request.Text, Recognition(context)));
        if (intent is not null) report(new RequestEvent.Recognised(intent.Type, intent.Confidence, Values(intent)));
        var tool = Station("find handler", () => intent is null ? null : tools.Find(intent.Type));
        var (result, arguments) = await Station("execute", () => ExecuteAsync(tool, intent, context, journey, report, cancellationToken));
        var response = Station("respond", () => Respond(journey, context, intent, tool, result, arguments));
        report(new RequestEvent.Message(response.Message));
        var kept = await Station("update context", () => TryKeepAsync(context, caller, journey.Turn(intent, response)));
        if (!kept || result is { Recorded: false }) response = Warned(response, context);

        metrics.Answered(response.Success ? "success" : response.Metadata.Error ?? "failed", intent?.Type, response.Metadata.Handler, journey.Elapsed);
        return response;
    }

    /// <summary>Calls a tool directly: the same gate, the same answer, no recognition and no turn in a conversation.</summary>
    public async Task<Response> CallToolAsync(
        Tool tool, JsonElement arguments, UserRequest circumstances, Caller caller, Action<RequestEvent> report, CancellationToken cancellationToken)
    {
        var journey = new Journey(time, circumstances);
        using var span = AstrosTracing.Source.StartActivity("request");
        var context = Load(circumstances, caller);
        var result = await InvokeAsync(tool, Call(tool, arguments, context, context.Language, journey, report), cancellationToken);
        var response = Respond(journey, context, null, tool, result, arguments) with { Metadata = journey.Metadata(context, null, tool, result, "direct", context.Language, responses) };
        if (!result.Recorded) response = Warned(response, context);
        metrics.Answered(response.Success ? "success" : response.Metadata.Error ?? "failed", tool.Id, "direct", journey.Elapsed);
        return response;
    }

    /// <summary>
    /// Walks the stations that leave no trace once, so that the first request finds them loaded. The templates of answers are left
    /// out: their engine takes some megabytes, which a daemon that nobody asks should not hold.
    /// </summary>
    public void WarmUp()
    {
        var context = Load(new() { Text = "" }, new Caller("", null));
        recognizer.WarmUp(context.Language, Recognition(context));
    }

    // Asked for a language that nobody has taught it, it speaks the one that is configured.
    private Context Load(UserRequest request, Caller caller)
    {
        var context = contexts.Load(request, caller);
        var spoken = recognizer.Sentences.Languages;
        return new[] { context.Language, configuration.Current.Options.Language }.FirstOrDefault(spoken.Contains) is { } language
            ? context with { Language = language }
            : context with { Language = ResponseGenerator.Fallback };
    }

    private async ValueTask<(ToolResult? Result, JsonElement Arguments)> ExecuteAsync(
        Tool? tool, Intent? intent, Context context, Journey journey, Action<RequestEvent> report, CancellationToken cancellationToken)
    {
        if (tool is null || intent is null) return (null, default);
        var arguments = Arguments(intent);
        return (await InvokeAsync(tool, Call(tool, arguments, context, intent.Language, journey, report), cancellationToken), arguments);
    }

    // A call that is stopped ends like one that failed, so that it is in the history and in the figures too.
    private async ValueTask<ToolResult> InvokeAsync(Tool tool, ToolCall call, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(configuration.Current.Options.RequestTimeout);
        try
        {
            return await tool.InvokeAsync(call, limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            var error = cancellationToken.IsCancellationRequested ? ToolErrors.Cancelled : ToolErrors.TimedOut;
            return ToolResult.Failed(error, error);
        }
    }

    private Response Respond(Journey journey, Context context, Intent? intent, Tool? tool, ToolResult? result, JsonElement arguments)
    {
        var language = intent?.Language ?? context.Language;
        var handler = intent is null ? "none" : "sentences";
        return tool is null || result is null
            ? new()
            {
                Success = false,
                Message = responses.Say("not_understood", language, context),
                Suggestions = responses.Suggest(null, language, journey.Said),
                Metadata = journey.Metadata(context, intent, null, null, handler, language, responses),
            }
            : new()
            {
                Success = result.Success,
                Message = responses.Describe(tool, result, arguments, intent?.Response, language, context),
                Data = result.Data,
                Suggestions = responses.Suggest(tool, language, journey.Said),
                Metadata = journey.Metadata(context, intent, tool, result, handler, language, responses),
            };
    }

    // What has been done is answered as done, whether or not it could be written down afterwards.
    private async Task<bool> TryKeepAsync(Context context, Caller caller, Turn turn)
    {
        try
        {
            await contexts.UpdateAsync(context, caller, turn);
            return true;
        }
        catch (StorageException)
        {
            return false; // Logged by the writer.
        }
    }

    private Response Warned(Response response, Context context) => response with
    {
        Metadata = response.Metadata with { Warnings = [new(NotRecorded, responses.Say(NotRecorded, response.Metadata.Language ?? context.Language, context))] },
    };

    private RecognitionContext Recognition(Context context) => new()
    {
        Languages = [context.Language, .. recognizer.Sentences.Languages.Where(language => language != context.Language).Order(StringComparer.Ordinal)],
        Now = Instant.FromDateTimeOffset(time.GetUtcNow()),
        Zone = context.Zone,
    };

    private static ToolCall Call(Tool tool, JsonElement arguments, Context context, string language, Journey journey, Action<RequestEvent> report) => new()
    {
        ToolId = tool.Id,
        Arguments = arguments,
        UserId = context.UserId,
        SessionId = context.SessionId,
        RequestId = journey.RequestId,
        Language = language,
        Zone = context.Zone,
        Report = report,
    };

    private static JsonElement Arguments(Intent intent) =>
        JsonSerializer.SerializeToElement(Values(intent), AgentJson.Default.DictionaryStringJsonElement);

    private static Dictionary<string, JsonElement> Values(Intent intent) =>
        intent.Entities.ToDictionary(entity => entity.Key, entity => entity.Value.Value);

    private static T Station<T>(string name, Func<T> work)
    {
        using var span = AstrosTracing.Source.StartActivity(name);
        return work();
    }

    private static async ValueTask<T> Station<T>(string name, Func<Task<T>> work)
    {
        using var span = AstrosTracing.Source.StartActivity(name);
        return await work();
    }

    private static async ValueTask<T> Station<T>(string name, Func<ValueTask<T>> work)
    {
        using var span = AstrosTracing.Source.StartActivity(name);
        return await work();
    }
}
