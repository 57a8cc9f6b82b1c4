using System.Net;
using System.Text;
using AstrOS.Sdk.Requests;

namespace AstrOS.EndToEnd.Daemon;

public sealed class LimitTests : IAsyncDisposable
{
    private readonly DaemonHome _home = new();

    [Fact]
    public async Task Requests_beyond_the_limit_are_told_when_to_come_again()
    {
        await _home.StartAsync(("ASTROS_REQUESTS_PER_MINUTE", "5"));
        var answers = new List<Answer>();
        for (var i = 0; i < 6; i++) answers.Add(await _home.AskAsync("help"));

        Assert.All(answers[..5], answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal((HttpStatusCode.TooManyRequests, "rate_limited"), (answers[5].Status, answers[5].Error));
        Assert.InRange(answers[5].Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 12);
        Assert.Equal(HttpStatusCode.OK, (await _home.GetAsync("/health")).Status);
    }

    [Fact]
    public async Task Request_that_takes_too_long_is_stopped_and_stands_in_the_history()
    {
        _home.MakeSlow("apt-get");
        await _home.StartAsync(("ASTROS_REQUEST_TIMEOUT_SECONDS", "1"));

        var plain = _home.AskAsync("are there updates?");
        var direct = _home.PostAsync("/v1/tools/system.updates", "{}");
        var events = new List<RequestEvent>();
        await foreach (var happened in _home.Client.StreamAsync(new() { Text = "are there updates?" }, Token)) events.Add(happened);

        Assert.Equal((HttpStatusCode.GatewayTimeout, "timeout"), ((await plain).Status, (await plain).Error));
        Assert.Equal((HttpStatusCode.GatewayTimeout, "timeout"), ((await direct).Status, (await direct).Error));
        Assert.Equal("timeout", Assert.IsType<RequestEvent.Done>(events[^1]).Response.Metadata.Error);
        Assert.All(await _home.Client.HistoryAsync(cancellationToken: Token), entry => Assert.False(entry.Success));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/event-stream")]
    public async Task Client_that_hangs_up_stops_its_tool(string? accept)
    {
        _home.MakeSlow("apt-get");
        var process = await _home.StartAsync();
        var body = """{"text":"are there updates?"}""";

        using (var socket = await _home.ConnectAsync(Token))
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(
                $"POST /v1/requests HTTP/1.1\r\nHost: x\r\n{(accept is null ? "" : $"Accept: {accept}\r\n")}Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
            await Waiting.UntilAsync(() => process.CountChildren() > 0, () => "the tool to run");
        }

        await Waiting.UntilAsync(() => process.CountChildren() == 0, () => "the tool to end");
        await Waiting.UntilAsync(async () => (await _home.Client.HistoryAsync(cancellationToken: Token)).Count == 1, () => "the request in the history");
        Assert.DoesNotContain("unhandled", process.Log, StringComparison.OrdinalIgnoreCase);
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
