using AstrOS.Sdk.Client;

namespace AstrOS.Cli.Launch;

/// <summary>The connection to astrosd, which is started when it does not run yet.</summary>
internal sealed class DaemonLink(AstrosPaths paths, DaemonLauncher launcher) : IDisposable
{
    private readonly Lazy<AstrosClient> _client = new(() => Connect(paths));

    public AstrosClient Client => _client.Value;

    /// <summary>Runs a call; starts the daemon and runs it again when nothing listens. Nothing was sent then, so that nothing happens twice.</summary>
    public async Task<T> RunAsync<T>(Func<AstrosClient, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call(Client);
        }
        catch (DaemonUnreachableException exception) when (exception.IsNotRunning)
        {
            await launcher.StartAsync(Client, cancellationToken);
            return await call(Client);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => launcher.StartAsync(Client, cancellationToken);

    public void Dispose()
    {
        if (_client.IsValueCreated) _client.Value.Dispose();
    }

    private static AstrosClient Connect(AstrosPaths paths)
    {
        var bytes = System.Text.Encoding.UTF8.GetByteCount(paths.Socket);
        if (bytes > AstrosPaths.MaxSocketPathBytes)
        {
            throw new CliError(
                $"The path of the socket is too long ({bytes} bytes, {AstrosPaths.MaxSocketPathBytes} are possible): {paths.Socket}\n"
                    + "Set ASTROS_HOME to a folder with a shorter path.",
                ExitCodes.DaemonUnreachable,
                "socket_path_too_long");
        }

        // In /tmp anyone could have put a folder with a socket that listens in. Elsewhere the folder's place vouches for it.
        if (paths.RuntimeFolder.StartsWith("/tmp/astros-", StringComparison.Ordinal)
            && PrivateFolder.WhyNotTrusted(paths.RuntimeFolder) is { } reason)
        {
            throw new CliError(reason, ExitCodes.DaemonUnreachable, "socket_folder_not_trusted");
        }

        return new AstrosClient(paths.Socket);
    }
}
