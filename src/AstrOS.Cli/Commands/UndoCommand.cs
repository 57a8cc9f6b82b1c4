using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AstrOS.Cli.Rendering;
using AstrOS.Cli.Terminals;
using AstrOS.Sdk;
using AstrOS.Sdk.Approvals;
using AstrOS.Sdk.Views;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros undo [N|ID] [--list]</c>: takes acts back, or shows what could be.</summary>
internal static class UndoCommand
{
    private const int Shown = 20;

    private static readonly View Table = new()
    {
        Kind = ViewKind.Table,
        Fields =
        [
            new ViewField { Key = "id", Title = "Id" },
            new ViewField { Key = "at", Title = "When", Format = ViewFormat.DateTime },
            new ViewField { Key = "what", Title = "You said" },
            new ViewField { Key = "answer", Title = "Answer" },
            new ViewField { Key = "state", Title = "State" },
        ],
    };

    public static Command Create(CommonOptions options)
    {
        var what = new Argument<string?>("what") { Description = "How many of the last acts, or the id of one, such as a12", HelpName = "N|ID", Arity = ArgumentArity.ZeroOrOne };
        what.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Read(token.Value) is null) result.AddError($"'{token.Value}' is neither a number from 1 to 100 nor an id such as a12.");
        });
        var list = new Option<bool>("--list") { Description = "Show the last acts and what can be taken back" };
        return new Command("undo", "Take the last act back") { what, list }
            .Runs(options, (context, parsed, cancellationToken) => parsed.GetValue(list)
                ? ListAsync(context, cancellationToken)
                : RunAsync(context, parsed.GetValue(what), cancellationToken));
    }

    private static UndoRequest? Read(string text)
    {
        if (text is ['a' or 'A', .. var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return new() { Id = id };
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 100 ? new() { Count = count } : null;
    }

    private static async Task<int> RunAsync(CliContext context, string? what, CancellationToken cancellationToken)
    {
        await using var spinner = Spinner.Start(context.Terminal, "Undoing …", context.Time);
        var wanted = what is null ? new UndoRequest() : Read(what)!;
        var response = await context.Daemon.RunAsync(client => client.UndoAsync(wanted, context.Options.Language, cancellationToken), cancellationToken);
        await spinner.DisposeAsync();
        return await Consent.FinishAsync(context, response, cancellationToken);
    }

    private static async Task<int> ListAsync(CliContext context, CancellationToken cancellationToken)
    {
        var acts = await context.Daemon.RunAsync(client => client.ActsAsync(Shown, cancellationToken), cancellationToken);
        if (context.Options.Json)
        {
            JsonOutput.Write(context.Terminal, acts, AstrosJson.Default.IReadOnlyListActInfo);
        }
        else if (acts.Count == 0)
        {
            context.Terminal.Out.WriteLine("Nothing has been changed yet.");
        }
        else
        {
            var rows = new JsonArray([.. acts.Select(Row)]);
            var data = JsonElement.Parse(rows.ToJsonString());
            ViewWriter.Write(context.Terminal, Table, data, Human.For(context.Time, context.Options.Language));
        }

        return ExitCodes.Answered;
    }

    private static JsonNode Row(ActInfo act) => new JsonObject
    {
        ["id"] = $"a{act.Id}",
        ["at"] = act.At.ToString("O", CultureInfo.InvariantCulture),
        ["what"] = act.Undoes is { } undone ? $"undo a{undone}" : act.Said ?? act.Tool,
        ["answer"] = act.Answer,
        ["state"] = State(act),
    };

    private static string State(ActInfo act) => act switch
    {
        { CanUndo: true } => "can be undone",
        { State: "undone" } => "undone",
        { State: "stuck", WhyNot: { } why } => $"cut off: {why}",
        { State: "failed" } => "came to nothing",
        { State: "begun" } => "on its way",
        _ => "cannot be undone",
    };
}
