using AstrOS.Sdk.Requests;
using AstrOS.Storage;
using AstrOS.Storage.Rows;
using Microsoft.Extensions.Logging;

namespace AstrOS.Tools;

/// <summary>Does an act that the gate has let through: journal first, then the act, then how it ended. What breaks half-way is taken back.</summary>
public sealed partial class ActRunner(ActJournal journal, ActRecovery recovery, TimeProvider time, ILogger<ActRunner> logger)
{
    /// <summary>Does it.</summary>
    /// <param name="act">What is to be done.</param>
    /// <param name="call">The call.</param>
    /// <param name="record">The record of the call, written together with the act's own.</param>
    /// <param name="find">Finds the code of a tool.</param>
    /// <param name="cancellationToken">Stops it; nothing has happened then.</param>
    /// <exception cref="StorageException">It could not be recorded, so nothing has happened.</exception>
    public async ValueTask<ToolResult> RunAsync(
        Act act, ToolCall call, AuditRow record, Func<string, ToolBinding?> find, CancellationToken cancellationToken)
    {
        var row = Row(act, call);
        await journal.BeginAsync(record, row, cancellationToken);
        call.Report(new RequestEvent.ToolStarted(call.ToolId));
        try
        {
            var result = await act.Run(cancellationToken);
            if (result.Error == ToolErrors.Partly) await recovery.PutRightAsync(row, find, call.Language, CancellationToken.None);
            else row.State = result.Success ? ActState.Done : ActState.Failed;
            var kept = await TryEndAsync(record, Outcome(result), row);
            return result with { ActId = result.Success ? row.Id : null, Recorded = kept };
        }
        catch (Exception error)
        {
            var isStopped = error is OperationCanceledException && cancellationToken.IsCancellationRequested;
            await recovery.PutRightAsync(row, find, call.Language, CancellationToken.None);
            await TryEndAsync(record, isStopped ? "cancelled" : "error", row);
            throw;
        }
    }

    internal static string Outcome(ToolResult result) => result switch
    {
        { Success: true } => "done",
        { Question: not null } => "asked",
        { Error: ToolErrors.Crashed } => "error",
        _ => "failed",
    };

    // What happened is not undone by a record that breaks, so it is answered as it happened. The next start finds the row and puts it right.
    private async ValueTask<bool> TryEndAsync(AuditRow record, string outcome, JournalRow row)
    {
        try
        {
            await journal.EndAsync(record, outcome, row);
            return true;
        }
        catch (StorageException error)
        {
            LogNotEnded(record.Tool, record.RequestId, outcome, error);
            return false;
        }
    }

    private JournalRow Row(Act act, ToolCall call) => new()
    {
        At = time.GetUtcNow().UtcTicks,
        UserId = call.UserId,
        SessionId = call.SessionId,
        RequestId = call.RequestId,
        Tool = call.ToolId,
        Arguments = call.Arguments.GetRawText(),
        Said = call.Said,
        InverseTool = act.Inverse?.ToolId,
        InverseArguments = act.Inverse?.Arguments.GetRawText(),
        State = ActState.Begun,
        Undoes = call.Undoes,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Tool {Tool} in request {RequestId} ended as {Outcome}, which could not be recorded")]
    private partial void LogNotEnded(string tool, string requestId, string outcome, Exception error);
}
