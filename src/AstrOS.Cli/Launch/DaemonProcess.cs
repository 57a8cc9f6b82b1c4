using System.Diagnostics;

namespace AstrOS.Cli.Launch;

/// <summary>Starts a program that outlives this one and the terminal, its output in a log file.</summary>
internal static class DaemonProcess
{
    // New objects get 16 MB before they are collected; the runtime would take the size of the processor's cache, which may be far more.
    // The shell opens the log and steps out of the terminal's session, then becomes the daemon: the process id stays.
    private const string Script = """
        cd / && umask 077
        export DOTNET_GCgen0size=${DOTNET_GCgen0size:-0x1000000}
        if command -v setsid >/dev/null 2>&1; then exec setsid "$0" </dev/null >>"$1" 2>&1; fi
        trap '' HUP
        exec "$0" </dev/null >>"$1" 2>&1
        """;

    public static Process Start(string program, string log) =>
        Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, program, log]) { UseShellExecute = false })
            ?? throw new InvalidOperationException("The shell /bin/sh did not start.");
}
