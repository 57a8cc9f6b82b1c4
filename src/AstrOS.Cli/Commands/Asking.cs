using AstrOS.Cli.Rendering;
using AstrOS.Cli.Terminals;
using AstrOS.Sdk.Client;
using AstrOS.Sdk.Requests;

namespace AstrOS.Cli.Commands;

/// <summary>Puts one request and shows what happens on its way; used by single questions and by the chat.</summary>
internal static class Asking
{
    public static async Task<Response> AskAsync(CliContext context, UserRequest request, CancellationToken cancellationToken)
    {
        var streams = context.Terminal.ErrorIsTerminal && !context.Options.Json;
        var response = await context.Daemon.RunAsync(
            client => streams ? StreamAsync(context, client, request, cancellationToken) : PlainAsync(context, client, request, cancellationToken),
            cancellationToken);
        var settled = await Consent.SettleAsync(context, response, cancellationToken);
        if (context.Options.Json) Answer.WriteJson(context.Terminal, settled);
        else if (settled != response) new Answer(context.Terminal, context.Time).Finish(settled);
        return settled;
    }

    private static async Task<Response> PlainAsync(
        CliContext context, AstrosClient client, UserRequest request, CancellationToken cancellationToken)
    {
        var response = await client.AskAsync(request, cancellationToken);
        if (!context.Options.Json) new Answer(context.Terminal, context.Time).Finish(response);
        return response;
    }

    private static async Task<Response> StreamAsync(
        CliContext context, AstrosClient client, UserRequest request, CancellationToken cancellationToken)
    {
        var answer = new Answer(context.Terminal, context.Time);
        await using var spinner = Spinner.Start(context.Terminal, "Working …", context.Time);
        await foreach (var happened in client.StreamAsync(request, cancellationToken))
        {
            switch (happened)
            {
                case RequestEvent.ToolStarted started:
                    spinner.Tell(started.Tool + " …");
                    break;
                case RequestEvent.Progress progress:
                    spinner.Tell(progress.Text, progress.Fraction);
                    break;
                case RequestEvent.Message message:
                    await spinner.DisposeAsync();
                    answer.Piece(message.Text);
                    break;
                case RequestEvent.Done done:
                    await spinner.DisposeAsync();
                    answer.Finish(done.Response);
                    return done.Response;
            }
        }

        throw new InvalidOperationException("A stream of events ends with the answer.");
    }
}
