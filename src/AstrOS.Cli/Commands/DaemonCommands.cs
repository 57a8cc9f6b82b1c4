using System.CommandLine;
using System.Text.Json;
using AstrOS.Cli.Launch;
using AstrOS.Cli.Rendering;
using AstrOS.Cli.Terminals;
using AstrOS.Sdk.Client;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros start</c>, <c>stop</c> and <c>restart</c>.</summary>
internal static class DaemonCommands
{
    public static Command Start(CommonOptions options) =>
        new Command("start", "Start the daemon (the first request does so too)").Runs(options, (context, _, cancellationToken) => StartAsync(context, cancellationToken));

    public static Command Stop(CommonOptions options) =>
        new Command("stop", "Stop the daemon").Runs(options, async (context, _, cancellationToken) =>
        {
            var stopped = await StopAsync(context, cancellationToken);
            Tell(context, stopped is null ? "astrosd was not running." : "astrosd has stopped.", stopped, "stopped");
            return ExitCodes.Answered;
        });

    public static Command Restart(CommonOptions options) =>
        new Command("restart", "Stop the daemon and start it again").Runs(options, async (context, _, cancellationToken) =>
        {
            if (await ProcessAsync(context, cancellationToken) is not null) await DaemonLauncher.CheckAsync(cancellationToken);
            await StopAsync(context, cancellationToken);
            return await StartAsync(context, cancellationToken);
        });

    private static async Task<int> StartAsync(CliContext context, CancellationToken cancellationToken)
    {
        var running = await ProcessAsync(context, cancellationToken);
        if (running is null) await context.Daemon.StartAsync(cancellationToken);
        var process = running ?? await ProcessAsync(context, cancellationToken);
        Tell(context, $"astrosd {(running is null ? "is running now" : "was running already")} (process {process}).", process, "running");
        return ExitCodes.Answered;
    }

    private static async Task<int?> StopAsync(CliContext context, CancellationToken cancellationToken)
    {
        if (await ProcessAsync(context, cancellationToken) is not { } process) return null;

        await using var spinner = Spinner.Start(context.Terminal, "Stopping astrosd …", context.Time);
        if (await DaemonSignals.StopAsync(process, context.Time, cancellationToken)) return process;
        throw new CliError(
            $"astrosd (process {process}) has not stopped: it belongs to another user, or is stuck. By force: kill -9 {process}",
            ExitCodes.NotDone,
            "not_stopped");
    }

    private static async Task<int?> ProcessAsync(CliContext context, CancellationToken cancellationToken)
    {
        try
        {
            return (await context.Daemon.Client.StatusAsync(cancellationToken)).ProcessId;
        }
        catch (DaemonUnreachableException exception) when (exception.IsNotRunning)
        {
            return null;
        }
    }

    private static void Tell(CliContext context, string words, int? process, string state)
    {
        if (!context.Options.Json)
        {
            context.Terminal.Out.WriteLine(words);
            return;
        }

        var properties = new Dictionary<string, JsonElement> { ["state"] = JsonOutput.Element(state) };
        if (process is { } id) properties["process_id"] = JsonOutput.Element(id);
        JsonOutput.WriteObject(context.Terminal, properties);
    }
}
