using System.Diagnostics;
using AstrOS.Cli.Terminals;
using AstrOS.Sdk.Client;

namespace AstrOS.Cli.Launch;

/// <summary>Starts astrosd and waits until it is ready. Two that try at once start one.</summary>
internal sealed class DaemonLauncher(AstrosPaths paths, Terminal terminal, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public async Task StartAsync(AstrosClient client, CancellationToken cancellationToken)
    {
        PrivateFolder.Ensure(paths.RuntimeFolder);
        await using var spinner = Spinner.Start(terminal, "Starting astrosd …", time);
        var since = time.GetTimestamp();
        using var held = await StartLock.TakeAsync(Path.Combine(paths.RuntimeFolder, "astrosd.start.lock"), time, Patience, cancellationToken);

        // Whoever held the lock before may have started it.
        if (await client.IsReadyAsync(cancellationToken)) return;

        var program = DaemonFinder.Find() ?? throw NotFound();
        var log = DaemonLog.Open(paths, time.GetUtcNow());
        using var daemon = DaemonProcess.Start(program, log.Path);
        while (!await client.IsReadyAsync(cancellationToken))
        {
            if (daemon.HasExited && !await client.IsReadyAsync(cancellationToken)) throw Ended(daemon, log);
            if (time.GetElapsedTime(since) > Patience) throw NotReady(log);
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>Has the program look at its configuration without starting.</summary>
    /// <exception cref="CliError">It could not start with it.</exception>
    public static async Task CheckAsync(CancellationToken cancellationToken)
    {
        var program = DaemonFinder.Find() ?? throw NotFound();
        using var check = Process.Start(new ProcessStartInfo(program, ["--check"]) { UseShellExecute = false, RedirectStandardError = true })!;
        var words = await check.StandardError.ReadToEndAsync(cancellationToken);
        await check.WaitForExitAsync(cancellationToken);
        if (check.ExitCode == 0) return;
        throw new CliError(
            $"astrosd would not start again, so the one that runs was left alone. Its words:\n{words.Trim()}", ExitCodes.NotDone, "would_not_start");
    }

    private static CliError NotFound() => new(
        Environment.GetEnvironmentVariable("ASTROSD_PATH") is { Length: > 0 } given
            ? $"astrosd is not running and cannot be started: ASTROSD_PATH names {given}, where there is no program."
            : "astrosd is not running and its program was not found beside this one or on PATH. Set ASTROSD_PATH to it.",
        ExitCodes.DaemonUnreachable,
        "daemon_not_found");

    private static CliError Ended(Process daemon, DaemonLog log) => new(
        $"astrosd ended while starting (exit code {daemon.ExitCode}). Its last words, from {log.Path}:\n{log.LastWords()}",
        ExitCodes.DaemonUnreachable,
        "daemon_not_started");

    private static CliError NotReady(DaemonLog log) => new(
        $"astrosd is not ready after {Patience.TotalSeconds:0} seconds. Its last words, from {log.Path}:\n{log.LastWords()}",
        ExitCodes.DaemonUnreachable,
        "daemon_not_ready");
}
