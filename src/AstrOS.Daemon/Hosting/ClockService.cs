using AstrOS.Builtins.Clock;

namespace AstrOS.Daemon.Hosting;

/// <summary>Lets the clock ring as long as the daemon runs.</summary>
internal sealed class ClockService(ClockRunner runner, Startup startup) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await startup.Done.WaitAsync(stoppingToken);
        await runner.RunAsync(stoppingToken);
    }
}
