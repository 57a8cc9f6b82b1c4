using System.CommandLine;
using AstrOS.Cli.Launch;
using AstrOS.Cli.Rendering;
using AstrOS.Cli.Terminals;
using AstrOS.Sdk;
using AstrOS.Sdk.Client;
using AstrOS.Sdk.Status;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros doctor</c>: what is amiss and what to do, on this side of the socket and, when it runs, in the daemon.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommonOptions options) =>
        new Command("doctor", "Look for what is amiss, and say what to do").Runs(options, (context, _, cancellationToken) => RunAsync(context, cancellationToken));

    private static async Task<int> RunAsync(CliContext context, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>(ClientFindings.Of(context.Paths, DaemonFinder.Find()));
        await using (Spinner.Start(context.Terminal, "Looking …", context.Time))
        {
            findings.AddRange(await DaemonFindingsAsync(context, cancellationToken));
        }

        if (context.Options.Json) JsonOutput.Write<IReadOnlyList<Finding>>(context.Terminal, findings, AstrosJson.Default.IReadOnlyListFinding);
        else Write(context.Terminal, findings);
        return findings.Any(finding => finding.Level == FindingLevel.Error) ? ExitCodes.NotDone : ExitCodes.Answered;
    }

    private static async Task<IReadOnlyList<Finding>> DaemonFindingsAsync(CliContext context, CancellationToken cancellationToken)
    {
        try
        {
            var status = await context.Daemon.Client.StatusAsync(cancellationToken);
            var version = status.Version.Split('+')[0] == VersionCommand.Version
                ? new Finding("daemon", FindingLevel.Ok, $"astrosd {status.Version} is running (process {status.ProcessId}).")
                : new Finding(
                    "daemon",
                    FindingLevel.Warning,
                    $"astrosd {status.Version} is running, and this is astros {VersionCommand.Version}.",
                    "astros restart");
            return [version, .. await context.Daemon.Client.DoctorAsync(cancellationToken)];
        }
        catch (DaemonUnreachableException exception) when (exception.IsNotRunning)
        {
            return [DaemonLog.LastFailure(context.Paths) is { } failure
                ? new Finding("daemon", FindingLevel.Error, $"astrosd is not running. Its last start failed: {failure}", "Correct that, then: astros start")
                : new Finding(
                    "daemon",
                    FindingLevel.Warning,
                    "astrosd is not running, so that its side was not looked at. It starts with the first request.",
                    "astros start")];
        }
        catch (Exception exception) when (exception is DaemonException or DaemonUnreachableException or CliError)
        {
            return [new Finding("daemon", FindingLevel.Error, exception.Message, "astros restart")];
        }
    }

    private static void Write(Terminal terminal, List<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var (mark, colour) = finding.Level switch
            {
                FindingLevel.Ok => (terminal.Unicode ? "✓" : "ok", "\e[32m"),
                FindingLevel.Warning => ("!", "\e[33m"),
                _ => (terminal.Unicode ? "✗" : "x", "\e[31m"),
            };
            var words = new WordWrap(terminal, mark.Length + 1);
            terminal.Out.Write(terminal.Colour ? $"{colour}{mark}\e[0m " : mark + " ");
            words.Write($"{finding.Subject}: {finding.Message}");
            if (finding.Remedy is { } remedy) words.Write($"\n    Do: {remedy}");
            words.End();
        }

        var errors = findings.Count(finding => finding.Level == FindingLevel.Error);
        var warnings = findings.Count(finding => finding.Level == FindingLevel.Warning);
        terminal.Out.WriteLine(errors + warnings == 0 ? "All is well." : $"{Count(errors, "error")}, {Count(warnings, "warning")}.");

        static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
    }
}
