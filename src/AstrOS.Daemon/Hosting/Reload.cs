using System.Runtime.InteropServices;
using AstrOS.Configuration;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Daemon.Hosting;

/// <summary>Reads the configuration again when asked by SIGHUP.</summary>
internal static partial class Reload
{
    public static void OnSignal(PosixSignalContext signal, IServiceProvider services, ILogger logger)
    {
        signal.Cancel = true; // A hang-up would end the process otherwise.
        try
        {
            var tools = services.GetRequiredService<ToolRegistry>();
            var waiting = services.GetRequiredService<ConfigurationStore>().Reload(read => DeniedToolsCheck.Check(read, tools.Ids));
            LogReloaded(logger);
            if (waiting.Count > 0) LogWaiting(logger, string.Join(", ", waiting));
        }
        catch (YamlFileException error)
        {
            LogRefused(logger, error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Configuration read again")]
    private static partial void LogReloaded(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "These take effect after a restart: {Keys}")]
    private static partial void LogWaiting(ILogger logger, string keys);

    [LoggerMessage(Level = LogLevel.Error, Message = "The configuration stays as it was: {Fault}")]
    private static partial void LogRefused(ILogger logger, string fault);
}
