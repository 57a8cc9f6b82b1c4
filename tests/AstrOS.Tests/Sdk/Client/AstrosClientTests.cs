using System.Text.Json;
using AstrOS.Sdk.Client;
using AstrOS.Sdk.Requests;

namespace AstrOS.Tests.Sdk.Client;

public class AstrosClientTests
{
    private const string Answered =
        """{"success":true,"message":"Noon.","metadata":{"request_id":"r","session_id":"s","handler":"sentences","duration_ms":0.5}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AskAsync_sends_the_request_and_reads_the_answer()
    {
        var seen = "";
        await using var daemon = new SocketServer((head, body, stream) =>
        {
            seen = head + "\n" + body;
            return SocketServer.WriteAsync(stream, "200 OK", "application/json", Answered);
        });
        using var client = new AstrosClient(daemon.Path);

        var response = await client.AskAsync(new UserRequest { Text = "wie spät ist es", SessionId = "s" }, Token);

        Assert.Equal("Noon.", response.Message);
        Assert.StartsWith("POST /v1/requests HTTP/1.1", seen);
        var sent = JsonDocument.Parse(seen[seen.IndexOf('{', StringComparison.Ordinal)..]).RootElement;
        Assert.Equal("wie spät ist es", sent.GetProperty("text").GetString());
        Assert.Equal("s", sent.GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task AskAsync_where_nothing_listens_says_that_it_is_not_running()
    {
        using var client = new AstrosClient("/nowhere/at/all.sock");

        var lost = await Assert.ThrowsAsync<DaemonUnreachableException>(() => client.AskAsync(new UserRequest { Text = "x" }, Token));

        Assert.True(lost.IsNotRunning);
    }

    [Fact]
    public async Task AskAsync_with_a_socket_left_by_the_dead_says_that_it_is_not_running()
    {
        string path;
        await using (var daemon = SocketServer.Answering("200 OK", "application/json", Answered)) path = daemon.Path;
        using var client = new AstrosClient(path);

        Assert.True((await Assert.ThrowsAsync<DaemonUnreachableException>(() => client.StatusAsync(Token))).IsNotRunning);
    }

    [Fact]
    public async Task AskAsync_refused_throws_what_the_daemon_said()
    {
        await using var daemon = SocketServer.Answering(
            "429 Too Many Requests", "application/problem+json", """{"status":429,"title":"Too fast","detail":"Wait 2 s.","error":"rate_limited"}""");
        using var client = new AstrosClient(daemon.Path);

        var refused = await Assert.ThrowsAsync<DaemonException>(() => client.AskAsync(new UserRequest { Text = "x" }, Token));

        Assert.Equal("rate_limited", refused.Problem.Error);
        Assert.Equal("Too fast: Wait 2 s.", refused.Message);
    }

    [Fact]
    public async Task AskAsync_refused_without_a_problem_document_tells_the_status()
    {
        await using var daemon = SocketServer.Answering("500 Internal Server Error", "text/html", "<h1>oops</h1>");
        using var client = new AstrosClient(daemon.Path);

        var refused = await Assert.ThrowsAsync<DaemonException>(() => client.StatusAsync(Token));

        Assert.Equal(500, refused.Problem.Status);
    }

    [Fact]
    public async Task AskAsync_cut_off_says_that_the_connection_was_closed()
    {
        await using var daemon = new SocketServer((_, _, stream) =>
        {
            stream.Dispose();
            return Task.CompletedTask;
        });
        using var client = new AstrosClient(daemon.Path);

        var lost = await Assert.ThrowsAsync<DaemonUnreachableException>(() => client.AskAsync(new UserRequest { Text = "x" }, Token));

        Assert.False(lost.IsNotRunning);
    }

    [Fact]
    public async Task StreamAsync_reads_events_split_anywhere_and_passes_over_unknown_ones()
    {
        var events = "event: tool_started\ndata: {\"type\":\"tool_started\",\"tool\":\"clock.time\"}\n\n"
            + "event: sparkle\ndata: {\"type\":\"sparkle\"}\n\n: a comment\n\n"
            + "event: message\ndata: {\"type\":\"message\",\"text\":\"Süß.\"}\n\n"
            + $"event: done\ndata: {{\"type\":\"done\",\"response\":{Answered}}}\n\n";
        await using var daemon = new SocketServer(async (_, _, stream) =>
        {
            await SocketServer.SendAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
            foreach (var letter in events) await SocketServer.SendAsync(stream, letter.ToString());
            stream.Dispose();
        });
        using var client = new AstrosClient(daemon.Path);

        var seen = await client.StreamAsync(new UserRequest { Text = "x" }, Token).ToListAsync(Token);

        Assert.Collection(
            seen,
            first => Assert.Equal("clock.time", Assert.IsType<RequestEvent.ToolStarted>(first).Tool),
            second => Assert.Equal("Süß.", Assert.IsType<RequestEvent.Message>(second).Text),
            third => Assert.Equal("Noon.", Assert.IsType<RequestEvent.Done>(third).Response.Message));
    }

    [Fact]
    public async Task StreamAsync_that_ends_before_the_answer_throws()
    {
        await using var daemon = new SocketServer(async (_, _, stream) =>
        {
            await SocketServer.SendAsync(
                stream, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nevent: message\ndata: {\"type\":\"message\",\"text\":\"Half\"}\n\n");
            stream.Dispose();
        });
        using var client = new AstrosClient(daemon.Path);

        await Assert.ThrowsAsync<DaemonUnreachableException>(async () =>
            await client.StreamAsync(new UserRequest { Text = "x" }, Token).ToListAsync(Token));
    }

    [Fact]
    public async Task StreamAsync_cancelled_hangs_up()
    {
        await using var daemon = new SocketServer((_, _, stream) => SocketServer.SendAsync(
            stream, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nevent: tool_started\ndata: {\"type\":\"tool_started\",\"tool\":\"a.b\"}\n\n"));
        using var client = new AstrosClient(daemon.Path);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.StreamAsync(new UserRequest { Text = "x" }, cancellation.Token)) await cancellation.CancelAsync();
        });

        await daemon.HungUp.Task.WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    [Theory]
    [InlineData(null, null, "GET /v1/history HTTP/1.1")]
    [InlineData(5, "a & b", "GET /v1/history?limit=5&search=a%20%26%20b HTTP/1.1")]
    public async Task HistoryAsync_escapes_what_is_searched(int? limit, string? search, string expected)
    {
        var seen = "";
        await using var daemon = new SocketServer((head, _, stream) =>
        {
            seen = head;
            return SocketServer.WriteAsync(stream, "200 OK", "application/json", "[]");
        });
        using var client = new AstrosClient(daemon.Path);

        Assert.Empty(await client.HistoryAsync(limit, search, Token));
        Assert.StartsWith(expected, seen);
    }
}
