using System.Diagnostics;
using AstrOS.Sdk.Requests;
using AstrOS.Tools;

namespace AstrOS.Diagnostics;

/// <summary>Starts a program that is the user's from then on: in a session of its own, bound to nothing of the daemon, and outliving it.</summary>
internal static class DetachedProgram
{
    /// <summary>Most programs that cannot begin (no screen, no library) say so in this time.</summary>
    private static readonly TimeSpan Watched = TimeSpan.FromMilliseconds(400);

    private static readonly string[] OfTheDaemon = ["NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC", "LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES", "INVOCATION_ID", "JOURNAL_STREAM"];

    /// <summary>Starts it and watches it for a moment.</summary>
    /// <param name="call">Who follows the call is told what runs.</param>
    /// <param name="environment">What it runs in.</param>
    /// <param name="command">The program's path, and its arguments.</param>
    /// <param name="folder">Where it begins; the user's home when null.</param>
    /// <param name="variables">What is added to its environment.</param>
    /// <param name="cancellationToken">Ends the watching, not the program.</param>
    /// <returns>The exit code of one that has ended already; null when it runs.</returns>
    public static async Task<int?> StartAsync(
        ToolCall call, ProgramEnvironment environment, IReadOnlyList<string> command, string? folder, IReadOnlyDictionary<string, string> variables,
        CancellationToken cancellationToken)
    {
        var home = Directory.Exists(folder) ? folder : Directory.Exists(environment.Home) ? environment.Home : "/";
        var through = Through(environment, home, variables);
        // The shell's words are fixed; the program and its arguments are passed beside them.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec setsid \"$@\" </dev/null >/dev/null 2>&1", "sh", .. through, .. command]) { WorkingDirectory = home };
        call.Report(new RequestEvent.Progress(null, Path.GetFileName(command[0])));
        environment.ApplyTo(start);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASTROS_", StringComparison.Ordinal)).Concat(OfTheDaemon).ToArray()) start.Environment.Remove(name);
        foreach (var (name, value) in variables) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        watching.CancelAfter(Watched);
        try
        {
            await process.WaitForExitAsync(watching.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return null; // Begun is done, whoever stops waiting.
        }
    }

    // A daemon that is a service takes its children along when it ends, so the service manager is asked to start the program beside it.
    private static string[] Through(ProgramEnvironment environment, string folder, IReadOnlyDictionary<string, string> variables) =>
        environment["INVOCATION_ID"] is not null
        && environment["XDG_RUNTIME_DIR"] is { } runtime && File.Exists(Path.Combine(runtime, "systemd/private"))
        && environment.Find("systemd-run") is { } run
            ?
            [
                run, "--user", "--quiet", "--collect", "--service-type=exec", "--property=KillMode=process", $"--working-directory={folder}",
                .. variables.Select(variable => $"--setenv={variable.Key}={variable.Value}"),
                .. DesktopVariables.Names.Where(name => environment[name] is not null).Select(name => $"--setenv={name}={environment[name]}"), "--",
            ]
            : [];
}
