using AstrOS.Sdk.Requests;
using AstrOS.Storage;
using AstrOS.Tools;

namespace AstrOS.Tests.Agents;

/// <summary>A database that breaks in the middle of a request: what was done is answered as done, and what could not be recorded before does not happen.</summary>
public class UnrecordedTests
{
    [Theory]
    [InlineData("UPDATE", "audit", "not_ended", "will take it back")]
    [InlineData("INSERT", "intents", "not_recorded", "could not be recorded")]
    public async Task Act_whose_end_cannot_be_recorded_is_answered_as_done_with_a_warning(string change, string table, string code, string words)
    {
        await using var astros = new AstrosFixture();
        Break(astros, change, table);

        var response = await astros.AskAsync("set a timer for 10 minutes");

        Assert.True(response.Success);
        Assert.StartsWith("Timer set", response.Message, StringComparison.Ordinal);
        var warning = Assert.Single(response.Metadata.Warnings!, warned => warned.Code == code);
        Assert.Contains(words, warning.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await astros.AskAsync("my timers")).Data!.Value.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Act_that_cannot_be_recorded_before_does_not_happen()
    {
        await using var astros = new AstrosFixture();
        Break(astros, "INSERT", "audit");
        var reported = new List<RequestEvent>();

        var response = await astros.AskAsync("set a timer for 10 minutes", report: reported.Add);

        Assert.Equal((false, ToolErrors.NotRecorded), (response.Success, response.Metadata.Error));
        Assert.DoesNotContain(reported, happened => happened is RequestEvent.ToolStarted);
        Mend(astros);
        Assert.Equal(0, (await astros.AskAsync("my timers")).Data!.Value.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Act_that_cannot_be_kept_is_not_done_and_says_so()
    {
        await using var astros = new AstrosFixture();
        Break(astros, "INSERT", "clock_items");

        Assert.Equal(ToolErrors.NotRecorded, (await astros.AskAsync("set a timer for 10 minutes")).Metadata.Error);
    }

    [Fact]
    public async Task Conversation_goes_on_in_memory_while_it_cannot_be_kept()
    {
        await using var astros = new AstrosFixture();
        Break(astros, "INSERT", "intents");
        var session = (await astros.AskAsync("what is 2 + 2")).Metadata.SessionId;

        Assert.Contains("4", (await astros.AskAsync("say that again", session)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("es")]
    public async Task Warning_is_said_in_the_language_of_the_answer(string language)
    {
        await using var astros = new AstrosFixture();
        Break(astros, "INSERT", "intents");

        var response = await astros.AskAsync(language switch { "de" => "Wie spät ist es?", "es" => "¿qué hora es?", _ => "what time is it?" });

        Assert.Equal(language, response.Metadata.Language);
        Assert.EndsWith("astros doctor", Assert.Single(response.Metadata.Warnings!).Message, StringComparison.Ordinal);
    }

    private static void Break(AstrosFixture astros, string change, string table)
    {
        using var sql = astros.Get<DatabaseManager>().Connect();
        sql.Execute($"CREATE TRIGGER broken BEFORE {change} ON {table} BEGIN SELECT RAISE(FAIL, 'the disk is full'); END");
    }

    private static void Mend(AstrosFixture astros)
    {
        using var sql = astros.Get<DatabaseManager>().Connect();
        sql.Execute("DROP TRIGGER broken");
    }
}
