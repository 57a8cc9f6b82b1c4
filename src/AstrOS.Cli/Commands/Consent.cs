using AstrOS.Cli.Rendering;
using AstrOS.Sdk.Approvals;
using AstrOS.Sdk.Client;
using AstrOS.Sdk.Requests;

namespace AstrOS.Cli.Commands;

/// <summary>What becomes of an act that waits for the user's word: --yes, --no, asking at the terminal, or a no where nobody sits.</summary>
internal static class Consent
{
    private const int NotFound = 404;
    private const int MostQuestions = 20;

    /// <summary>Answers with the word that the options hold; the response as it was where they hold none, or nothing waits.</summary>
    public static async Task<Response> SettleAsync(CliContext context, Response response, CancellationToken cancellationToken)
    {
        if (context.Options is { Yes: false, No: false }) return response;
        var word = context.Options.Yes ? ApprovalWord.Yes : ApprovalWord.No;
        for (var asked = 0; response.Metadata.Approval is { } approval && asked < MostQuestions; asked++)
            response = await AnswerAsync(context, approval, word, response, cancellationToken);
        return response;
    }

    /// <summary>Settles and shows a direct call's response, asking at the terminal where that is possible.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> FinishAsync(CliContext context, Response response, CancellationToken cancellationToken)
    {
        var settled = await SettleAsync(context, response, cancellationToken);
        if (settled != response && !context.Options.Json) Show(context, response);
        Show(context, settled);
        if (settled.Metadata.Approval is not { } approval) return Answer.ExitCodeOf(settled);
        if (IsNobodyThere(context, settled))
        {
            await RefuseAsync(context, settled, cancellationToken);
            return ExitCodes.QuestionOpen;
        }

        var typed = (await context.Terminal.AskAsync("> ", cancellationToken))?.Trim().ToLowerInvariant();
        var word = typed switch { "yes" or "y" => ApprovalWord.Yes, "always" when approval.AllowsAlways => ApprovalWord.Always, _ => ApprovalWord.No };
        var answered = await AnswerAsync(context, approval, word, settled, cancellationToken);
        Show(context, answered);
        return Answer.ExitCodeOf(answered);
    }

    /// <summary>Goes on with the conversation at the terminal for as long as AstrOS asks; an empty line leaves it.</summary>
    public static async Task<Response> TalkAsync(CliContext context, Response response, CancellationToken cancellationToken)
    {
        for (var asked = 0; response.RequiresFollowup && !context.Options.Json && context.Terminal.CanAsk && asked < MostQuestions; asked++)
        {
            if (await context.Terminal.AskAsync("> ", cancellationToken) is not { } typed || string.IsNullOrWhiteSpace(typed))
            {
                if (response.Metadata.Approval is not { } approval) return response;
                var left = await AnswerAsync(context, approval, ApprovalWord.No, response, cancellationToken);
                Show(context, left);
                return left;
            }

            response = await Asking.AskAsync(context, RequestMaker.Make(typed.Trim(), context.Options, response.Metadata.SessionId), cancellationToken);
        }

        return response;
    }

    /// <summary>Whether an act waits and nobody can be asked.</summary>
    public static bool IsNobodyThere(CliContext context, Response response) =>
        response.Metadata.Approval is not null && (context.Options.Json || !context.Terminal.CanAsk);

    /// <summary>Where nobody answers, the answer is no.</summary>
    public static async Task RefuseAsync(CliContext context, Response response, CancellationToken cancellationToken)
    {
        if (response.Metadata.Approval is not { } approval) return;
        await AnswerAsync(context, approval, ApprovalWord.No, response, cancellationToken);
        context.Terminal.WriteError("astros: Nothing was done: nobody is there to be asked. Say --yes to have it done, or --no to leave it.");
    }

    private static void Show(CliContext context, Response response)
    {
        if (context.Options.Json) Answer.WriteJson(context.Terminal, response);
        else new Answer(context.Terminal, context.Time).Finish(response);
    }

    private static async Task<Response> AnswerAsync(
        CliContext context, ApprovalInfo approval, ApprovalWord word, Response asked, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Daemon.RunAsync(
                client => client.AnswerApprovalAsync(approval.Id, word, context.Options.Language ?? asked.Metadata.Language, cancellationToken), cancellationToken);
        }
        catch (DaemonException gone) when (gone.Problem.Status == NotFound && word == ApprovalWord.No)
        {
            return asked; // It was answered or is over: it will not happen.
        }
    }
}
