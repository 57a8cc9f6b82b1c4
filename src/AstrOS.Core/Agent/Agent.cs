using System.Text.Json;
using AstrOS.Configuration;
using AstrOS.Contexts;
using AstrOS.Intents;
using AstrOS.Sdk.Approvals;
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
    UndoManager undo,
    Approvals approvals,
    RunningCalls running,
    ContextManager contexts,
    ResponseGenerator responses,
    AstrosMetrics metrics,
    ConfigurationStore configuration,
    IEnumerable<IKnownNames> knownNames,
    TimeProvider time)
{
    private static readonly Meaning DirectCall = new(null);

    private readonly Understanding _understanding = new(recognizer, contexts, knownNames, time);
    private readonly Execution _execution = new(tools, undo, approvals, running, configuration);
    private readonly Answering _answering = new(responses);

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
        if (meaning.Intent is { } intent) report(new RequestEvent.Recognised(intent.Type, intent.Confidence, Execution.Values(intent)));
        var tool = Station("find handler", () => Find(meaning, context));
        var outcome = await Station("execute", () => _execution.RunAsync(tool, meaning, context, journey, report, cancellationToken));
        var response = Station("respond", () => _answering.Respond(journey, context, meaning, outcome, "sentences"));
        report(new RequestEvent.Message(response.Message));
        if (response.RequiresFollowup) report(new RequestEvent.Asks(response.Message));
        var next = context with { Question = _understanding.Open(context, meaning, outcome, response.Message) };
        var kept = await Station("update context", () => TryKeepAsync(next, caller, journey.Turn(meaning.Intent, outcome, response), context.Question));
        if (!kept || outcome is { Result.Recorded: false }) response = _answering.Warned(response, context, outcome);

        metrics.Answered(response.Success ? "success" : response.Metadata.Error ?? "failed", meaning.Intent?.Type, response.Metadata.Handler, journey.Elapsed);
        return response;
    }

    /// <summary>Calls a tool directly: the same gate, the same answer, no recognition and no turn in a conversation.</summary>
    public Task<Response> CallToolAsync(
        Tool tool, JsonElement arguments, UserRequest circumstances, Caller caller, Action<RequestEvent> report, CancellationToken cancellationToken) =>
        DirectAsync(
            tool, circumstances, caller,
            (context, journey) => _execution.InvokeAsync(tool, Execution.Call(tool, arguments, context, context.Language, journey, report), cancellationToken));

    /// <summary>Says the user's word to an act that waits for it.</summary>
    /// <param name="approvalId">The act's.</param>
    /// <param name="answer">The word.</param>
    /// <param name="circumstances">The language of the answer.</param>
    /// <param name="caller">Who says it.</param>
    /// <param name="cancellationToken">Stops the act; nothing has happened then.</param>
    /// <returns>Null when no such act waits for this caller.</returns>
    public async Task<Response?> AnswerApprovalAsync(
        string approvalId, ApprovalAnswer answer, UserRequest circumstances, Caller caller, CancellationToken cancellationToken)
    {
        if (approvals.TryTake(caller.UserId, approvalId) is not { } approval || tools.Find(approval.Manifest.Id) is not { } tool) return null;
        return await DirectAsync(
            tool, circumstances, caller,
            (context, journey) => _execution.AnswerAsync(
                tool, approval, answer, Execution.Call(tool, approval.Call.Arguments, context, context.Language, journey, static _ => { }), cancellationToken));
    }

    /// <summary>The acts that wait for a user's word, the oldest first.</summary>
    /// <param name="circumstances">The language of the words.</param>
    /// <param name="caller">Whose.</param>
    public IReadOnlyList<ApprovalInfo> ListApprovals(UserRequest circumstances, Caller caller)
    {
        var context = Load(circumstances, caller);
        return
        [
            .. approvals.List(caller.UserId).Select(approval =>
                Journey.Describe(approval, _answering.Describe(approval, tools.Find(approval.Manifest.Id)!, context.Language, context))),
        ];
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

    private async Task<Response> DirectAsync(Tool tool, UserRequest circumstances, Caller caller, Func<Context, Journey, ValueTask<Outcome>> call)
    {
        var journey = new Journey(time, circumstances);
        using var span = AstrosTracing.Source.StartActivity("request");
        var context = Load(circumstances, caller);
        var outcome = await call(context, journey);
        var response = _answering.Respond(journey, context, DirectCall, outcome, "direct");
        if (outcome.Result.Question is not null) response = response with { RequiresFollowup = false }; // It is asked in a conversation only.
        if (!outcome.Result.Recorded) response = _answering.Warned(response, context, outcome);
        metrics.Answered(response.Success ? "success" : response.Metadata.Error ?? "failed", tool.Id, "direct", journey.Elapsed);
        return response;
    }

    private Tool? Find(Meaning meaning, Context context) =>
        meaning.Approval is not null ? tools.Find(context.Question!.ToolId) : meaning.Intent is { } intent ? tools.Find(intent.Type) : null;

    // Asked for a language that nobody has taught it, it speaks the one that is configured.
    private Context Load(UserRequest request, Caller caller)
    {
        var context = contexts.Load(request, caller);
        var spoken = recognizer.Sentences.Languages;
        return new[] { context.Language, configuration.Current.Options.Language }.FirstOrDefault(spoken.Contains) is { } language
            ? context with { Language = language }
            : context with { Language = ResponseGenerator.Fallback };
    }

    // What has been done is answered as done, whether or not it could be written down afterwards.
    private async Task<bool> TryKeepAsync(Context context, Caller caller, Turn turn, PendingQuestion? before)
    {
        try
        {
            await contexts.UpdateAsync(context, caller, turn, before);
            return true;
        }
        catch (StorageException)
        {
            return false; // Logged by the writer.
        }
    }

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
