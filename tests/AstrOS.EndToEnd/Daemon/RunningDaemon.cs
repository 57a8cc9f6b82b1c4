namespace AstrOS.EndToEnd.Daemon;

/// <summary>One daemon for all tests of a class, which leave it as they found it.</summary>
public sealed class RunningDaemon : IAsyncLifetime
{
    public DaemonHome Home { get; } = new();

    public DaemonProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await Home.StartAsync(("ASTROS_DENIED_TOOLS", "system.network"));

    public ValueTask DisposeAsync() => Home.DisposeAsync();
}
