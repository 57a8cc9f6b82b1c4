using System.Net;
using System.Text;

namespace AstrOS.EndToEnd.Daemon;

public sealed class BadInputTests(RunningDaemon daemon) : IClassFixture<RunningDaemon>, IAsyncDisposable
{
    private readonly DaemonHome _home = daemon.Home;

    public static TheoryData<string, string> Bodies => new()
    {
        { "", "empty_body" },
        { "   ", "invalid_json" },
        { "hello", "invalid_json" },
        { "null", "invalid_json" },
        { "[]", "invalid_json" },
        { "{}", "invalid_json" },
        { "{\"text\":5}", "invalid_json" },
        { "{\"text\":null}", "empty_text" },
        { "{\"text\":\"  \"}", "empty_text" },
        { "{\"text\":\"a\\u0007b\"}", "control_characters" },
        { "{\"text\":\"a\\ud800b\"}", "invalid_json" },
        { "{\"text\":\"help\",\"sesion_id\":\"x\"}", "invalid_json" },
        { "{\"text\":\"help\",\"input_method\":\"telepathy\"}", "invalid_json" },
        { "{\"text\":\"help\",\"timestamp\":\"tomorrow\"}", "invalid_json" },
        { "{\"text\":\"help\",\"timestamp\":\"0001-01-01T00:00:00+14:00\"}", "invalid_json" },
        { "{\"text\":\"help\",\"timestamp\":\"1970-01-01T00:00:00Z\"}", "invalid_timestamp" },
        { "{\"text\":\"help\",\"timestamp\":\"9999-12-31T23:59:59Z\"}", "invalid_timestamp" },
        { "{\"text\":\"help\",\"session_id\":\"\"}", "invalid_session_id" },
        { "{\"text\":\"help\",\"session_id\":\"../../x\"}", "invalid_session_id" },
        { $"{{\"text\":\"help\",\"session_id\":\"{new string('a', 10_000)}\"}}", "invalid_session_id" },
        { "{\"text\":\"help\",\"metadata\":\"de\"}", "invalid_json" },
        { "{\"text\":\"help\",\"metadata\":{\"language\":5}}", "invalid_metadata" },
        { "{\"text\":\"help\",\"metadata\":{\"language\":\"\"}}", "invalid_metadata" },
        { "{\"text\":\"help\",\"metadata\":{\"language\":\"../answers/de\"}}", "invalid_metadata" },
        { "{\"text\":\"help\",\"metadata\":{\"language\":\"de\\u0000\"}}", "invalid_metadata" },
        { "{\"text\":\"help\",\"metadata\":{\"language\":\"de-\"}}", "invalid_metadata" },
        { "{\"text\":\"help\",\"metadata\":{\"time_zone\":\"Mars/Olympus\"}}", "invalid_metadata" },
        { "{\"text\":\"help\",\"metadata\":{\"time_zone\":{}}}", "invalid_metadata" },
        { $"{{\"text\":\"{new string('a', 4001)}\"}}", "text_too_long" },
        { "{\"text\":\"help\",\"metadata\":" + new string('[', 50_000) + new string(']', 50_000) + "}", "invalid_json" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Request_that_is_none_is_refused_in_plain_words(string body, string error)
    {
        var answer = await _home.PostAsync("/v1/requests", body);

        Assert.Equal((HttpStatusCode.BadRequest, error), (answer.Status, answer.Error));
        Assert.DoesNotContain("AstrOS.", answer.Body);
        Assert.DoesNotContain("System.", answer.Body);
    }

    [Theory]
    [InlineData("fr-CA")]
    [InlineData("tlh")]
    [InlineData("zz-Zzzz-001")]
    public async Task Request_in_a_language_that_is_not_spoken_is_answered_in_the_configured_one(string language)
    {
        var answer = await _home.PostAsync("/v1/requests", $$$"""{"text":"help","metadata":{"language":"{{{language}}}","client":{"any":["thing"]} } }""");

        Assert.Equal((HttpStatusCode.OK, "en"), (answer.Status, answer.Json.GetProperty("metadata").GetProperty("language").GetString()));
    }

    [Theory]
    [InlineData("..%2Fanswers%2Fde")]
    [InlineData("d")]
    public async Task Tools_in_a_language_that_is_none_are_refused(string language)
    {
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_metadata"), await _home.GetAsync($"/v1/tools?language={language}") is var list ? (list.Status, list.Error) : default);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_metadata"), await _home.PostAsync($"/v1/tools/system.memory?language={language}", "{}") is var call ? (call.Status, call.Error) : default);
    }

