using System.Text.Json;
using AstrOS.Configuration;
using AstrOS.Contexts;
using AstrOS.Intents;
using AstrOS.Sdk.Requests;
using AstrOS.Tools;

namespace AstrOS.Agents;

/// <summary>Has a tool called, or goes on with an act that waited, for no longer than a request may take.</summary>
internal sealed class Execution(
    ToolRegistry tools, UndoManager undo, Approvals approvals, RunningCalls running, ConfigurationStore configuration)
{
    /// <summary>Does what is meant; null when no tool is to be called.</summary>
    public async ValueTask<Outcome?> RunAsync(
        Tool? tool, Meaning meaning, Context context, Journey journey, Action<RequestEvent> report, CancellationToken cancellationToken)
    {
        Withdraw(meaning, context);
        if (tool is null) return null;
        if (meaning.Approval is { } answer)
        {
            var question = context.Question!;
            return await AnswerAsync(
                tool, approvals.TryTake(context.UserId, question.ApprovalId!), answer, Call(tool, question.Arguments, context, question.Language, journey, report), cancellationToken);
        }

        if (meaning.Intent is not { } intent) return null;
        var arguments = JsonSerializer.SerializeToElement(Values(intent), AgentJson.Default.DictionaryStringJsonElement);
        var call = Call(tool, arguments, context, intent.Language, journey, report) with { Said = journey.Said };
        if (meaning.Corrects && context.Turns is [.., { Act: { } corrected }]) call = call with { Corrects = corrected };
        return await TakeBackAsync(call, cancellationToken) ?? await InvokeAsync(tool, call, cancellationToken);
    }

    // "No, 15 minutes": what was just done is taken back before it is done otherwise. Where that fails, nothing more is done.
    private async ValueTask<Outcome?> TakeBackAsync(ToolCall call, CancellationToken cancellationToken)
    {
        if (call.Corrects is not { } id || undo.Find(call.UserId, id) is not { } act || undo.WhyNot(act) is not null) return null;
        var result = await LimitAsync(call, (limited, token) => undo.UndoAsync(act, limited, token), cancellationToken);
        var tool = tools.Find(act.InverseTool!)!;
        return result.Success ? null : new(tool, result, call.Arguments, Speaker(tool, result));
    }

    /// <summary>Calls a tool.</summary>
    public async ValueTask<Outcome> InvokeAsync(Tool tool, ToolCall call, CancellationToken cancellationToken)
    {
        var result = await LimitAsync(call, (limited, token) => tool.InvokeAsync(limited, token), cancellationToken);
        return new(tool, result, call.Arguments, Speaker(tool, result));
    }

    /// <summary>Goes on with an act, or lets it be.</summary>
    /// <param name="tool">The tool whose act it is.</param>
    /// <param name="approval">The act; null when the answer comes too late.</param>
    /// <param name="answer">The user's word.</param>
    /// <param name="call">The circumstances of the answer.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async ValueTask<Outcome> AnswerAsync(Tool tool, Approval? approval, ApprovalAnswer answer, ToolCall call, CancellationToken cancellationToken)
    {
        if (approval is null) return new(tool, ToolResult.Failed(ToolErrors.Expired, ToolErrors.Expired), call.Arguments, tool);
        var result = await LimitAsync(call, (limited, token) => tools.AnswerAsync(approval, answer, limited, token), cancellationToken);
        return new(tool, result, approval.Call.Arguments, Speaker(tool, result));
    }

    public static ToolCall Call(Tool tool, JsonElement arguments, Context context, string language, Journey journey, Action<RequestEvent> report) => new()
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

    public static Dictionary<string, JsonElement> Values(Intent intent) =>
        intent.Entities.ToDictionary(entity => entity.Key, entity => entity.Value.Value);

    // Whoever asks for something else has moved on: what waited must not happen at a "yes" that is meant for another question.
    private void Withdraw(Meaning meaning, Context context)
    {
        if (context.Question is { ApprovalId: { } id } && !meaning.IsReply && meaning != Meaning.AsksAgain) approvals.TryTake(context.UserId, id);
    }

    private Tool Speaker(Tool tool, ToolResult result) => result.SpokenBy is { } id ? tools.Find(id) ?? tool : tool;

    // A call that is stopped ends like one that failed, so that it is in the history and in the figures too. What tells how far it has come
    // is not stuck, so its time begins anew.
    private async ValueTask<ToolResult> LimitAsync(ToolCall call, Func<ToolCall, CancellationToken, ValueTask<ToolResult>> work, CancellationToken cancellationToken)
    {
        using var stoppable = running.Add(call);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stoppable.Token);
        var most = configuration.Current.Options.RequestTimeout;
        limit.CancelAfter(most);
        try
        {
            return await work(call with { Report = Report }, limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            var error = cancellationToken.IsCancellationRequested || stoppable.Token.IsCancellationRequested ? ToolErrors.Cancelled : ToolErrors.TimedOut;
            return ToolResult.Failed(error, error);
        }

        void Report(RequestEvent happened)
        {
            if (happened is RequestEvent.Progress { Fraction: not null } && !limit.IsCancellationRequested) limit.CancelAfter(most);
            call.Report(happened);
        }
    }
}
