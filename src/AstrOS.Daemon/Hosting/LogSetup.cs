using AstrOS.Configuration;
using Microsoft.Extensions.Hosting.Systemd;

namespace AstrOS.Daemon.Hosting;

/// <summary>Logs go to standard error: the journal under systemd, a file when the command line started the daemon.</summary>
internal static class LogSetup
{
    public static void Configure(this ILoggingBuilder logging, AstrosOptions options)
    {
        var level = Enum.Parse<LogLevel>(options.LogLevel, ignoreCase: true);
        logging.SetMinimumLevel(level);
        // The framework says at Information what only its own makers want to know.
        logging.AddFilter("Microsoft", level < LogLevel.Information ? level : LogLevel.Warning);
        // The host's own lines: what fails at the start is said in plain words by Program. With its request lines it would also begin a
        // span for each request that nobody exports, and what was searched for stands in them.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        if (level > LogLevel.Trace) logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        if (SystemdHelpers.IsSystemdService())
        {
            logging.AddSystemdConsole(); // The journal keeps the time itself, and reads the level from the line.
        }
        else
        {
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:sszzz ";
            });
        }

        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
