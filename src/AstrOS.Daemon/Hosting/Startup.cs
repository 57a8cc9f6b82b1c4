using AstrOS.Agents;
using AstrOS.Configuration;
using AstrOS.Diagnostics;
using AstrOS.Storage;
using AstrOS.Tools;

namespace AstrOS.Daemon.Hosting;

/// <summary>
/// What has to be done before the first request: database, plugins, sentences, and acts that a crash has cut off. Runs beside the opening of the sockets;
/// requests that come early wait for it.
/// </summary>
internal sealed class Startup(IServiceProvider services)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when requests can be answered; fails with the reason why they never will.</summary>
    public Task Done => _done.Task;

    /// <summary>Whether requests can be answered.</summary>
    public bool IsDone => _done.Task.IsCompletedSuccessfully;

    /// <summary>Does it, on other threads.</summary>
    public async Task RunAsync()
    {
        try
        {
            await Task.WhenAll(Task.Run(services.GetRequiredService<DatabaseManager>().Open), Task.Run(LoadTools));
            await services.GetRequiredService<UndoManager>().RecoverAsync(Language, CancellationToken.None);
            _done.SetResult();
        }
        catch (Exception error)
        {
            _done.SetException(error);
            throw;
        }
    }

    private string Language => services.GetRequiredService<ConfigurationStore>().Current.Options.Language;

    private void LoadTools() => DeniedToolsCheck.Check(services.GetRequiredService<ConfigurationStore>().Current, services.GetRequiredService<ToolRegistry>().Ids);

    /// <summary>Builds what the first request would otherwise wait for; nothing depends on it.</summary>
    public void WarmUp()
    {
        services.GetRequiredService<Agent>().WarmUp();
        services.GetRequiredService<IdleMemory>().Touch();
    }
}
