using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace AstrOS.EndToEnd.Daemon;

/// <summary>One run of the published daemon. Ends with the test, however the test ends.</summary>
public sealed class DaemonProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _log = new();

    public DaemonProcess(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_log) _log.AppendLine(line.Data);
        };
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>What it has logged so far.</summary>
    public string Log
    {
        get
        {
            lock (_log) return _log.ToString();
        }
    }

    public void Signal(PosixSignal signal) => Assert.Equal(0, Kill(_process.Id, signal == PosixSignal.SIGHUP ? 1 : 15));

    /// <summary>How many programs it is running.</summary>
    public int CountChildren() => Directory.EnumerateDirectories($"/proc/{_process.Id}/task")
        .Sum(thread =>
        {
            try
            {
                return File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            }
            catch (IOException)
            {
                return 0; // The thread has just ended.
            }
        });

    /// <summary>Ends it as a crash would.</summary>
    public Task<int> KillAsync()
    {
        _process.Kill();
        return ExitAsync();
    }

    /// <summary>Asks it to end, and waits.</summary>
    public Task<int> StopAsync()
    {
        Signal(PosixSignal.SIGTERM);
        return ExitAsync();
    }

    /// <summary>Its exit code, once it has ended and all of its log is here.</summary>
    public async Task<int> ExitAsync()
    {
        using var patience = Waiting.Patience(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public Task LogsAsync(string words) => Waiting.UntilAsync(() => Log.Contains(words, StringComparison.Ordinal), () => $"'{words}' in the log:\n{Log}");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

#pragma warning disable SYSLIB1054 // Blittable arguments need no generated marshalling.
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
#pragma warning restore SYSLIB1054
}
