using AstrOS.Agents;
using AstrOS.Contexts;
using AstrOS.Sdk.Requests;
using AstrOS.Storage;
using NodaTime;
using System.Text.Json;

namespace AstrOS.Tests.Agents;

/// <summary>That what a user has said about their wishes counts in every later answer.</summary>
public class PreferencesTests
{
    [Fact]
    public async Task Name_is_used_to_greet()
    {
        await using var astros = new AstrosFixture();
        Assert.StartsWith("Hello. ", (await astros.AskAsync("hello")).Message, StringComparison.Ordinal);
        Assert.Equal("Nice to meet you, Ada.", (await astros.AskAsync("my name is Ada")).Message);
        Assert.StartsWith("Hello, Ada. ", (await astros.AskAsync("hello")).Message, StringComparison.Ordinal);
        Assert.Equal("You are Ada.", (await astros.AskAsync("what's my name?")).Message);
    }

    [Fact]
    public async Task Zone_and_clock_are_those_that_were_said_and_a_request_that_names_another_wins()
    {
        await using var astros = new AstrosFixture();
        await astros.AskAsync("I'm in Tokyo");
        Assert.Equal("It is 21:00.", (await astros.AskAsync("what time is it")).Message);
        await astros.AskAsync("use am/pm");
        Assert.Equal("It is 9:00 pm.", (await astros.AskAsync("what time is it")).Message.Replace('\u202f', ' '));

        var metadata = new Dictionary<string, JsonElement> { ["time_zone"] = JsonSerializer.SerializeToElement("Europe/Berlin"), ["language"] = JsonSerializer.SerializeToElement("es") };
        await astros.AskAsync("speak German");
        var contexts = astros.Get<ContextManager>();
        var asked = contexts.Load(new() { Text = "", Metadata = metadata }, AstrosFixture.Ada);
        Assert.Equal(("Europe/Berlin", "es"), (asked.Zone.Id, asked.Language));
        var plain = contexts.Load(new() { Text = "" }, AstrosFixture.Ada);
        Assert.Equal(("Asia/Tokyo", "de"), (plain.Zone.Id, plain.Language));
        Assert.StartsWith("Das kann ich noch nicht.", (await astros.AskAsync("xyzzy")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "21.5 °C")]
    [InlineData("celsius", "21.5 °C")]
    [InlineData("fahrenheit", "70.7 °F")]
    public void Temperatures_are_in_the_unit_that_was_said(string? unit, string written)
    {
        var preferences = UserPreferences.None.With(UserPreferences.TemperatureKey, unit);
        var culture = new AnswerCulture("en", DateTimeZone.Utc, preferences);
        Assert.Equal(written, new AnswerTemplates().Render("{{ data.t | temperature }}", JsonElement.Parse("""{"t":21.5}"""), null, culture));
    }

    [Fact]
    public async Task Preference_before_any_turn_makes_its_user_and_the_first_turn_completes_the_row()
    {
        await using var astros = new AstrosFixture();
        Assert.True(await astros.Get<PreferenceStore>().TryChangeAsync("ada", [new("name", null, "Ada")], TestContext.Current.CancellationToken));
        await astros.AskAsync("hello");
        using var sql = astros.Get<DatabaseManager>().Connect();
        Assert.Equal([(1000L, """{"name":"Ada"}""")], sql.Query(row => (row.GetInt64(0), row.GetString(1)), "SELECT uid, preferences FROM users"));
    }

    [Fact]
    public async Task Preferences_that_cannot_be_read_count_as_none()
    {
        await using var astros = new AstrosFixture();
        await astros.AskAsync("hello");
        using (var sql = astros.Get<DatabaseManager>().Connect()) sql.Execute("UPDATE users SET preferences = 'nonsense'");
        using var store = new PreferenceStore(astros.Get<DatabaseManager>(), astros.Get<WriteQueue>(), astros.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger<PreferenceStore>.Instance);
        Assert.Empty(store.Find("ada").Values);
    }

    [Fact]
    public async Task What_was_learned_is_undone_by_word()
    {
        await using var astros = new AstrosFixture();
        await astros.AskAsync("my name is Ada");
        var session = (await astros.AskAsync("call me Bob")).Metadata.SessionId;
        Assert.True((await astros.AskAsync("undo", session)).Success);
        Assert.Equal("You are Ada.", (await astros.AskAsync("what's my name?")).Message);
    }
}
