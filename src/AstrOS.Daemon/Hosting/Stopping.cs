namespace AstrOS.Daemon.Hosting;

/// <summary>Gives what is in flight a moment to finish when the daemon stops; then it is cancelled, and its caller is told so.</summary>
internal sealed class Stopping : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.8);

    private readonly CancellationTokenSource _end = new();
    private readonly CancellationTokenRegistration _registration;

    public Stopping(IHostApplicationLifetime lifetime) => _registration = lifetime.ApplicationStopping.Register(() => _end.CancelAfter(Grace));

    /// <summary>Fires when a request must come to its end now.</summary>
    public CancellationToken MustEnd => _end.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _end.Dispose();
    }
}
