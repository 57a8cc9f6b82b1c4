using AstrOS.Agents;
using AstrOS.Contexts;
using AstrOS.Intents;
using AstrOS.Sdk.Requests;
using AstrOS.Security;
using AstrOS.Tools;

namespace AstrOS.Tests.Agents;

public class AgentTests
{
    [Fact]
    public async Task Request_that_is_known_is_answered_with_words_values_and_how_it_came_about()
    {
        await using var astros = new AstrosFixture();

        var response = await astros.AskAsync("how much memory is free?");

        Assert.True(response.Success);
        Assert.Contains("available", response.Message, StringComparison.Ordinal);
        Assert.True(response.Data!.Value.GetProperty("available_bytes").GetInt64() > 0);
        Assert.Equal(("system.memory", "system.memory", "sentences", "en"), (response.Metadata.Intent, response.Metadata.Tool, response.Metadata.Handler, response.Metadata.Language));
        Assert.NotNull(response.Metadata.View);
    }

    [Fact]
    public async Task Request_that_is_not_known_does_nothing_and_says_so()
    {
        await using var astros = new AstrosFixture();

        var response = await astros.AskAsync("paint the moon green");

        Assert.False(response.Success);
        Assert.Equal("not_understood", response.Metadata.Error);
        Assert.NotEmpty(response.Suggestions);
        Assert.Empty(Audit(astros));
    }

