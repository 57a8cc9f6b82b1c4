using AstrOS.Cli.Rendering;
using AstrOS.Cli.Sessions;
using AstrOS.Sdk.Client;
using AstrOS.Sdk.Requests;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros WORDS</c>: one request, one answer.</summary>
internal static class AskCommand
{
    private const int NotFound = 404;

    public static async Task<int> RunAsync(CliContext context, string words, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(words)) throw CliError.Usage("There is nothing to ask: the words are empty.");

        var own = context.Options.Session is null ? TerminalSession.OfProcess(context.Paths, context.Time) : null;
        var recalled = context.Options.New ? null : own?.Recall();
        var response = await AskAsync(context, words, recalled, cancellationToken);
        own?.Remember(response.Metadata.SessionId);
        response = await Consent.TalkAsync(context, response, cancellationToken);
        if (Consent.IsNobodyThere(context, response)) await Consent.RefuseAsync(context, response, cancellationToken);
        if (response.Metadata.Error == "not_understood" && CommandNames.Nearest(words) is { } command)
            context.Terminal.WriteError($"astros: Did you mean the command? astros {command}");
        return Answer.ExitCodeOf(response);
    }

    private static async Task<Response> AskAsync(CliContext context, string words, string? recalled, CancellationToken cancellationToken)
    {
        try
        {
            return await Asking.AskAsync(
                context, RequestMaker.Make(words, context.Options, context.Options.Session ?? recalled), cancellationToken);
        }
        catch (DaemonException exception) when (exception.Problem.Status == NotFound && recalled is not null)
        {
            // The conversation is gone, with its database or by clearing up: the words matter more.
            return await Asking.AskAsync(context, RequestMaker.Make(words, context.Options, null), cancellationToken);
        }
    }
}
