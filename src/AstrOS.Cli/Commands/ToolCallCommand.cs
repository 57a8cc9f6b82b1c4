using System.CommandLine;
using AstrOS.Cli.Terminals;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros tools call ID --arg name=value … | --args JSON</c>.</summary>
internal static class ToolCallCommand
{
    public static Command Create(CommonOptions options)
    {
        var id = new Argument<string>("id") { Description = "The tool, such as calc.evaluate", HelpName = "ID" };
        id.CompletionSources.Add(_ => ToolNames.ForCompletion());
        var pairs = new Option<string[]>("--arg") { Description = "One argument; may be given several times", HelpName = "NAME=VALUE" };
        var json = new Option<string?>("--args") { Description = "All arguments as a JSON object", HelpName = "JSON" };
        return new Command("call", "Call a tool directly, through the same gate as any request") { id, pairs, json }
            .Runs(options, (context, parsed, cancellationToken) => RunAsync(
                context, parsed.GetValue(id)!, parsed.GetValue(pairs) ?? [], parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(
        CliContext context, string id, string[] pairs, string? json, CancellationToken cancellationToken)
    {
        await using var spinner = Spinner.Start(context.Terminal, id + " …", context.Time);
        var response = await context.Daemon.RunAsync(
            async client =>
            {
                // Only the schema tells whether 5 is a number or a word.
                var tool = pairs.Length == 0 || json is not null
                    ? null
                    : (await client.ToolsAsync(context.Options.Language, cancellationToken)).FirstOrDefault(tool => tool.Id == id)
                        ?? throw ToolNames.Unknown(id);
                return await client.CallToolAsync(id, ToolArguments.Read(pairs, json, tool?.InputSchema), cancellationToken);
            },
            cancellationToken);

        await spinner.DisposeAsync();
        return await Consent.FinishAsync(context, response, cancellationToken);
    }
}
