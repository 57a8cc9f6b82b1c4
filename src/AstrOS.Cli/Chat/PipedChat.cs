using AstrOS.Cli.Commands;
using AstrOS.Cli.Rendering;
using AstrOS.Sdk.Client;
using AstrOS.Sdk.Requests;

namespace AstrOS.Cli.Chat;

/// <summary>A conversation whose lines come from a file or another program; one answer a line.</summary>
internal static class PipedChat
{
    /// <returns>The exit code of the last line that came to nothing, 0 when none did; 3 when a question is open at the end.</returns>
    public static async Task<int> RunAsync(CliContext context, CancellationToken cancellationToken)
    {
        var session = context.Options.Session;
        var exitCode = ExitCodes.Answered;
        Response? last = null;
        while (await context.Terminal.In.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var response = await Asking.AskAsync(context, RequestMaker.Make(line.Trim(), context.Options, session), cancellationToken);
                session = response.Metadata.SessionId;
                last = response;
                if (Answer.ExitCodeOf(response) is ExitCodes.NotDone and var code) exitCode = code;
            }
            catch (DaemonException refused)
            {
                exitCode = Failure.Tell(context.Terminal, context.Options.Json, refused);
            }
        }

        if (last is not { RequiresFollowup: true }) return exitCode;
        await Consent.RefuseAsync(context, last, cancellationToken); // No line will answer it.
        return ExitCodes.QuestionOpen;
    }
}
