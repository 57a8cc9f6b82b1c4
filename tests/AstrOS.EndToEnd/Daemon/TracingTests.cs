using System.Net;
using System.Text;

namespace AstrOS.EndToEnd.Daemon;

public sealed class TracingTests : IAsyncDisposable
{
    private readonly DaemonHome _home = new();
    private readonly HttpListener _collector = new();

    [Fact]
    public async Task Spans_of_a_request_reach_the_collector()
    {
        var address = Listen();
        await _home.StartAsync(("ASTROS_OTLP_ENDPOINT", address));
        await _home.AskAsync("how much memory is free?");

        var received = await _collector.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        using var body = new MemoryStream();
        await received.Request.InputStream.CopyToAsync(body, TestContext.Current.CancellationToken);
        received.Response.Close();
        var words = Encoding.Latin1.GetString(body.ToArray());

        Assert.Equal("/v1/traces", received.Request.Url!.AbsolutePath);
        Assert.Equal("application/x-protobuf", received.Request.ContentType);
        Assert.All(["astrosd", "load context", "recognise", "find handler", "execute", "tool", "respond"], name => Assert.Contains(name, words));
        Assert.DoesNotContain("how much memory", words); // What people say stays here.
    }

    [Fact]
    public async Task Stop_with_a_collector_that_never_answers_ends_in_time()
    {
        var process = await _home.StartAsync(("ASTROS_OTLP_ENDPOINT", Listen()));
        await _home.AskAsync("how much memory is free?");

        var since = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.Equal(0, await process.StopAsync());
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(2));
    }

    public async ValueTask DisposeAsync()
    {
        ((IDisposable)_collector).Dispose();
        await _home.DisposeAsync();
    }

    private string Listen()
    {
        using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _collector.Prefixes.Add(address);
        _collector.Start();
        return address;
    }
}
