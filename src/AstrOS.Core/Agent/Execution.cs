using System.Text.Json;
using AstrOS.Configuration;
using AstrOS.Contexts;
using AstrOS.Intents;
using AstrOS.Sdk.Requests;
using AstrOS.Tools;

namespace AstrOS.Agents;

/// <summary>Has a tool called, or goes on with an act that waited, for no longer than a request may take.</summary>
internal sealed class Execution(ToolRegistry tools, Approvals approvals, RunningCalls running, ConfigurationStore configuration)
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
        return await InvokeAsync(tool, Call(tool, arguments, context, intent.Language, journey, report) with { Said = journey.Said }, cancellationToken);
    }

    /// <summary>Calls a tool.</summary>
    public async ValueTask<Outcome> InvokeAsync(Tool tool, ToolCall call, CancellationToken cancellationToken)
    {
        var result = await LimitAsync(call, token => tool.InvokeAsync(call, token), cancellationToken);
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
        var result = await LimitAsync(call, token => tools.AnswerAsync(approval, answer, call, token), cancellationToken);
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

    // A call that is stopped ends like one that failed, so that it is in the history and in the figures too.
    private async ValueTask<ToolResult> LimitAsync(ToolCall call, Func<CancellationToken, ValueTask<ToolResult>> work, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(configuration.Current.Options.RequestTimeout);
        using var stoppable = running.Add(call);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stoppable.Token);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            var error = cancellationToken.IsCancellationRequested || stoppable.Token.IsCancellationRequested ? ToolErrors.Cancelled : ToolErrors.TimedOut;
            return ToolResult.Failed(error, error);
        }
    }
}
