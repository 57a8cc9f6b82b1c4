using System.Net.Sockets;
using Microsoft.Extensions.Hosting.Systemd;

namespace AstrOS.Daemon.Hosting;

/// <summary>
/// Tells systemd, or whoever set NOTIFY_SOCKET, when requests can be answered and when the end begins. The framework's own
/// notifier says it is ready before the database is open.
/// </summary>
internal sealed partial class ServiceManager(ILogger<ServiceManager> logger)
{
    private readonly SystemdNotifier _notifier = new();

    /// <summary>Requests can be answered.</summary>
    public void Ready()
    {
        Notify(ServiceState.Ready);
        // What is addressed to this process must not reach the programs that it starts.
        foreach (var name in new[] { "NOTIFY_SOCKET", "LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES" }) Environment.SetEnvironmentVariable(name, null);
    }

    /// <summary>The end begins.</summary>
    public void Stopping() => Notify(ServiceState.Stopping);

    private void Notify(ServiceState state)
    {
        if (!_notifier.IsEnabled) return;
        try
        {
            _notifier.Notify(state);
        }
        catch (SocketException error)
        {
            LogNotTold(error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The service manager at NOTIFY_SOCKET was not reached: {Reason}")]
    private partial void LogNotTold(string reason);
}
