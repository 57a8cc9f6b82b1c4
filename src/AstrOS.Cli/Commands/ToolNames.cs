using AstrOS.Sdk.Client;

namespace AstrOS.Cli.Commands;

/// <summary>The ids of tools: for completion, and for what to say of one that does not exist.</summary>
internal static class ToolNames
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static CliError Unknown(string id) =>
        new($"There is no tool or plugin \"{id}\". All of them: astros tools", ExitCodes.NotDone, "unknown_tool");

    /// <summary>Only from a daemon that runs and answers at once: a press of the tab key starts nothing and waits for nothing.</summary>
    public static IEnumerable<string> ForCompletion()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var client = AstrosClient.FromEnvironment();
        try
        {
            return [.. client.ToolsAsync(cancellationToken: patience.Token).GetAwaiter().GetResult().Select(tool => tool.Id)];
        }
        catch (Exception exception) when (exception is OperationCanceledException or DaemonException or DaemonUnreachableException)
        {
            return [];
        }
    }
}
