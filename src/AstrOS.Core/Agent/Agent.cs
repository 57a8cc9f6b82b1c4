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
    private static readonly Meaning DirectCall = new(null);

    private readonly Understanding _understanding = new(recognizer, contexts, time);

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
        var meaning = Station("recognise", () => _understanding.Read(request.Text, context));
        if (meaning.Intent is { } intent) report(new RequestEvent.Recognised(intent.Type, intent.Confidence, Values(intent)));
        var tool = Station("find handler", () => meaning.Intent is null ? null : tools.Find(meaning.Intent.Type));
        var (result, arguments) = await Station("execute", () => ExecuteAsync(tool, meaning.Intent, context, journey, report, cancellationToken));
        var response = Station("respond", () => Respond(journey, context, meaning, tool, result, arguments));
        report(new RequestEvent.Message(response.Message));
        if (response.RequiresFollowup) report(new RequestEvent.Asks(response.Message));
        var next = context with { Question = _understanding.Open(context, meaning, result, arguments, response.Message) };
        var kept = await Station("update context", () => TryKeepAsync(next, caller, journey.Turn(meaning.Intent, response)));
        if (!kept || result is { Recorded: false }) response = Warned(response, context);

        metrics.Answered(response.Success ? "success" : response.Metadata.Error ?? "failed", meaning.Intent?.Type, response.Metadata.Handler, journey.Elapsed);
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
        var response = Respond(journey, context, DirectCall, tool, result, arguments) with { RequiresFollowup = false, Metadata = journey.Metadata(context, null, tool, result, "direct", context.Language, responses) };
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
        _understanding.WarmUp(context);
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

    private Response Respond(Journey journey, Context context, Meaning meaning, Tool? tool, ToolResult? result, JsonElement arguments)
    {
        if (tool is null || result is null) return RespondWithoutTool(journey, context, meaning);
        var language = meaning.Intent?.Language ?? context.Language;
        return new()
        {
            Success = result.Success,
            Message = responses.Describe(tool, result, arguments, meaning.Intent?.Response, language, context),
            Data = result.Data,
            Suggestions = result.Question is null ? responses.Suggest(tool, language, journey.Said) : [],
            RequiresFollowup = result.Question is not null,
            Metadata = journey.Metadata(context, meaning.Intent, tool, result, "sentences", language, responses),
        };
    }

    private Response RespondWithoutTool(Journey journey, Context context, Meaning meaning)
    {
        var language = meaning.Intent?.Language ?? meaning.Language ?? context.Question?.Language ?? context.Language;
        var asksAgain = meaning == Meaning.AsksAgain;
        var metadata = journey.Metadata(context, meaning.Intent, null, null, meaning.IsReply ? "sentences" : "none", language, responses);
        return new()
        {
            Success = meaning.IsReply,
            Message = responses.Say(meaning.Answer ?? Meaning.NotUnderstood, language, context, Words(context.Question)),
            Suggestions = meaning.IsReply || asksAgain ? [] : responses.Suggest(null, language, journey.Said),
            RequiresFollowup = asksAgain,
            Metadata = meaning.IsReply ? metadata with { Error = null } : metadata,
        };
    }

    private static JsonElement? Words(PendingQuestion? question) => question is null
        ? null
        : JsonSerializer.SerializeToElement(
            new() { ["question"] = JsonSerializer.SerializeToElement(question.Text, AgentJson.Default.String) }, AgentJson.Default.DictionaryStringJsonElement);

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
        Metadata = response.Metadata with { Warnings = [.. response.Metadata.Warnings ?? [], new(NotRecorded, responses.Say(NotRecorded, response.Metadata.Language ?? context.Language, context))] },
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