    [Fact]
    public async Task Request_reports_its_stations_in_order()
    {
        await using var astros = new AstrosFixture();
        var reported = new List<RequestEvent>();

        await astros.AskAsync("what is 15% of 80", report: reported.Add);

        Assert.Collection(
            reported,
            one => Assert.Equal("calc.evaluate", Assert.IsType<RequestEvent.Recognised>(one).Intent),
            two => Assert.Equal("calc.evaluate", Assert.IsType<RequestEvent.ToolStarted>(two).Tool),
            three => Assert.Contains("12", Assert.IsType<RequestEvent.Message>(three).Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Wie viel Speicher ist frei?", "de", "verfügbar")]
    [InlineData("¿cuánta memoria queda libre?", "es", "quedan")]
    public async Task Request_is_answered_in_its_own_language(string text, string language, string word)
    {
        await using var astros = new AstrosFixture();

        var response = await astros.AskAsync(text);

        Assert.Equal(language, response.Metadata.Language);
        Assert.Contains(word, response.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("../answers/de")]
    [InlineData("xx")]
    [InlineData("no such language at all")]
    public async Task Request_in_a_language_that_does_not_exist_is_answered_in_the_configured_one(string language)
    {
        await using var astros = new AstrosFixture();

        var response = await astros.Get<Agent>().ProcessRequestAsync(
            new() { Text = "paint the moon green", Metadata = new Dictionary<string, System.Text.Json.JsonElement> { ["language"] = System.Text.Json.JsonSerializer.SerializeToElement(language) } },
            AstrosFixture.Ada, _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal("en", response.Metadata.Language);
        Assert.Contains("don't know", response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_with_a_session_goes_on_with_it_even_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("astros-").FullName;
        try
        {
            string session;
            await using (var before = new AstrosFixture(folder)) session = (await before.AskAsync("what is 2 + 2")).Metadata.SessionId;
            await using var after = new AstrosFixture(folder);

            Assert.Contains("4", (await after.AskAsync("say that again", session)).Message, StringComparison.Ordinal);
            var history = await after.Get<HistoryReader>().EntriesAsync("ada", session, null, 10, TestContext.Current.CancellationToken);
            Assert.Equal(["what is 2 + 2", "say that again"], history.Select(entry => entry.Text));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Request_with_somebody_elses_session_is_refused_as_an_unknown_one()
    {
        await using var astros = new AstrosFixture();
        var session = (await astros.AskAsync("what is 2 + 2")).Metadata.SessionId;

        await Assert.ThrowsAsync<UnknownSessionException>(() => astros.AskAsync("say that again", session, new Caller("eve", 1001)));
        await Assert.ThrowsAsync<UnknownSessionException>(() => astros.AskAsync("say that again", "no-such-session"));
    }

    [Fact]
    public async Task Why_explains_the_answer_before_it_and_not_itself()
    {
        await using var astros = new AstrosFixture();
        var session = (await astros.AskAsync("what is 2 + 2")).Metadata.SessionId;

        await astros.AskAsync("why?", session);
        var why = await astros.AskAsync("why?", session);

        Assert.Equal("calc.evaluate", why.Data!.Value.GetProperty("tool").GetString());
    }

    [Fact]
    public async Task Why_in_an_empty_conversation_says_that_there_is_nothing_yet()
    {
        await using var astros = new AstrosFixture();

        Assert.Equal("nothing_yet", (await astros.AskAsync("why?")).Metadata.Error);
    }

    [Fact]
    public async Task Capabilities_give_an_example_of_every_tool_that_leads_to_it()
    {
        await using var astros = new AstrosFixture();
        var rows = (await astros.AskAsync("what can you do?")).Data!.Value.GetProperty("tools").EnumerateArray().ToList();

        var recognizer = astros.Get<IntentRecognizer>();
        Assert.Equal(astros.Get<ToolRegistry>().All.Count(tool => recognizer.Sentences.Examples(tool.Id, "en").Count > 0), rows.Count);
        foreach (var row in rows)
        {
            // Understood, and not done: an example may shut the machine down.
            var context = new RecognitionContext { Languages = ["en"], Now = NodaTime.SystemClock.Instance.GetCurrentInstant(), Zone = NodaTime.DateTimeZone.Utc };
            Assert.Equal(row.GetProperty("tool").GetString(), recognizer.Recognize(row.GetProperty("example").GetString()!, context)?.Type);
        }
    }

    [Fact]
    public async Task Direct_call_meets_the_same_gate_and_is_recorded()
    {
        await using var astros = new AstrosFixture();
        var tool = astros.Get<ToolRegistry>().Find("calc.evaluate")!;

        var response = await astros.Get<Agent>().CallToolAsync(
            tool, System.Text.Json.JsonElement.Parse("""{"expression": "6*7"}"""), new() { Text = tool.Id }, AstrosFixture.Ada, _ => { }, TestContext.Current.CancellationToken);

        Assert.True(response.Success);
        Assert.Equal("direct", response.Metadata.Handler);
        Assert.Equal([("calc.evaluate", "done")], Audit(astros));
    }

    [Fact]
    public async Task Requests_at_once_in_one_conversation_are_all_kept()
    {
        await using var astros = new AstrosFixture();
        var session = (await astros.AskAsync("what is 1 + 1")).Metadata.SessionId;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => astros.AskAsync($"what is {i} + 1", session)));

        var history = await astros.Get<HistoryReader>().EntriesAsync("ada", session, null, 100, TestContext.Current.CancellationToken);
        Assert.Equal(51, history.Count);
        Assert.Equal(20, astros.Get<ContextManager>().Peek(session)!.Turns.Count);
        Assert.Equal(51, astros.Get<ContextManager>().Peek(session)!.Requests);
        Assert.Equal(51, Assert.Single(await astros.Get<HistoryReader>().SessionsAsync("ada", 10, TestContext.Current.CancellationToken)).Requests);
    }

    [Fact]
    public async Task History_can_be_searched_and_signs_of_the_pattern_language_mean_themselves()
    {
        await using var astros = new AstrosFixture();
        await astros.AskAsync("what is 15% of 80");
        await astros.AskAsync("what is 1 + 1");

        var history = astros.Get<HistoryReader>();

        Assert.Equal("what is 15% of 80", Assert.Single(await history.EntriesAsync("ada", null, "5% of", 10, TestContext.Current.CancellationToken)).Text);
        Assert.Empty(await history.EntriesAsync("ada", null, "what_is", 10, TestContext.Current.CancellationToken));
        Assert.Empty(await history.EntriesAsync("eve", null, null, 10, TestContext.Current.CancellationToken));
    }

    private static List<(string, string)> Audit(AstrosFixture astros)
    {
        using var sql = astros.Get<AstrOS.Storage.DatabaseManager>().Connect();
        return sql.Query(row => (row.GetString(0), row.GetString(1)), "SELECT tool, outcome FROM audit ORDER BY id");
    }
}
