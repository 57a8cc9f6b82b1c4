using System.CommandLine;
using System.Text.Json;
using AstrOS.Cli.Rendering;
using AstrOS.Sdk;
using AstrOS.Sdk.Views;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros grants [--revoke N]</c>: what was allowed by "always".</summary>
internal static class GrantsCommand
{
    private static readonly View Table = new()
    {
        Kind = ViewKind.Table,
        Fields =
        [
            new ViewField { Key = "id", Title = "Number" },
            new ViewField { Key = "tool", Title = "Tool" },
            new ViewField { Key = "scope", Title = "Where" },
            new ViewField { Key = "granted_at", Title = "Since", Format = ViewFormat.DateTime },
        ],
    };

    public static Command Create(CommonOptions options)
    {
        var revoke = new Option<long?>("--revoke") { Description = "Take this one back", HelpName = "N" };
        revoke.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !long.TryParse(token.Value, out _)) result.AddError("--revoke takes the number of a grant. astros grants lists them.");
        });
        return new Command("grants", "What you have allowed for good, and taking it back") { revoke }
            .Runs(options, (context, parsed, cancellationToken) => parsed.GetValue(revoke) is { } id
                ? RevokeAsync(context, id, cancellationToken)
                : ListAsync(context, cancellationToken));
    }

    private static async Task<int> ListAsync(CliContext context, CancellationToken cancellationToken)
    {
        var grants = await context.Daemon.RunAsync(client => client.GrantsAsync(cancellationToken), cancellationToken);
        if (context.Options.Json) JsonOutput.Write(context.Terminal, grants, AstrosJson.Default.IReadOnlyListGrantInfo);
        else if (grants.Count == 0) context.Terminal.Out.WriteLine("You have allowed nothing for good: AstrOS asks each time.");
        else ViewWriter.Write(context.Terminal, Table, JsonSerializer.SerializeToElement(grants, AstrosJson.Default.IReadOnlyListGrantInfo), Human.For(context.Time, context.Options.Language));
        return ExitCodes.Answered;
    }

    private static async Task<int> RevokeAsync(CliContext context, long id, CancellationToken cancellationToken)
    {
        await context.Daemon.RunAsync(
            async client =>
            {
                await client.RevokeGrantAsync(id, cancellationToken);
                return true;
            },
            cancellationToken);
        if (!context.Options.Json) context.Terminal.Out.WriteLine("Taken back: AstrOS asks again.");
        return ExitCodes.Answered;
    }
}
