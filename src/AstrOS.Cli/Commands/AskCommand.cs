using AstrOS.Cli.Rendering;
using AstrOS.Cli.Terminals;
using AstrOS.Sdk;
using AstrOS.Sdk.Client;
using AstrOS.Sdk.Requests;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros WORDS</c>: one request, one answer.</summary>
internal static class AskCommand
{
    public static async Task<int> RunAsync(CliContext context, string words, CancellationToken cancellationToken)
    {
        var request = RequestMaker.Make(words, context.Options, context.Options.Session);
        Response response;
        await using (var spinner = Spinner.Start(context.Terminal, "Working …", context.Time))
        {
            response = await context.Daemon.RunAsync(client => client.AskAsync(request, cancellationToken), cancellationToken);
        }

        return Answer.Write(context, response);
    }
}
