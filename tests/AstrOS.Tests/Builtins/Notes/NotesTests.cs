using AstrOS.Builtins.Notes;
using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.Notes;

public class NotesTests
{
    private static KeepingFixture Notes() => new((database, writes, contexts, time) => new NotesPlugin(new NoteStore(database, writes, time), contexts, time));

    private static async Task<string> StandingAsync(KeepingFixture notes) => (await notes.CallAsync("list")).Data!.Value.GetProperty("items").GetRawText();

    private static async Task<string[]> TextsAsync(KeepingFixture notes) =>
        [.. (await notes.CallAsync("list")).Data!.Value.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString()!)];

    private static async Task AddAsync(KeepingFixture notes, params string[] texts)
    {
        foreach (var text in texts)
        {
            Assert.True((await notes.CallAsync("add", System.Text.Json.JsonSerializer.Serialize(new { text }))).Success);
            notes.Time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task Notes_are_listed_in_the_order_they_were_made_and_survive_a_restart()
    {
        await using var notes = Notes();
        Assert.Equal("none", (await notes.CallAsync("list")).Response);
        await AddAsync(notes, "the wifi password is on the fridge", "Bob is allergic");
        await notes.RestartAsync();
        Assert.Equal(["the wifi password is on the fridge", "Bob is allergic"], await TextsAsync(notes));
    }

    [Fact]
    public async Task Note_without_a_text_is_asked_for()
    {
        await using var notes = Notes();
        Assert.Equal("needs_text", (await notes.CallAsync("add")).Response);
        Assert.Equal("needs_query", (await notes.CallAsync("search")).Response);
        Assert.Equal("too_long", (await notes.CallAsync("add", $$"""{"text":"{{new string('x', 10_001)}}"}""")).Response);
    }

    [Theory]
    [InlineData("password wifi", 1)]
    [InlineData("WIFI", 1)]
    [InlineData("senor nunez", 1)]
    [InlineData("tyre", 1)]
    [InlineData("the", 2)]
    [InlineData("the tyres", 1)]
    [InlineData("wifi tyres", 0)]
    [InlineData("word", 0)]
    public async Task Search_takes_words_in_any_order_whatever_their_case_and_accents(string query, int found)
    {
        await using var notes = Notes();
        await AddAsync(notes, "the Wifi password is on the fridge", "llamar al señor Núñez", "the car needs new tyres");
        var result = await notes.CallAsync("search", System.Text.Json.JsonSerializer.Serialize(new { query }));
        Assert.Equal(found, result.Data!.Value.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Delete_takes_words_and_asks_when_several_fit()
    {
        await using var notes = Notes();
        await AddAsync(notes, "car: new tyres", "car: oil", "roof");
        var which = await notes.CallAsync("delete", """{"text":"car"}""");
        Assert.Equal(("which", true), (which.Response, which.Question is not null));
        Assert.Equal("not_found", (await notes.CallAsync("delete", """{"text":"boat"}""")).Response);
        Assert.True((await notes.CallAsync("delete", """{"text":"car","position":2}""")).Success);
        Assert.Equal(["car: new tyres", "roof"], await TextsAsync(notes));
        Assert.True((await notes.CallAsync("delete", """{"text":"car"}""")).Success);
        Assert.True((await notes.CallAsync("delete")).Success);
        Assert.Equal("none", (await notes.CallAsync("delete")).Response);
    }

    [Fact]
    public async Task Delete_by_place_means_the_list_that_was_shown()
    {
        await using var notes = Notes();
        await AddAsync(notes, "one", "two cars", "three", "four cars", "five");
        await notes.SayAsync("search", """{"query":"cars"}""");
        await notes.SayAsync("delete", """{"position":2,"shown":true}""");
        Assert.Equal(["one", "two cars", "three", "five"], await TextsAsync(notes));
        Assert.Equal("not_found", (await notes.SayAsync("delete", """{"position":2,"shown":true}""")).Response);
        await notes.SayAsync("delete", """{"position":-1}""");
        Assert.Equal(["one", "two cars", "three"], await TextsAsync(notes));
        await notes.SayAsync("delete", """{"all":true,"shown":true}""");
        Assert.Equal(["one", "three"], await TextsAsync(notes));
    }

    [Fact]
    public async Task Delete_of_more_than_three_is_asked_for_though_it_can_be_undone()
    {
        await using var notes = Notes();
        await AddAsync(notes, "one", "two", "three");
        Assert.False((await notes.PlanAsync("delete", """{"all":true}""")).MustAsk);
        await AddAsync(notes, "four");
        Assert.True((await notes.PlanAsync("delete", """{"all":true}""")).MustAsk);
    }

    [Fact]
    public async Task Notes_of_another_user_are_neither_seen_nor_touched()
    {
        await using var notes = Notes();
        await AddAsync(notes, "mine");
        var act = await notes.PlanAsync("delete");
        Assert.Equal("none", (await notes.CallAsync("list", userId: "bob")).Response);
        Assert.Equal("none", (await notes.CallAsync("delete", """{"all":true}""", userId: "bob")).Response);
        Assert.Equal("nothing", (await notes.CallAsync("restore", userId: "bob")).Response);
        Assert.False((await notes.CallAsync("restore", act.Inverse!.Arguments.GetRawText(), userId: "bob")).Success);
        Assert.Equal(["mine"], await TextsAsync(notes));
    }

    [Theory]
    [InlineData("add", """{"text":"four"}""")]
    [InlineData("delete", """{"text":"two"}""")]
    [InlineData("delete", """{"all":true}""")]
    [InlineData("restore", "{}")]
    public async Task Act_is_taken_back_and_that_is_taken_back(string tool, string arguments)
    {
        await using var notes = Notes();
        await AddAsync(notes, "one", "two", "three", "gone");
        await notes.CallAsync("delete", """{"text":"gone"}""");

        var before = await StandingAsync(notes);
        var act = await notes.PlanAsync(tool, arguments);
        Assert.Equal(before, await StandingAsync(notes));
        Assert.Equal("unchanged", (await PluginCalls.UndoAsync(notes.Plugin, act, isRecovery: true)).Response);
        Assert.True((await act.Run(TestContext.Current.CancellationToken)).Success);
        var after = await StandingAsync(notes);
        Assert.NotEqual(before, after);

        await notes.RestartAsync();
        var (undo, _) = await PluginCalls.PlanUndoAsync(notes.Plugin, act, isRecovery: true);
        Assert.True((await undo.Act!.Run(TestContext.Current.CancellationToken)).Success);
        Assert.Equal(before, await StandingAsync(notes));
        Assert.Equal("unchanged", (await PluginCalls.UndoAsync(notes.Plugin, act)).Response);

        await notes.RestartAsync();
        Assert.True((await PluginCalls.UndoAsync(notes.Plugin, undo.Act)).Success);
        Assert.Equal(after, await StandingAsync(notes));
    }

    [Fact]
    public async Task What_has_changed_since_it_was_planned_is_left_alone()
    {
        await using var notes = Notes();
        await AddAsync(notes, "one", "two");
        var all = await notes.PlanAsync("delete", """{"all":true}""");
        await notes.CallAsync("delete", """{"text":"two"}""");
        Assert.Equal(ToolErrors.Changed, (await all.Run(TestContext.Current.CancellationToken)).Error);
        Assert.Equal(["one"], await TextsAsync(notes));
    }

    [Fact]
    public async Task What_was_deleted_long_ago_is_not_kept()
    {
        await using var notes = Notes();
        await AddAsync(notes, "one");
        await notes.CallAsync("delete");
        notes.Time.Advance(TimeSpan.FromDays(31));
        await AddAsync(notes, "two");
        Assert.Equal("nothing", (await notes.CallAsync("restore")).Response);
    }
}
