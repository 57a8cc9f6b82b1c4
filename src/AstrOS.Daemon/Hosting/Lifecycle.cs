namespace AstrOS.Daemon.Hosting;

/// <summary>
/// Takes the host from put together to stopped. Whatever fails at the start stops it in the same order as SIGTERM does, and then comes
/// out; a stop that is asked for meanwhile is no failure.
/// </summary>
internal static class Lifecycle
{
    /// <summary>The longest wait for what disposing still sends, such as spans: nobody waits for it longer than a stop may take.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(0.3);

    public static async Task RunAsync(WebApplication app, string socket)
    {
        var starting = app.Services.GetRequiredService<Startup>().RunAsync();
        try
        {
            await app.StartAsync();
            SocketFile.MakePrivate(socket);
            await starting;
            await ServeAsync(app);
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Asked to stop before it was up.
        }
        finally
        {
            // What still starts uses the services that are about to be disposed of.
            await starting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await app.StopAsync();
            await Task.WhenAny(Task.Run(() => app.DisposeAsync().AsTask()), Task.Delay(LastWords));
        }
    }

    private static async Task ServeAsync(WebApplication app)
    {
        var manager = app.Services.GetRequiredService<ServiceManager>();
        app.Lifetime.ApplicationStopping.Register(manager.Stopping);
        manager.Ready();
        _ = Task.Run(app.Services.GetRequiredService<Startup>().WarmUp);
        await app.WaitForShutdownAsync();
    }
}
