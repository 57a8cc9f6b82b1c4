using System.Runtime.InteropServices;

namespace AstrOS.Cli.Launch;

/// <summary>Signals to the daemon's process.</summary>
internal static class DaemonSignals
{
    private const int Hangup = 1, Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static bool Reload(int process) => Kill(process, Hangup) == 0;

    /// <returns>Whether the process has ended.</returns>
    public static async Task<bool> StopAsync(int process, TimeProvider time, CancellationToken cancellationToken)
    {
        if (process <= 1 || Kill(process, Terminate) != 0) return !IsAlive(process);

        var since = time.GetTimestamp();
        while (IsAlive(process))
        {
            if (time.GetElapsedTime(since) > Patience) return false;
            await Task.Delay(Pause, time, cancellationToken);
        }

        return true;
    }

    /// <summary>A process that has ended and that nobody has asked for its exit code (Z) is still listed: containers often have nobody to ask.</summary>
    private static bool IsAlive(int process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            var state = line.LastIndexOf(')') + 2;
            return state < line.Length && line[state] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

#pragma warning disable SYSLIB1054 // Blittable arguments need no generated marshalling.
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
#pragma warning restore SYSLIB1054
}
