using System.CommandLine;
using System.Text.Json;
using AstrOS.Cli.Rendering;
using AstrOS.Sdk;
using AstrOS.Sdk.Client;
using AstrOS.Sdk.Views;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros status</c>: how the daemon is. It is told as it is: a daemon that does not run is not started.</summary>
internal static class StatusCommand
{
    private static readonly View Facts = new()
    {
        Kind = ViewKind.Facts,
        Fields =
        [
            new ViewField { Key = "version", Title = "Version" },
            new ViewField { Key = "process_id", Title = "Process" },
            new ViewField { Key = "started_at", Title = "Started", Format = ViewFormat.DateTime },
            new ViewField { Key = "uptime_seconds", Title = "Running for", Format = ViewFormat.Seconds },
            new ViewField { Key = "memory_bytes", Title = "Memory", Format = ViewFormat.Bytes },
            new ViewField { Key = "requests", Title = "Requests", Format = ViewFormat.Number },
            new ViewField { Key = "plugins", Title = "Plugins", Format = ViewFormat.Number },
            new ViewField { Key = "tools", Title = "Tools", Format = ViewFormat.Number },
            new ViewField { Key = "languages", Title = "Languages" },
            new ViewField { Key = "listens_on", Title = "Listens on" },
            new ViewField { Key = "configuration_file", Title = "Configuration" },
            new ViewField { Key = "database", Title = "Database" },
        ],
    };

    public static Command Create(CommonOptions options) =>
        new Command("status", "How the daemon is").Runs(options, (context, _, cancellationToken) => RunAsync(context, cancellationToken));

    private static async Task<int> RunAsync(CliContext context, CancellationToken cancellationToken)
    {
        try
        {
            var status = await context.Daemon.Client.StatusAsync(cancellationToken);
            if (context.Options.Json)
            {
                JsonOutput.Write(context.Terminal, status, AstrosJson.Default.DaemonStatus);
            }
            else
            {
                context.Terminal.Out.WriteLine("astrosd is running.");
                var data = JsonSerializer.SerializeToElement(status, AstrosJson.Default.DaemonStatus);
                ViewWriter.Write(context.Terminal, Facts, data, Human.For(context.Time, context.Options.Language));
            }

            return ExitCodes.Answered;
        }
        catch (DaemonUnreachableException exception) when (exception.IsNotRunning)
        {
            throw new CliError(
                "astrosd is not running. It starts with the first request, or with: astros start", ExitCodes.DaemonUnreachable, "daemon_not_running");
        }
    }
}
