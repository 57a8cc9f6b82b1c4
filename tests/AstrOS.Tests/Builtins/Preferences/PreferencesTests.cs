using AstrOS.Builtins.Preferences;
using AstrOS.Contexts;
using AstrOS.Intents;
using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.Preferences;

public class PreferencesTests
{
    private static readonly IntentRecognizer Speaks = new(new SentenceSet([new("a", "en", "en.yaml", ""), new("a", "de", "de.yaml", ""), new("a", "es", "es.yaml", "")], []));

    private static KeepingFixture Preferences() => new((_, _, preferences, _, _) => new PreferencesPlugin(preferences, Speaks));

    private static string Standing(KeepingFixture fixture, string userId = "ana") =>
        string.Join(' ', fixture.Preferences.Find(userId).Values.Select(value => $"{value.Key}={value.Value}"));

    [Theory]
    [InlineData("""{"name":" Ada "}""", "name", "name=Ada")]
    [InlineData("""{"language":"de"}""", "language", "language=de")]
    [InlineData("""{"language":"fr"}""", "unknown_language", "")]
    [InlineData("""{"time_zone":"Tokyo"}""", "time_zone", "time_zone=Asia/Tokyo")]
    [InlineData("""{"time_zone":"Europe/Madrid"}""", "time_zone", "time_zone=Europe/Madrid")]
    [InlineData("""{"time_zone":"Gotham"}""", "unknown_place", "")]
    [InlineData("""{"clock":"12"}""", "clock", "clock=12")]
    [InlineData("""{"clock":"25"}""", "bad_value", "")]
    [InlineData("""{"temperature":"fahrenheit"}""", "temperature", "temperature=fahrenheit")]
    [InlineData("""{"length":"imperial"}""", "length", "length=imperial")]
    [InlineData("""{"units":"metric"}""", "several", "length=metric temperature=celsius")]
    [InlineData("""{"folder":"music","path":"~/Musik/"}""", "folder", "folder.music=~/Musik")]
    [InlineData("""{"folder":"downloads","path":"dl"}""", "bad_path", "")]
    [InlineData("""{"folder":"downloads"}""", "needs_path", "")]
    [InlineData("""{"folder":"kitchen","path":"/k"}""", "bad_value", "")]
    [InlineData("{}", "nothing_said", "")]
    public async Task Set_keeps_what_it_can_read_and_refuses_the_rest(string arguments, string response, string kept)
    {
        await using var fixture = Preferences();
        Assert.Equal(response, (await fixture.CallAsync("set", arguments)).Response);
        Assert.Equal(kept, Standing(fixture));
        await fixture.RestartAsync();
        Assert.Equal(kept, Standing(fixture));
    }

    [Fact]
    public async Task What_is_set_is_listed_and_forgotten()
    {
        await using var fixture = Preferences();
        Assert.Equal("none", (await fixture.CallAsync("list")).Response);
        Assert.Equal("unknown", (await fixture.CallAsync("list", """{"what":"name"}""")).Response);
        await fixture.CallAsync("set", """{"name":"Ada","clock":"24"}""");
        await fixture.CallAsync("set", """{"folder":"music","path":"/m"}""");
        Assert.Equal("already", (await fixture.CallAsync("set", """{"name":"Ada"}""")).Response);
        Assert.Equal(3, (await fixture.CallAsync("list")).Data!.Value.GetProperty("count").GetInt32());
        Assert.Equal("name", (await fixture.CallAsync("list", """{"what":"name"}""")).Response);
        Assert.Equal("/m", (await fixture.CallAsync("list", """{"folder":"music"}""")).Data!.Value.GetProperty("items")[0].GetProperty("value").GetString());
        Assert.Equal("default", (await fixture.CallAsync("forget", """{"what":"name"}""")).Response);
        Assert.Equal("unknown", (await fixture.CallAsync("forget", """{"what":"name"}""")).Response);
        Assert.Equal("nothing_said", (await fixture.CallAsync("forget")).Response);
        Assert.Equal("all", (await fixture.CallAsync("forget", """{"all":true}""")).Response);
        Assert.Equal("none", (await fixture.CallAsync("forget", """{"all":true}""")).Response);
    }

    [Fact]
    public async Task Preferences_are_their_users_own()
    {
        await using var fixture = Preferences();
        await fixture.CallAsync("set", """{"name":"Ada"}""");
        await fixture.CallAsync("set", """{"name":"Bob"}""", userId: "bob");
        Assert.Equal(("name=Ada", "name=Bob"), (Standing(fixture), Standing(fixture, "bob")));
    }

    [Theory]
    [InlineData("set", """{"name":"Bob"}""")]
    [InlineData("set", """{"units":"imperial"}""")]
    [InlineData("set", """{"folder":"music","path":"/m"}""")]
    [InlineData("forget", """{"what":"name"}""")]
    [InlineData("forget", """{"all":true}""")]
    public async Task Act_is_taken_back_and_that_is_taken_back(string tool, string arguments)
    {
        await using var fixture = Preferences();
        await fixture.CallAsync("set", """{"name":"Ada","temperature":"celsius"}""");

        var before = Standing(fixture);
        var act = await fixture.PlanAsync(tool, arguments);
        Assert.Equal("unchanged", (await PluginCalls.UndoAsync(fixture.Plugin, act, isRecovery: true)).Response);
        Assert.Equal(before, Standing(fixture));
        Assert.True((await act.Run(TestContext.Current.CancellationToken)).Success);
        var after = Standing(fixture);
        Assert.NotEqual(before, after);

        await fixture.RestartAsync();
        var (undo, _) = await PluginCalls.PlanUndoAsync(fixture.Plugin, act, isRecovery: true);
        Assert.True((await undo.Act!.Run(TestContext.Current.CancellationToken)).Success);
        Assert.Equal(before, Standing(fixture));
        Assert.Equal("unchanged", (await PluginCalls.UndoAsync(fixture.Plugin, act)).Response);

        await fixture.RestartAsync();
        Assert.True((await PluginCalls.UndoAsync(fixture.Plugin, undo.Act)).Success);
        Assert.Equal(after, Standing(fixture));
    }

    [Fact]
    public async Task What_has_changed_since_it_was_planned_is_left_alone()
    {
        await using var fixture = Preferences();
        var act = await fixture.PlanAsync("set", """{"name":"Bob"}""");
        await fixture.CallAsync("set", """{"name":"Ada"}""");
        Assert.Equal(ToolErrors.Changed, (await act.Run(TestContext.Current.CancellationToken)).Error);
        Assert.Equal("name=Ada", Standing(fixture));
    }

    [Theory]
    [InlineData("language", "EN!")]
    [InlineData("time_zone", "Middle/Earth")]
    [InlineData("mood", "good")]
    public async Task What_could_never_have_been_set_is_not_put_back(string key, string value)
    {
        await using var fixture = Preferences();
        Assert.Equal("bad_version", (await fixture.CallAsync("restore", $$"""{"values":[{"key":"{{key}}","value":"{{value}}"}]}""")).Response);
    }
}
