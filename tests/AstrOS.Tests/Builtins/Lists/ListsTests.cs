using AstrOS.Builtins.Lists;
using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.Lists;

public class ListsTests
{
    private const string Shopping = """{"items":"milk, eggs and bread","list":"shopping"}""";
    private const string ToDo = """{"items":"call the plumber","list":"to-do"}""";

    private static KeepingFixture Lists() => new((database, writes, contexts, time) => new ListsPlugin(new ListStore(database, writes, time), contexts, time));

    /// <summary>The lines of a list, those that are ticked off in brackets.</summary>
    private static async Task<string> OfAsync(KeepingFixture lists, string list)
    {
        var shown = await lists.CallAsync("show", $$"""{"list":"{{list}}"}""");
        return string.Join(' ', shown.Data!.Value.GetProperty("items").EnumerateArray()
            .Select(item => item.TryGetProperty("completed", out _) ? $"({item.GetProperty("text")})" : item.GetProperty("text").GetString()));
    }

    private static async Task<string> StandingAsync(KeepingFixture lists) => $"{await OfAsync(lists, "shopping")} | {await OfAsync(lists, "to-do")}";

    [Fact]
    public async Task Add_takes_several_and_keeps_their_order_over_a_restart()
    {
        await using var lists = Lists();
        Assert.Equal("none", (await lists.CallAsync("show")).Response);
        Assert.True((await lists.CallAsync("add", Shopping)).Success);
        await lists.RestartAsync();
        Assert.Equal("milk eggs bread", await OfAsync(lists, "shopping"));
    }

    [Fact]
    public async Task Add_of_what_is_there_adds_nothing_and_of_what_is_done_opens_it()
    {
        await using var lists = Lists();
        await lists.CallAsync("add", Shopping);
        Assert.Equal("already", (await lists.CallAsync("add", """{"items":"Milk","list":"groceries"}""")).Response);
        await lists.CallAsync("complete", """{"item":"milk"}""");
        Assert.Equal("default", (await lists.CallAsync("add", """{"items":"milk and tea","list":"shopping"}""")).Response);
        Assert.Equal("milk eggs bread tea", await OfAsync(lists, "shopping"));
    }

    [Fact]
    public async Task Without_a_name_it_is_the_only_list_or_asked_for()
    {
        await using var lists = Lists();
        var none = await lists.CallAsync("add", """{"items":"milk"}""");
        Assert.Equal(("which_list", ("list", "name")), (none.Response, none.Question!.Answers[0]));
        Assert.Equal("needs_items", (await lists.CallAsync("add", """{"list":"shopping"}""")).Response);
        await lists.CallAsync("add", Shopping);
        Assert.True((await lists.CallAsync("add", """{"items":"tea"}""")).Success);
        Assert.Equal("default", (await lists.CallAsync("show")).Response);
        Assert.Equal("one_list", (await lists.CallAsync("show", """{"lists":true}""")).Response);
        await lists.CallAsync("add", ToDo);
        Assert.Equal("which_list", (await lists.CallAsync("add", """{"items":"tea"}""")).Response);
        Assert.Equal("lists", (await lists.CallAsync("show")).Response);
        Assert.Equal("which_list", (await lists.CallAsync("remove", """{"all":true}""")).Response);
        Assert.Equal("empty", (await lists.CallAsync("show", """{"list":"camping"}""")).Response);
    }

    [Fact]
    public async Task Complete_ticks_off_by_words_and_all_of_them_or_none()
    {
        await using var lists = Lists();
        await lists.CallAsync("add", Shopping);
        await lists.CallAsync("add", ToDo);
        Assert.Equal("not_found", (await lists.CallAsync("complete", """{"item":"milk and beer"}""")).Response);
        Assert.Equal("milk eggs bread | call the plumber", await StandingAsync(lists));
        Assert.Equal("several", (await lists.CallAsync("complete", """{"item":"milk and eggs"}""")).Response);
        Assert.Equal("default", (await lists.CallAsync("complete", """{"item":"plumber"}""")).Response);
        Assert.Equal("already", (await lists.CallAsync("complete", """{"item":"milk"}""")).Response);
        Assert.Equal("(milk) (eggs) bread | (call the plumber)", await StandingAsync(lists));
        Assert.Equal("no_list", (await lists.CallAsync("complete", """{"item":"milk","list":"camping"}""")).Response);
        Assert.Equal("needs_item", (await lists.CallAsync("complete")).Response);
    }

    [Fact]
    public async Task What_several_lines_say_is_asked_for()
    {
        await using var lists = Lists();
        await lists.CallAsync("add", """{"items":"soy milk, oat milk","list":"shopping"}""");
        var which = await lists.CallAsync("complete", """{"item":"milk"}""");
        Assert.Equal(("which", true), (which.Response, which.Question is not null));
        Assert.True((await lists.CallAsync("complete", """{"item":"milk","position":2}""")).Success);
        Assert.Equal("soy milk (oat milk)", await OfAsync(lists, "shopping"));
        Assert.True((await lists.CallAsync("complete", """{"item":"milk"}""")).Success);
    }

    [Fact]
    public async Task A_line_with_an_and_in_it_is_found_whole()
    {
        await using var lists = Lists();
        await lists.CallAsync("add", """{"items":"\"salt and pepper\" and oil","list":"shopping"}""");
        Assert.Equal("default", (await lists.CallAsync("complete", """{"item":"salt and pepper"}""")).Response);
        Assert.Equal("(salt and pepper) oil", await OfAsync(lists, "shopping"));
    }

