using AstrOS.Builtins.Clock;

namespace AstrOS.Daemon.Hosting;

/// <summary>Lets the clock ring as long as the daemon runs.</summary>
internal sealed class ClockService(ClockRunner runner, Startup startup) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A start that failed is told by whoever waits for it. Thrown here as well it would stop the host while it still starts.
        await startup.Done.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (startup.IsDone) await runner.RunAsync(stoppingToken);
    }
}
