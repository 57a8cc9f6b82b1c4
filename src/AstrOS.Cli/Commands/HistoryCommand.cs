using System.CommandLine;
using System.Text.Json;
using AstrOS.Cli.Rendering;
using AstrOS.Sdk;
using AstrOS.Sdk.Views;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros history</c>: what was asked and answered.</summary>
internal static class HistoryCommand
{
    private const int Most = 1000;

    private static readonly View Columns = new()
    {
        Kind = ViewKind.Table,
        Fields =
        [
            new ViewField { Key = "at", Title = "When", Format = ViewFormat.DateTime },
            new ViewField { Key = "text", Title = "You said" },
            new ViewField { Key = "message", Title = "Answer" },
        ],
    };

    public static Command Create(CommonOptions options)
    {
        var limit = new Option<int>("--limit")
        {
            Description = "How many at most",
            HelpName = "N",
            DefaultValueFactory = _ => 20,
        };
        limit.Validators.Add(result =>
        {
            // The conversion's own error speaks of System.Int32, and comes later.
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var number) || number is < 1 or > Most))
                result.AddError($"--limit takes a number from 1 to {Most}.");
        });
        var search = new Option<string?>("--search") { Description = "Only what contains these words", HelpName = "TEXT" };
        return new Command("history", "What was asked and answered") { limit, search }
            .Runs(options, (context, parsed, cancellationToken) =>
                RunAsync(context, parsed.GetValue(limit), parsed.GetValue(search), cancellationToken));
    }

    private static async Task<int> RunAsync(CliContext context, int limit, string? search, CancellationToken cancellationToken)
    {
        var entries = await context.Daemon.RunAsync(
            async client => context.Options.Session is { } session
                ? [.. (await client.SessionHistoryAsync(session, cancellationToken)).TakeLast(limit)]
                : await client.HistoryAsync(limit, search, cancellationToken),
            cancellationToken);

        if (context.Options.Json)
        {
            JsonOutput.Write(context.Terminal, entries, AstrosJson.Default.IReadOnlyListHistoryEntry);
        }
        else if (entries.Count == 0)
        {
            context.Terminal.Out.WriteLine(search is null ? "Nothing has been asked yet." : $"Nothing contains \"{PlainText.Line(search)}\".");
        }
        else
        {
            var data = JsonSerializer.SerializeToElement(entries, AstrosJson.Default.IReadOnlyListHistoryEntry);
            ViewWriter.Write(context.Terminal, Columns, data, Human.For(context.Time, context.Options.Language));
        }

        return ExitCodes.Answered;
    }
}
