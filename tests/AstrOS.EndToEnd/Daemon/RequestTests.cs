using System.Net;
using System.Text;
using System.Text.Json;
using AstrOS.Sdk.Requests;

namespace AstrOS.EndToEnd.Daemon;

public sealed class RequestTests(RunningDaemon daemon) : IClassFixture<RunningDaemon>
{
    private readonly DaemonHome _home = daemon.Home;

    [Theory]
    [InlineData("what is using the most memory?")]
    [InlineData("xyzzy plugh")]
    public async Task Request_answers_with_exactly_the_fields_of_a_response(string text)
    {
        var answer = await _home.AskAsync(text);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            ["data", "message", "metadata", "requires_followup", "success", "suggestions"],
            answer.Json.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Request_with_every_field_is_taken()
    {
        var user = (await _home.GetAsync("/v1/sessions")).Json.EnumerateArray().Select(session => session.GetProperty("user_id").GetString()).FirstOrDefault()
            ?? await UserAsync();
        var answer = await _home.PostAsync("/v1/requests", JsonSerializer.Serialize(new
        {
            text = "how much memory is free?",
            user_id = user,
            timestamp = TimeProvider.System.GetUtcNow().AddHours(-1).ToOffset(TimeSpan.FromHours(1)),
            input_method = "voice",
            metadata = new { language = "en", time_zone = "Asia/Tokyo", client = "test" },
        }));

        Assert.True(answer.Json.GetProperty("success").GetBoolean());
    }

    [Fact]
    public async Task Request_of_a_session_goes_on_in_it_and_stands_in_its_history()
    {
        var first = await _home.Client.AskAsync(new() { Text = "how much memory is free?" }, Token);
        await _home.Client.AskAsync(new() { Text = "xyzzy plugh", SessionId = first.Metadata.SessionId }, Token);

        var history = await _home.Client.SessionHistoryAsync(first.Metadata.SessionId, Token);
        Assert.Equal(["how much memory is free?", "xyzzy plugh"], history.Select(entry => entry.Text));
        Assert.Contains(await _home.Client.SessionsAsync(Token), session => session.Id == first.Metadata.SessionId && session.Requests == 2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/event-stream")]
    public async Task Request_of_an_unknown_session_is_not_found(string? accept)
    {
        var answer = await _home.PostAsync("/v1/requests", Encoding.UTF8.GetBytes("""{"text":"help","session_id":"none"}"""), accept: accept);

        Assert.Equal((HttpStatusCode.NotFound, "unknown_session"), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task Request_for_another_user_is_forbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await _home.PostAsync("/v1/requests", """{"text":"help","user_id":"somebody else"}""")).Status);

    [Fact]
    public async Task Request_with_a_language_is_answered_in_it()
    {
        var answer = await _home.PostAsync("/v1/requests", """{"text":"xyzzy plugh","metadata":{"language":"de"}}""");

        Assert.Equal("de", answer.Json.GetProperty("metadata").GetProperty("language").GetString());
        Assert.DoesNotContain("know", answer.Json.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Stream_tells_what_happens_in_order()
    {
        var events = new List<RequestEvent>();
        await foreach (var happened in _home.Client.StreamAsync(new() { Text = "how much memory is free?" }, Token)) events.Add(happened);

        Assert.Equal(["recognised", "tool_started", "message", "done"], events.Select(happened => happened.Name));
        Assert.True(Assert.IsType<RequestEvent.Done>(events[^1]).Response.Success);
    }

    [Fact]
    public async Task Tools_are_listed_with_schema_effect_and_examples()
    {
        var tools = (await _home.GetAsync("/v1/tools")).Json.EnumerateArray().ToArray();

        Assert.All(tools, tool =>
        {
            Assert.Equal("object", tool.GetProperty("input_schema").GetProperty("type").GetString());
            Assert.Contains(tool.GetProperty("effect").GetString(), (string[])["read", "write", "compensable", "irreversible"]);
            Assert.NotEqual("", tool.GetProperty("description").GetString());
            // What only takes an act back is never asked for in words.
            Assert.True(tool.GetProperty("examples").GetArrayLength() > 0 || tool.GetProperty("effect").GetString() == "write", tool.ToString());
        });
        Assert.Equal(tools.Length, tools.Select(tool => tool.GetProperty("id").GetString()).Distinct().Count());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    public async Task Tool_called_directly_answers(string arguments)
    {
        var answer = await _home.PostAsync("/v1/tools/system.memory", arguments);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("direct", answer.Json.GetProperty("metadata").GetProperty("handler").GetString());
    }

    [Theory]
    [InlineData("clock.timer_start", """{"duration":"long"}""", "'duration' must be a number, not \"long\"")]
    [InlineData("clock.stopwatch", "{}", "'action' is missing; it must be one of read, start, stop, lap, reset")]
    [InlineData("clock.timer_start", """{"duration":60,"colour":"red"}""", "'colour' is not known; known are duration, label")]
    [InlineData("clock.stopwatch", """{"action":"fly"}""", "'action' must be one of read, start, stop, lap, reset, not \"fly\"")]
    [InlineData("clock.remind", """{"text":"tea","when":{"grain":"day"}}""", "in 'when' 'start' is missing; it must be a text")]
    [InlineData("system.memory", """{"fast":true}""", "'fast' is not known; nothing is taken here")]
    [InlineData("system.memory", "[1]", "a JSON object is needed, not a list")]
    public async Task Tool_called_with_wrong_arguments_says_which_in_plain_words(string tool, string arguments, string words)
    {
        var answer = await _home.PostAsync("/v1/tools/" + tool, arguments);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_argument"), (answer.Status, answer.Error));
        Assert.Contains(words, answer.Json.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Tool_that_is_unknown_is_not_found() =>
        Assert.Equal("unknown_tool", (await _home.PostAsync("/v1/tools/no.such", "{}")).Error);

    [Fact]
    public async Task Tool_that_is_denied_is_forbidden_directly_and_by_words()
    {
        var direct = await _home.PostAsync("/v1/tools/system.network", "{}");
        var spoken = await _home.AskAsync("what is my ip address?");

        Assert.Equal((HttpStatusCode.Forbidden, "denied"), (direct.Status, direct.Error));
        Assert.Contains("security.denied_tools", direct.Json.GetProperty("detail").GetString());
        Assert.Equal("denied", spoken.Json.GetProperty("metadata").GetProperty("error").GetString());
    }

    [Fact]
    public async Task Unknown_address_is_a_problem_document() => Assert.Equal("not_found", (await _home.GetAsync("/v1/nothing")).Error);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<string> UserAsync()
    {
        await _home.AskAsync("help");
        return (await _home.Client.SessionsAsync(Token))[0].UserId;
    }
}
