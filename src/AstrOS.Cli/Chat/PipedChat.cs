using AstrOS.Cli.Commands;
using AstrOS.Cli.Rendering;
using AstrOS.Sdk.Client;

namespace AstrOS.Cli.Chat;

/// <summary>A conversation whose lines come from a file or another program; one answer a line.</summary>
internal static class PipedChat
{
    /// <returns>The exit code of the last line that was not answered; 0 when all were.</returns>
    public static async Task<int> RunAsync(CliContext context, CancellationToken cancellationToken)
    {
        var session = context.Options.Session;
        var exitCode = ExitCodes.Answered;
        while (await context.Terminal.In.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var response = await Asking.AskAsync(context, RequestMaker.Make(line.Trim(), context.Options, session), cancellationToken);
                session = response.Metadata.SessionId;
                if (Answer.ExitCodeOf(response) is not ExitCodes.Answered and var code) exitCode = code;
            }
            catch (DaemonException refused)
            {
                exitCode = Failure.Tell(context.Terminal, context.Options.Json, refused);
            }
        }

        return exitCode;
    }
}
