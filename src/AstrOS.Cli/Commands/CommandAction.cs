using System.CommandLine;
using AstrOS.Sdk.Client;

namespace AstrOS.Cli.Commands;

/// <summary>What every command's action is wrapped in: its context, Ctrl-C, and errors in plain words.</summary>
internal static class CommandAction
{
    public static T Runs<T>(this T command, CommonOptions options, Func<CliContext, ParseResult, CancellationToken, Task<int>> act)
        where T : Command
    {
        command.SetAction((parsed, _) => RunAsync(options.Read(parsed), parsed, act));
        return command;
    }

    private static async Task<int> RunAsync(
        OptionValues options, ParseResult parsed, Func<CliContext, ParseResult, CancellationToken, Task<int>> act)
    {
        using var interruption = new Interruption();
        using var context = CliContext.Create(options);
        try
        {
            if (options is { Yes: true, No: true }) throw CliError.Usage("--yes and --no together say nothing. Give one of them.");
            var exitCode = await act(context, parsed, interruption.Token);
            context.Terminal.Out.Flush();
            return exitCode;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception exception) when (
            exception is CliError or DaemonException or DaemonUnreachableException or IOException or UnauthorizedAccessException)
        {
            return Failure.Tell(context.Terminal, options.Json, exception);
        }
    }
}