    [Fact]
    public async Task Request_with_an_unknown_field_names_it() =>
        Assert.Contains("'sesion_id' is not known", (await _home.PostAsync("/v1/requests", """{"text":"help","sesion_id":"x"}""")).Json.GetProperty("detail").GetString());

    [Theory]
    [InlineData(new byte[] { 0x7b, 0x22, 0x74, 0x65, 0x78, 0x74, 0x22, 0x3a, 0x22, 0x61, 0xff, 0x62, 0x22, 0x7d })] // {"text":"a?b"}
    [InlineData(new byte[] { 0x00, 0xff, 0xfe, 0x80, 0x01 })]
    [InlineData(new byte[] { 0xc3 })]
    public async Task Request_that_is_not_utf8_is_refused(byte[] body)
    {
        Assert.Equal("invalid_utf8", (await _home.PostAsync("/v1/requests", body)).Error);
        Assert.Equal("invalid_utf8", (await _home.PostAsync("/v1/tools/system.memory", body)).Error);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Request_of_another_content_type_is_refused(string? contentType) =>
        Assert.Equal(
            (HttpStatusCode.UnsupportedMediaType, "wrong_content_type"),
            await _home.PostAsync("/v1/requests", "{\"text\":\"help\"}"u8.ToArray(), contentType) is var answer ? (answer.Status, answer.Error) : default);

    [Theory]
    [InlineData("/v1/requests", """{"text":"help","metadata":{"language":"\ud800"}}""")]
    [InlineData("/v1/requests", """{"text":"help","metadata":{"\udc00":"x"}}""")]
    [InlineData("/v1/requests", """{"text":"help","\ud800":1}""")]
    [InlineData("/v1/tools/calc.evaluate", """{"\ud800":"1+1"}""")]
    [InlineData("/v1/tools/calc.evaluate", """{"expression":"\ud83d"}""")]
    public async Task Half_of_a_character_is_refused_wherever_it_stands(string path, string body) =>
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_json"), await _home.PostAsync(path, body) is var answer ? (answer.Status, answer.Error) : default);

    [Fact]
    public async Task Escaped_character_with_both_halves_is_taken() =>
        Assert.Equal(HttpStatusCode.OK, (await _home.PostAsync("/v1/tools/clock.time", """{"place":"\ud83d\ude00"}""")).Status);

    [Fact]
    public async Task Request_of_a_megabyte_is_refused()
    {
        var answer = await _home.PostAsync("/v1/requests", $$"""{"text":"{{new string('a', 1024 * 1024)}}"}""");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too_large"), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task Requests_of_200_clients_at_once_are_all_answered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            using var http = _home.OverSocket();
            return await Answer.OfAsync(http, new(HttpMethod.Post, "/v1/requests") { Content = new StringContent("""{"text":"how much memory is free?"}""", Encoding.UTF8, "application/json") });
        }));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
    }

    [Fact]
    public async Task Client_that_hangs_up_in_the_middle_of_a_request_leaves_no_trace()
    {
        using (var socket = await _home.ConnectAsync(TestContext.Current.CancellationToken))
            await socket.SendAsync("POST /v1/requests HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"te"u8.ToArray());
        using (var socket = await _home.ConnectAsync(TestContext.Current.CancellationToken))
            await socket.SendAsync("POST /v1/requests HT"u8.ToArray());
        using (var socket = await _home.ConnectAsync(TestContext.Current.CancellationToken))
            await socket.SendAsync(new byte[] { 0x16, 0x03, 0x01, 0x00, 0xff });

        Assert.Equal(HttpStatusCode.OK, (await _home.AskAsync("help")).Status);
    }

    [Fact]
    public async Task Clients_that_send_half_a_request_and_wait_keep_nobody_out()
    {
        var lazy = new List<System.Net.Sockets.Socket>();
        for (var i = 0; i < 100; i++)
        {
            lazy.Add(await _home.ConnectAsync(TestContext.Current.CancellationToken));
            await lazy[i].SendAsync("POST /v1/requests HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"u8.ToArray());
        }

        Assert.Equal(HttpStatusCode.OK, (await _home.AskAsync("help")).Status);
        lazy.ForEach(socket => socket.Dispose());
    }

    // After every one of these tests.
    public async ValueTask DisposeAsync()
    {
        Assert.Equal("alive\n", (await _home.GetAsync("/health")).Body);
        Assert.DoesNotContain("unhandled", daemon.Process.Log, StringComparison.OrdinalIgnoreCase);
    }
}
