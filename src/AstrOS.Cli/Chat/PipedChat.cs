using AstrOS.Cli.Commands;
using AstrOS.Cli.Rendering;
using AstrOS.Sdk.Client;

namespace AstrOS.Cli.Chat;

/// <summary>A conversation whose lines come from a file or another program; one answer a line.</summary>
internal static class PipedChat
{
    /// <returns>The exit code of the last line that came to nothing, 0 when none did; 3 when a question is open at the end.</returns>
    public static async Task<int> RunAsync(CliContext context, CancellationToken cancellationToken)
    {
        var session = context.Options.Session;
        var exitCode = ExitCodes.Answered;
        var asked = false;
        while (await context.Terminal.In.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var response = await Asking.AskAsync(context, RequestMaker.Make(line.Trim(), context.Options, session), cancellationToken);
                session = response.Metadata.SessionId;
                asked = response.RequiresFollowup;
                if (Answer.ExitCodeOf(response) is ExitCodes.NotDone and var code) exitCode = code;
            }
            catch (DaemonException refused)
            {
                exitCode = Failure.Tell(context.Terminal, context.Options.Json, refused);
            }
        }

        return asked ? ExitCodes.QuestionOpen : exitCode;
    }
}
