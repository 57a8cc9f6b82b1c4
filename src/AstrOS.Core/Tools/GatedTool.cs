using System.Diagnostics;
using AstrOS.Plugins;
using AstrOS.Sdk.Requests;
using AstrOS.Sdk.Tools;
using AstrOS.Security;
using AstrOS.Storage;
using AstrOS.Storage.Rows;
using AstrOS.Telemetry;
using Microsoft.Extensions.Logging;

namespace AstrOS.Tools;

/// <summary>
/// Puts the gate around a tool: arguments checked, the act planned, decided, recorded with its way back, and only then done. Whatever goes
/// wrong on the way to the act means that it does not happen.
/// </summary>
public sealed partial class GatedTool(
    PermissionManager permissions,
    GrantStore grants,
    AuditLogger audit,
    Approvals approvals,
    ActRunner acts,
    AstrosMetrics metrics,
    TimeProvider time,
    ILogger<GatedTool> logger)
{
    private const int MostTries = 5;

    /// <summary>The tool behind the gate.</summary>
    /// <param name="manifest">What the plugin declares.</param>
    /// <param name="plugin">The plugin's id.</param>
    /// <param name="binding">The code.</param>
    /// <param name="find">Finds the code of a tool, for what takes this one's acts back.</param>
    public ToolHandler Wrap(ToolManifest manifest, string plugin, ToolBinding binding, Func<string, ToolBinding?> find) =>
        (call, cancellationToken) => InvokeAsync(new(manifest, plugin, binding, find), call, cancellationToken);

    /// <summary>Goes on with an act that was put to the user.</summary>
    /// <param name="approval">The act, taken out of <see cref="Approvals"/>.</param>
    /// <param name="answer">What the user said.</param>
    /// <param name="call">The circumstances of the answer.</param>
    /// <param name="find">Finds the code of a tool.</param>
    /// <param name="cancellationToken">Stops the act; nothing has happened then.</param>
    public async ValueTask<ToolResult> AnswerAsync(
        Approval approval, ApprovalAnswer answer, ToolCall call, Func<string, ToolBinding?> find, CancellationToken cancellationToken)
    {
        approval.Listener.Follow(call.Report);
        var guarded = new Guarded(approval.Manifest, approval.Plugin, null, find);
        call = approval.Call with { Report = call.Report, RequestId = call.RequestId, Language = call.Language };
        var decision = answer == ApprovalAnswer.No
            ? new GateDecision(GateVerdict.Deny, "refused by the user")
            : permissions.WhyForbidden(approval.Manifest.Id) ?? new(GateVerdict.Allow, "approved by the user");
        return await GuardAsync(guarded, call, async () =>
        {
            if (answer == ApprovalAnswer.Always && approval.AllowsAlways && decision.Verdict == GateVerdict.Allow) await grants.AddAsync(call.UserId, approval.Manifest.Id, approval.Act.Scope);
            if (decision.Verdict == GateVerdict.Allow) return await acts.RunAsync(approval.Act, call, Record(guarded, call, decision), find, cancellationToken);
            await audit.RecordAsync(Record(guarded, call, decision), cancellationToken);
            return answer == ApprovalAnswer.No ? ToolResult.Failed(ToolErrors.Refused, ToolErrors.Refused) : Denied(decision);
        }, cancellationToken);
    }

    private async ValueTask<ToolResult> InvokeAsync(Guarded tool, ToolCall call, CancellationToken cancellationToken)
    {
        using var span = AstrosTracing.Source.StartActivity("tool");
        span?.SetTag("astros.tool", tool.Manifest.Id);
        if (ToolSchema.WhyInvalid(tool.Binding!.Input(), call.Arguments) is { } fault)
            return Refused(ToolErrors.InvalidArgument, fault);
        return await GuardAsync(tool, call, () => tool.Binding.Handler is { } handler
            ? LookAsync(tool, handler, call, cancellationToken)
            : ActUntilSettledAsync(tool, tool.Binding.Planner!, call, cancellationToken), cancellationToken);
    }

    // What was faster has changed what the act was planned from: nothing has happened yet, and it is planned and decided anew.
    private async ValueTask<ToolResult> ActUntilSettledAsync(Guarded tool, ToolPlanner planner, ToolCall call, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var result = await ActAsync(tool, planner, call, cancellationToken);
            if (result.Error != ToolErrors.Changed || tries == MostTries) return result;
        }
    }

    // A relay is let through: each tool that it has called is decided over by itself.
    private async ValueTask<ToolResult> LookAsync(Guarded tool, ToolHandler handler, ToolCall call, CancellationToken cancellationToken)
    {
        var effect = tool.Binding!.IsRelay ? Effect.Read : tool.Manifest.Effect;
        var decision = permissions.Decide(new(call.UserId, tool.Manifest.Id, effect));
        var record = Record(tool, call, decision);
        await audit.RecordAsync(record, cancellationToken);
        if (decision.Verdict != GateVerdict.Allow) return Denied(decision);

        call.Report(new RequestEvent.ToolStarted(tool.Manifest.Id));
        try
        {
            var result = await handler(call, cancellationToken);
            return await TryCompleteAsync(record, ActRunner.Outcome(result)) ? result : result with { Recorded = false };
        }
        catch (Exception error)
        {
            await TryCompleteAsync(record, error is OperationCanceledException && cancellationToken.IsCancellationRequested ? "cancelled" : "error");
            throw;
        }
    }

    private async ValueTask<ToolResult> ActAsync(Guarded tool, ToolPlanner planner, ToolCall call, CancellationToken cancellationToken)
    {
        if (permissions.WhyForbidden(tool.Manifest.Id) is { } forbidden)
        {
            await audit.RecordAsync(Record(tool, call, forbidden), cancellationToken);
            return Denied(forbidden);
        }

        var listener = new Listener(call.Report);
        var plan = await planner(call with { Report = listener.Tell }, cancellationToken);
        if (plan.Act is not { } act)
        {
            var idle = Record(tool, call, new(GateVerdict.Allow, "changes nothing"));
            idle.Outcome = ActRunner.Outcome(plan.Result!);
            await audit.RecordAsync(idle, cancellationToken);
            return plan.Result!;
        }

        var decision = permissions.Decide(new(call.UserId, tool.Manifest.Id, tool.Manifest.Effect)
        {
            NeverAsks = tool.Manifest.NeverAsks,
            // A write is let through because it can be taken back; one that cannot be this time is put to the user.
            MustAsk = act.MustAsk || tool.Manifest.Effect == Effect.Write && act.Inverse is null,
            Scope = act.Scope,
        });
        if (decision.Verdict == GateVerdict.Allow) return await acts.RunAsync(act, call, Record(tool, call, decision), tool.Find, cancellationToken);

        await audit.RecordAsync(Record(tool, call, decision), cancellationToken);
        if (decision.Verdict != GateVerdict.Ask) return Denied(decision);
        listener.Follow(static _ => { });
        return Asks(approvals.Open(tool.Manifest, tool.Plugin, call, act, listener));
    }

    private async ValueTask<ToolResult> GuardAsync(Guarded tool, ToolCall call, Func<ValueTask<ToolResult>> work, CancellationToken cancellationToken)
    {
        try
        {
            var result = await work();
            if (result is { Success: false, Question: null, Approval: null, Error: not ToolErrors.Denied and not ToolErrors.Refused })
                metrics.PluginFailed(tool.Plugin, result.Error ?? "failed");
            return result;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (StorageException error)
        {
            return Refused(ToolErrors.NotRecorded, error.Message);
        }
#pragma warning disable CA1031 // A tool's own fault ends its call, never the daemon.
        catch (Exception error)
#pragma warning restore CA1031
        {
            metrics.PluginFailed(tool.Plugin, error.GetType().Name);
            Activity.Current?.SetStatus(ActivityStatusCode.Error, error.GetType().Name);
            LogFailed(tool.Manifest.Id, call.RequestId, error);
            return Refused(ToolErrors.Crashed, error.Message);
        }
    }

    // What happened is not undone by a record that breaks, so it is answered as it happened.
    private async ValueTask<bool> TryCompleteAsync(AuditRow record, string outcome)
    {
        try
        {
            await audit.CompleteAsync(record, outcome);
            return true;
        }
        catch (StorageException error)
        {
            LogNotCompleted(record.Tool, record.RequestId, outcome, error);
            return false;
        }
    }

    private AuditRow Record(Guarded tool, ToolCall call, GateDecision decision) => new()
    {
        At = time.GetUtcNow().UtcTicks,
        UserId = call.UserId,
        SessionId = call.SessionId,
        RequestId = call.RequestId,
        Tool = tool.Manifest.Id,
        Effect = Words.Of(tool.Manifest.Effect),
        Arguments = call.Arguments.GetRawText(),
        Decision = decision.Verdict switch { GateVerdict.Allow => "allow", GateVerdict.Ask => "ask", _ => "deny" },
        Reason = decision.Reason,
    };

    private static ToolResult Asks(Approval approval) => new()
    {
        Success = false,
        Response = approval.Act.Preview,
        Data = approval.Act.Data,
        Error = ToolErrors.NeedsApproval,
        Approval = approval,
    };

    private static ToolResult Denied(GateDecision decision) => Refused(ToolErrors.Denied, decision.Reason);

    private static ToolResult Refused(string error, string reason) =>
        ToolResult.Failed(error, error, new RefusalData(reason), ToolsJson.Default.RefusalData);

    /// <summary>A tool and what the gate needs to know of it.</summary>
    private sealed record Guarded(ToolManifest Manifest, string Plugin, ToolBinding? Binding, Func<string, ToolBinding?> Find);

    [LoggerMessage(Level = LogLevel.Error, Message = "Tool {Tool} in request {RequestId} ended as {Outcome}, which could not be recorded")]
    private partial void LogNotCompleted(string tool, string requestId, string outcome, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Tool {Tool} failed in request {RequestId}")]
    private partial void LogFailed(string tool, string requestId, Exception error);
}
