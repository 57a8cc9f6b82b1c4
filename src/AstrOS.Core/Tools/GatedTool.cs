using System.Diagnostics;
using System.Text.Json;
using AstrOS.Plugins;
using AstrOS.Sdk.Requests;
using AstrOS.Security;
using AstrOS.Storage;
using AstrOS.Storage.Rows;
using AstrOS.Telemetry;
using Microsoft.Extensions.Logging;

namespace AstrOS.Tools;

/// <summary>
/// Puts the gate around a handler: arguments checked, decided, recorded, and only then called. Whatever goes wrong on the
/// way to the handler means that it is not called.
/// </summary>
public sealed partial class GatedTool(
    PermissionManager permissions, AuditLogger audit, AstrosMetrics metrics, TimeProvider time, ILogger<GatedTool> logger)
{
    private const int MostTries = 5;

    /// <summary>The handler behind the gate.</summary>
    public ToolHandler Wrap(ToolManifest manifest, string plugin, ToolBinding binding) => (call, cancellationToken) =>
        InvokeAsync(manifest, plugin, binding, call, cancellationToken);

    private async ValueTask<ToolResult> InvokeAsync(
        ToolManifest manifest, string plugin, ToolBinding binding, ToolCall call, CancellationToken cancellationToken)
    {
        using var span = AstrosTracing.Source.StartActivity("tool");
        span?.SetTag("astros.tool", manifest.Id);

        if (ToolSchema.WhyInvalid(binding.Input(), call.Arguments) is { } fault)
            return Refused(ToolErrors.InvalidArgument, ToolErrors.InvalidArgument, fault);

        var decision = permissions.Decide(manifest.Id, manifest.Effect);
        var record = Record(manifest, call, decision);
        try
        {
            await audit.RecordAsync(record, cancellationToken);
        }
        catch (StorageException error)
        {
            return Refused(ToolErrors.NotRecorded, ToolErrors.NotRecorded, error.Message);
        }

        if (decision.Verdict != GateVerdict.Allow) return Refused(ToolErrors.Denied, ToolErrors.Denied, decision.Reason);

        call.Report(new RequestEvent.ToolStarted(manifest.Id));
        var result = await CallAsync(manifest, plugin, binding, call, record, cancellationToken);
        return await TryCompleteAsync(record, Outcome(result)) ? result : result with { Recorded = false };
    }

    private async ValueTask<ToolResult> CallAsync(
        ToolManifest manifest, string plugin, ToolBinding binding, ToolCall call, AuditRow record, CancellationToken cancellationToken)
    {
        try
        {
            var result = binding.Handler is { } handler ? await handler(call, cancellationToken) : await ActAsync(binding.Planner!, call, cancellationToken);
            if (result is { Success: false, Question: null }) metrics.PluginFailed(plugin, result.Error ?? "failed");
            return result;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await TryCompleteAsync(record, "cancelled");
            throw;
        }
#pragma warning disable CA1031 // A tool's own fault ends its call, never the daemon.
        catch (Exception error)
#pragma warning restore CA1031
        {
            metrics.PluginFailed(plugin, error.GetType().Name);
            Activity.Current?.SetStatus(ActivityStatusCode.Error, error.GetType().Name);
            LogFailed(manifest.Id, call.RequestId, error);
            return Refused(ToolErrors.Crashed, ToolErrors.Crashed, error.Message);
        }
    }

    // What was faster has changed what the act was planned from: nothing has happened yet, and it is planned anew.
    private static async ValueTask<ToolResult> ActAsync(ToolPlanner planner, ToolCall call, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var plan = await planner(call, cancellationToken);
            var result = plan.Result ?? await plan.Act!.Run(cancellationToken);
            if (result.Error != ToolErrors.Changed || tries == MostTries) return result;
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

    private static string Outcome(ToolResult result) => result switch
    {
        { Success: true } => "done",
        { Question: not null } => "asked",
        { Error: ToolErrors.Crashed } => "error",
        _ => "failed",
    };

    private AuditRow Record(ToolManifest manifest, ToolCall call, GateDecision decision) => new()
    {
        At = time.GetUtcNow().UtcTicks,
        UserId = call.UserId,
        SessionId = call.SessionId,
        RequestId = call.RequestId,
        Tool = manifest.Id,
        Effect = Words.Of(manifest.Effect),
        Arguments = call.Arguments.GetRawText(),
        Decision = decision.Verdict == GateVerdict.Allow ? "allow" : "deny",
        Reason = decision.Reason,
    };

    private static ToolResult Refused(string error, string response, string reason) =>
        ToolResult.Failed(error, response, new RefusalData(reason), ToolsJson.Default.RefusalData);

    [LoggerMessage(Level = LogLevel.Error, Message = "Tool {Tool} in request {RequestId} ended as {Outcome}, which could not be recorded")]
    private partial void LogNotCompleted(string tool, string requestId, string outcome, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Tool {Tool} failed in request {RequestId}")]
    private partial void LogFailed(string tool, string requestId, Exception error);
}
