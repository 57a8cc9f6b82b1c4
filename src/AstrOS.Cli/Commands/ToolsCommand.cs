using System.CommandLine;
using System.Text.Json;
using AstrOS.Cli.Rendering;
using AstrOS.Sdk;
using AstrOS.Sdk.Tools;
using AstrOS.Sdk.Views;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros tools [ID]</c> and <c>astros tools call ID</c>.</summary>
internal static class ToolsCommand
{
    private static readonly View Columns = new()
    {
        Kind = ViewKind.Table,
        Fields =
        [
            new ViewField { Key = "id", Title = "Tool" },
            new ViewField { Key = "effect", Title = "Effect" },
            new ViewField { Key = "description", Title = "What it does" },
        ],
    };

    public static Command Create(CommonOptions options)
    {
        var id = new Argument<string?>("id")
        {
            Description = "A tool such as clock.time, or a plugin such as clock; left out, all",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "ID",
        };
        id.CompletionSources.Add(_ => ToolNames.ForCompletion());
        var command = new Command("tools", "What can be called, what it does, and how to say it") { id };
        command.Add(ToolCallCommand.Create(options));
        return command.Runs(options, (context, parsed, cancellationToken) => RunAsync(context, parsed.GetValue(id), cancellationToken));
    }

    private static async Task<int> RunAsync(CliContext context, string? id, CancellationToken cancellationToken)
    {
        var all = await context.Daemon.RunAsync(client => client.ToolsAsync(context.Options.Language, cancellationToken), cancellationToken);
        IReadOnlyList<ToolInfo> shown = id is null ? all : [.. all.Where(tool => tool.Id == id || tool.Plugin == id)];
        if (shown.Count == 0 && id is not null) throw ToolNames.Unknown(id);

        if (context.Options.Json && shown is [var only] && only.Id == id) JsonOutput.Write(context.Terminal, only, AstrosJson.Default.ToolInfo);
        else if (context.Options.Json) JsonOutput.Write(context.Terminal, shown, AstrosJson.Default.IReadOnlyListToolInfo);
        else if (shown is [var one] && one.Id == id) ToolPage.Write(context.Terminal, one);
        else
        {
            var data = JsonSerializer.SerializeToElement(shown, AstrosJson.Default.IReadOnlyListToolInfo);
            ViewWriter.Write(context.Terminal, Columns, data, Human.For(context.Time, context.Options.Language));
        }

        return ExitCodes.Answered;
    }
}
