using System.Text.Json;
using AstrOS.Storage.Rows;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AstrOS.Tools;

/// <summary>Puts right what an act has left that was cut off: its inverse is called, knowing that the act may have happened only in part.</summary>
public sealed partial class ActRecovery(ILogger<ActRecovery> logger)
{
    private const string NoWayBack = "it was cut off, and it cannot be told how far it had come";

    /// <summary>Takes back what has happened of an act, and says in the row how that went.</summary>
    /// <param name="act">What was begun.</param>
    /// <param name="find">Finds the code of a tool.</param>
    /// <param name="language">The language of what may be reported.</param>
    /// <param name="cancellationToken">Stops it; the act then stays as it is.</param>
    public async ValueTask PutRightAsync(JournalRow act, Func<string, ToolBinding?> find, string language, CancellationToken cancellationToken)
    {
        var why = await TryAsync(act, find, language, cancellationToken);
        (act.State, act.Outcome) = why is null ? (ActState.Failed, act.Outcome) : (ActState.Stuck, why);
        if (why is null) LogPutRight(act.Tool, act.Id);
        else LogStuck(act.Tool, act.Id, why);
    }

    private async ValueTask<string?> TryAsync(JournalRow act, Func<string, ToolBinding?> find, string language, CancellationToken cancellationToken)
    {
        if (act.InverseTool is not { } tool || find(tool)?.Planner is not { } planner) return NoWayBack;
        try
        {
            var plan = await planner(Call(act, tool, language), cancellationToken);
            var result = plan.Result ?? await plan.Act!.Run(cancellationToken);
            return result.Success ? null : result.Error ?? result.Response;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A tool's own fault must not keep the daemon from starting.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogFailed(act.Tool, act.Id, error);
            return error.Message;
        }
    }

    private static ToolCall Call(JournalRow act, string tool, string language) => new()
    {
        ToolId = tool,
        Arguments = JsonElement.Parse(act.InverseArguments ?? "{}"),
        UserId = act.UserId,
        SessionId = act.SessionId,
        RequestId = act.RequestId,
        Language = language,
        Zone = DateTimeZone.Utc,
        IsRecovery = true,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Tool} (act {Act}) had been cut off; what had happened of it was taken back")]
    private partial void LogPutRight(string tool, long act);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Tool} (act {Act}) had been cut off and could not be taken back: {Why}")]
    private partial void LogStuck(string tool, long act, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Taking {Tool} (act {Act}) back failed")]
    private partial void LogFailed(string tool, long act, Exception error);
}
