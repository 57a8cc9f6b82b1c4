using AstrOS.Cli.Rendering;
using AstrOS.Cli.Terminals;
using AstrOS.Sdk;
using AstrOS.Sdk.Client;
using AstrOS.Sdk.Status;

namespace AstrOS.Cli;

/// <summary>Tells an error: in words on standard error, and for scripts as a problem document on standard output.</summary>
internal static class Failure
{
    private const int BadRequest = 400;
    private const int Unavailable = 503;

    public static int Tell(Terminal terminal, bool json, Exception exception)
    {
        var (problem, exitCode) = exception switch
        {
            CliError error => (new Problem(
                error.ExitCode == ExitCodes.BadUsage ? BadRequest : Unavailable, error.Message, Error: error.Error), error.ExitCode),
            // The daemon speaks of its own fields and addresses; at a terminal other names help.
            DaemonException { Problem: { Error: "unknown_session" } refused } =>
                (refused with { Detail = Fact(refused) + "Leave --session out to go on with this terminal's conversation, or say --new." }, ExitCodes.NotDone),
            DaemonException { Problem: { Error: "unknown_tool" } refused } => (refused with { Detail = Fact(refused) + "All of them: astros tools" }, ExitCodes.NotDone),
            DaemonException { Problem: var refused } => (refused, refused.Status == BadRequest ? ExitCodes.BadUsage : ExitCodes.NotDone),
            DaemonUnreachableException lost => (new Problem(Unavailable, lost.Message, Error: "daemon_unreachable"), ExitCodes.DaemonUnreachable),
            _ => (new Problem(Unavailable, exception.Message, Error: "failed"), ExitCodes.NotDone),
        };

        terminal.WriteError("astros: " + problem.Title + (problem.Detail is { Length: > 0 } detail ? "\n" + detail : ""));
        if (!json) return exitCode;
        terminal.Out.WriteLine(JsonOutput.Text(problem, AstrosJson.Default.Problem));
        terminal.Out.Flush();
        return exitCode;
    }

    private static string Fact(Problem problem) => problem.Detail?.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? problem.Detail[..end] + ". " : "";
}
