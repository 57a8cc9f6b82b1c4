using System.Diagnostics;
using System.Globalization;

namespace AstrOS.Bench.Speed;

/// <summary>A published daemon with a home of its own, and how long it took to be ready.</summary>
internal sealed class DaemonUnderTest : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _home;

    private DaemonUnderTest(Process process, string home, TimeSpan ready) => (_process, _home, Ready) = (process, home, ready);

    /// <summary>From its start as a process to the first 200 of <c>/ready</c>.</summary>
    public TimeSpan Ready { get; }

    public string Home => _home;

    public string Socket => Path.Combine(_home, "run", "astrosd.sock");

    /// <summary>Resident memory in bytes, as /proc says.</summary>
    public long ResidentBytes => 1024 * long.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    public HttpClient Client() => new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, 0);
            await socket.ConnectAsync(new System.Net.Sockets.UnixDomainSocketEndPoint(Socket), cancellationToken);
            return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = new Uri("http://astros/") };

    /// <summary>Starts it; with a home that has been used, the database is there already.</summary>
    public static async Task<DaemonUnderTest> StartAsync(string published, string home)
    {
        var start = new ProcessStartInfo(Path.Combine(published, "lib", "astrosd", "astrosd")) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["ASTROS_HOME"] = home;
        start.Environment["ASTROS_REQUESTS_PER_MINUTE"] = "100000000"; // What is measured is the daemon, not its limit.
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var daemon = new DaemonUnderTest(process, home, default);
        using var client = daemon.Client();
        while (watch.Elapsed < TimeSpan.FromSeconds(20) && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return new(process, home, watch.Elapsed);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            // Asking without a pause would take one of two cores from the daemon that is being measured.
            await Task.Delay(TimeSpan.FromMilliseconds(2));
        }

        throw new InvalidOperationException("The daemon did not become ready.");
    }

    public async ValueTask DisposeAsync()
    {
        using (Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])) { }
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
