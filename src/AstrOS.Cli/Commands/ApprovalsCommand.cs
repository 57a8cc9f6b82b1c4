using System.CommandLine;
using System.Text.Json;
using AstrOS.Cli.Rendering;
using AstrOS.Sdk;
using AstrOS.Sdk.Approvals;
using AstrOS.Sdk.Views;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros approvals [ID yes|no|always]</c>: what waits for a word, and saying it.</summary>
internal static class ApprovalsCommand
{
    private static readonly View Table = new()
    {
        Kind = ViewKind.Table,
        Fields =
        [
            new ViewField { Key = "id", Title = "Id" },
            new ViewField { Key = "preview", Title = "What would be done" },
            new ViewField { Key = "expires_at", Title = "Until", Format = ViewFormat.DateTime },
        ],
    };

    public static Command Create(CommonOptions options)
    {
        var id = new Argument<string?>("id") { Description = "The one that is answered", HelpName = "ID", Arity = ArgumentArity.ZeroOrOne };
        var word = new Argument<string?>("word") { Description = "yes, no or always", HelpName = "WORD", Arity = ArgumentArity.ZeroOrOne };
        word.AcceptOnlyFromAmong("yes", "no", "always");
        return new Command("approvals", "What waits for your yes, and answering it") { id, word }
            .Runs(options, (context, parsed, cancellationToken) => (parsed.GetValue(id), parsed.GetValue(word)) switch
            {
                (null, _) => ListAsync(context, cancellationToken),
                ({ } named, { } said) => AnswerAsync(context, named, Enum.Parse<ApprovalWord>(said, ignoreCase: true), cancellationToken),
                _ => throw CliError.Usage("Say yes, no or always after the id, as in: astros approvals ID yes"),
            });
    }

    private static async Task<int> ListAsync(CliContext context, CancellationToken cancellationToken)
    {
        var waiting = await context.Daemon.RunAsync(client => client.ApprovalsAsync(context.Options.Language, cancellationToken), cancellationToken);
        if (context.Options.Json) JsonOutput.Write(context.Terminal, waiting, AstrosJson.Default.IReadOnlyListApprovalInfo);
        else if (waiting.Count == 0) context.Terminal.Out.WriteLine("Nothing waits for your word.");
        else ViewWriter.Write(context.Terminal, Table, JsonSerializer.SerializeToElement(waiting, AstrosJson.Default.IReadOnlyListApprovalInfo), Human.For(context.Time, context.Options.Language));
        return ExitCodes.Answered;
    }

    private static async Task<int> AnswerAsync(CliContext context, string id, ApprovalWord word, CancellationToken cancellationToken)
    {
        var response = await context.Daemon.RunAsync(client => client.AnswerApprovalAsync(id, word, context.Options.Language, cancellationToken), cancellationToken);
        if (context.Options.Json) Answer.WriteJson(context.Terminal, response);
        else new Answer(context.Terminal, context.Time).Finish(response);
        return word == ApprovalWord.No && response.Metadata.Error == "refused" ? ExitCodes.Answered : Answer.ExitCodeOf(response);
    }
}