    [Fact]
    public async Task A_place_means_the_list_that_was_shown()
    {
        await using var lists = Lists();
        await lists.CallAsync("add", ToDo);
        await lists.CallAsync("add", Shopping);
        await lists.SayAsync("show", """{"list":"shopping"}""");
        await lists.SayAsync("remove", """{"position":1,"shown":true}""");
        Assert.Equal("not_found", (await lists.SayAsync("complete", """{"position":1,"shown":true}""")).Response);
        await lists.SayAsync("complete", """{"position":-1,"shown":true}""");
        Assert.Equal("eggs (bread) | call the plumber", await StandingAsync(lists));
        await lists.SayAsync("complete", """{"position":1,"list":"to-do"}""");
        await lists.SayAsync("complete", """{"all":true,"shown":true}""");
        Assert.Equal("(eggs) (bread) | (call the plumber)", await StandingAsync(lists));
    }

    [Fact]
    public async Task Remove_takes_the_whole_list_or_what_is_done()
    {
        await using var lists = Lists();
        await lists.CallAsync("add", Shopping);
        Assert.Equal("nothing_done", (await lists.CallAsync("remove", """{"done":true}""")).Response);
        await lists.CallAsync("complete", """{"item":"milk"}""");
        Assert.Equal("default", (await lists.CallAsync("remove", """{"done":true,"list":"shopping"}""")).Response);
        Assert.Equal("eggs bread", await OfAsync(lists, "shopping"));
        Assert.False((await lists.PlanAsync("remove", """{"all":true}""")).MustAsk);
        await lists.CallAsync("add", """{"items":"tea, oil"}""");
        Assert.True((await lists.PlanAsync("remove", """{"all":true}""")).MustAsk);
        lists.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("whole", (await lists.CallAsync("remove", """{"list":"shopping","all":true}""")).Response);
        Assert.Equal("none", (await lists.CallAsync("remove", """{"all":true}""")).Response);
        await lists.CallAsync("add", ToDo);
        lists.Time.Advance(TimeSpan.FromMinutes(1));
        await lists.CallAsync("remove", """{"list":"to-do","all":true}""");
        Assert.Equal("nothing", (await lists.CallAsync("restore", """{"list":"camping"}""")).Response);
        Assert.Equal("several", (await lists.CallAsync("restore", """{"list":"shopping"}""")).Response);
        Assert.Equal("eggs bread tea oil | ", await StandingAsync(lists));
    }

    [Fact]
    public async Task Lists_of_another_user_are_neither_seen_nor_touched()
    {
        await using var lists = Lists();
        await lists.CallAsync("add", Shopping);
        var act = await lists.PlanAsync("complete", """{"item":"milk"}""");
        Assert.Equal("none", (await lists.CallAsync("show", userId: "bob")).Response);
        Assert.Equal("none", (await lists.CallAsync("complete", """{"item":"milk"}""", userId: "bob")).Response);
        Assert.False((await lists.CallAsync("restore", act.Inverse!.Arguments.GetRawText(), userId: "bob")).Success);
        Assert.Equal("milk eggs bread", await OfAsync(lists, "shopping"));
    }

    [Theory]
    [InlineData("add", """{"items":"tea and milk","list":"shopping"}""")]
    [InlineData("complete", """{"item":"milk and eggs"}""")]
    [InlineData("complete", """{"list":"shopping","all":true}""")]
    [InlineData("remove", """{"item":"milk"}""")]
    [InlineData("remove", """{"list":"shopping","all":true}""")]
    [InlineData("remove", """{"done":true}""")]
    [InlineData("restore", "{}")]
    public async Task Act_is_taken_back_and_that_is_taken_back(string tool, string arguments)
    {
        await using var lists = Lists();
        await lists.CallAsync("add", Shopping);
        await lists.CallAsync("add", """{"items":"rent, taxes, gone","list":"to-do"}""");
        await lists.CallAsync("complete", """{"item":"rent"}""");
        await lists.CallAsync("remove", """{"item":"gone"}""");

        var before = await StandingAsync(lists);
        var act = await lists.PlanAsync(tool, arguments);
        Assert.Equal("unchanged", (await PluginCalls.UndoAsync(lists.Plugin, act, isRecovery: true)).Response);
        Assert.Equal(before, await StandingAsync(lists));
        Assert.True((await act.Run(TestContext.Current.CancellationToken)).Success);
        var after = await StandingAsync(lists);
        Assert.NotEqual(before, after);

        await lists.RestartAsync();
        var (undo, _) = await PluginCalls.PlanUndoAsync(lists.Plugin, act, isRecovery: true);
        Assert.True((await undo.Act!.Run(TestContext.Current.CancellationToken)).Success);
        Assert.Equal(before, await StandingAsync(lists));
        Assert.Equal("unchanged", (await PluginCalls.UndoAsync(lists.Plugin, act)).Response);

        await lists.RestartAsync();
        Assert.True((await PluginCalls.UndoAsync(lists.Plugin, undo.Act)).Success);
        Assert.Equal(after, await StandingAsync(lists));
    }

    [Fact]
    public async Task What_has_changed_since_it_was_planned_is_left_alone()
    {
        await using var lists = Lists();
        await lists.CallAsync("add", Shopping);
        var all = await lists.PlanAsync("remove", """{"all":true}""");
        await lists.CallAsync("complete", """{"item":"milk"}""");
        Assert.Equal(ToolErrors.Changed, (await all.Run(TestContext.Current.CancellationToken)).Error);
        Assert.Equal("(milk) eggs bread", await OfAsync(lists, "shopping"));
    }
}
