using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.Clock;

public class RestoreTests
{
    [Fact]
    public async Task What_was_cancelled_comes_back_with_its_name_and_rings_when_it_would_have()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("timer_start", """{"duration":600,"label":"pizza"}""");
        var cancel = await clock.DoAsync("timer_cancel");
        Assert.Equal("none", (await clock.CallAsync("timer_list")).Response);
        await clock.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("timer", (await clock.UndoAsync(cancel)).Response);
        var item = (await clock.DataAsync("timer_list")).GetProperty("items")[0];
        Assert.Equal(("pizza", 540), (item.GetProperty("label").GetString(), item.GetProperty("remaining_seconds").GetDouble()));
        await clock.PassAsync(TimeSpan.FromMinutes(9), 18);
        Assert.Equal("Pizza: the timer is done", (await clock.NextNoticeAsync()).Title);
    }

    [Fact]
    public async Task Restore_without_ids_brings_all_that_went_last()
    {
        await using var clock = new ClockFixture();
        foreach (var seconds in (int[])[60, 120, 300]) await clock.DataAsync("timer_start", $$"""{"duration":{{seconds}}}""");
        await clock.DataAsync("timer_cancel", """{"duration":60}""");
        await clock.PassAsync(TimeSpan.FromSeconds(1));
        await clock.DataAsync("timer_cancel", """{"all":true}""");
        Assert.Equal("several", (await clock.CallAsync("restore")).Response);
        Assert.Equal(2, (await clock.DataAsync("timer_list")).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Restore_takes_itself_back()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("timer_start", """{"duration":600}""");
        var back = await clock.InverseAsync(await clock.DoAsync("timer_cancel"));
        await back.Run(TestContext.Current.CancellationToken);
        Assert.Equal("one", (await clock.CallAsync("timer_list")).Response);
        Assert.Equal("gone", (await clock.UndoAsync(back)).Response);
        Assert.Equal("none", (await clock.CallAsync("timer_list")).Response);
        Assert.Equal("timer", (await clock.CallAsync("restore")).Response);
    }

    [Fact]
    public async Task Restore_survives_a_restart_and_is_its_users_own()
    {
        var store = new FileClockStore();
        Act cancel;
        await using (var before = new ClockFixture(store))
        {
            await before.DataAsync("timer_start", """{"duration":600}""");
            cancel = await before.DoAsync("timer_cancel");
        }

        await using var after = new ClockFixture(store);
        Assert.Equal("nothing", (await after.CallAsync("restore", cancel.Inverse!.Arguments.GetRawText(), userId: "bob")).Response);
        Assert.Equal("nothing", (await after.CallAsync("restore", userId: "bob")).Response);
        Assert.Equal("timer", (await after.UndoAsync(cancel)).Response);
    }

    [Fact]
    public async Task Repeating_alarm_comes_back_at_its_next_time()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("alarm_set", """{"when":{"start":"2026-11-24T07:00:00+01:00","grain":"minute","recurrence":"FREQ=DAILY"}}""");
        var cancel = await clock.DoAsync("alarm_cancel");
        clock.Time.Advance(TimeSpan.FromDays(3));
        await clock.UndoAsync(cancel);
        Assert.Equal("2026-11-27T07:00:00+01:00", (await clock.DataAsync("alarm_list")).GetProperty("items")[0].GetProperty("due").GetString());
        Assert.Empty(clock.Notices);
    }

    [Fact]
    public async Task Every_turn_of_the_stopwatch_can_be_taken_back()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("stopwatch", """{"action":"start"}""");
        await clock.PassAsync(TimeSpan.FromSeconds(10));
        await clock.DataAsync("stopwatch", """{"action":"lap"}""");
        var reset = await clock.DoAsync("stopwatch", """{"action":"reset"}""");
        await clock.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal("stopwatch", (await clock.UndoAsync(reset)).Response);
        var read = await clock.DataAsync("stopwatch", """{"action":"read"}""");
        Assert.Equal((15, 1), (read.GetProperty("elapsed_seconds").GetDouble(), read.GetProperty("laps").GetArrayLength()));
    }

    [Fact]
    public async Task What_went_long_ago_is_not_kept()
    {
        await using var clock = new ClockFixture();
        for (var i = 0; i < 60; i++)
        {
            await clock.DataAsync("timer_start", """{"duration":600}""");
            await clock.DataAsync("timer_cancel");
        }

        Assert.Equal(50, clock.Store.Kept);
        clock.Time.Advance(TimeSpan.FromDays(8));
        await clock.DataAsync("timer_start", """{"duration":600}""");
        await clock.DataAsync("timer_cancel");
        Assert.Equal(1, clock.Store.Kept);
    }

    [Fact]
    public async Task What_does_not_all_fit_on_the_disk_is_not_put_back_in_part()
    {
        await using var clock = new ClockFixture();
        foreach (var seconds in (int[])[60, 120]) await clock.DataAsync("timer_start", $$"""{"duration":{{seconds}}}""");
        await clock.DataAsync("timer_cancel", """{"all":true}""");
        clock.Store.Room = 1;
        await Assert.ThrowsAsync<IOException>(() => clock.CallAsync("restore"));
        clock.Store.Room = int.MaxValue;
        Assert.Equal((0, "none"), (clock.Store.Count, (await clock.CallAsync("timer_list")).Response));
        Assert.Equal("several", (await clock.CallAsync("restore")).Response);
    }

    private const string Daily = """{"when":{"start":"2026-11-24T07:00:00+01:00","grain":"minute","recurrence":"FREQ=DAILY"}}""";

    public static TheoryData<string, string, string, string> Acts => new()
    {
        { "", "", "timer_start", """{"duration":600}""" },
        { "timer_start", """{"duration":600,"label":"pizza"}""", "timer_cancel", "{}" },
        { "timer_start", """{"duration":600}""", "timer_pause", "{}" },
        { "timer_start", """{"duration":600}""", "timer_pause|timer_resume", "{}" },
        { "", "", "alarm_set", Daily },
        { "alarm_set", Daily, "alarm_cancel", "{}" },
        { "alarm_set", Daily, "alarm_cancel", """{"date":"2026-11-25"}""" },
        { "", "", "remind", """{"text":"call mom","when":{"start":"2026-11-24T07:00:00+01:00","grain":"minute"}}""" },
        { "", "", "stopwatch", """{"action":"start"}""" },
        { "stopwatch", """{"action":"start"}""", "stopwatch", """{"action":"lap"}""" },
        { "stopwatch", """{"action":"start"}""", "stopwatch", """{"action":"stop"}""" },
        { "stopwatch", """{"action":"start"}""", "stopwatch", """{"action":"reset"}""" },
        { "timer_start", """{"duration":600}""", "timer_cancel|restore", "{}" },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Act_is_taken_back_and_that_is_taken_back(string first, string firstArguments, string tools, string arguments)
    {
        await using var clock = new ClockFixture();
        if (first.Length > 0) await clock.DataAsync(first, firstArguments);
        foreach (var earlier in tools.Split('|')[..^1]) await clock.DataAsync(earlier, arguments);
        await clock.PassAsync(TimeSpan.FromSeconds(7));

        var before = clock.Store.Standing;
        var act = await clock.PlanAsync(tools.Split('|')[^1], arguments);
        Assert.Equal(before, clock.Store.Standing);
        Assert.Equal("unchanged", (await clock.UndoAsync(act, isRecovery: true)).Response);
        Assert.True((await act.Run(TestContext.Current.CancellationToken)).Success);
        var after = clock.Store.Standing;
        Assert.NotEqual(before, after);

        var undo = await clock.InverseAsync(act);
        Assert.True((await undo.Run(TestContext.Current.CancellationToken)).Success);
        Assert.Equal(before, clock.Store.Standing);
        Assert.Equal("unchanged", (await clock.UndoAsync(act)).Response);
        Assert.True((await clock.UndoAsync(undo)).Success);
        Assert.Equal(after, clock.Store.Standing);

        await using var restarted = new ClockFixture(clock.Store.Copy(), clock.Time.GetUtcNow());
        Assert.True((await restarted.UndoAsync(act, isRecovery: true)).Success);
        Assert.Equal(before, restarted.Store.Standing);
    }

    [Theory]
    [InlineData("""{"language":"EN!","skipped":[],"laps":[]}""")]
    [InlineData("""{"language":"en","skipped":[],"laps":[],"zone":"Middle/Earth"}""")]
    [InlineData("""{"language":"en","skipped":[],"laps":[],"recurrence":"FREQ=NEVER"}""")]
    [InlineData("{}")]
    public async Task What_could_never_ring_is_not_put_back(string state)
    {
        await using var clock = new ClockFixture();
        var result = await clock.CallAsync("restore", $$$"""{"items":[{"id":"x","version":{"kind":"alarm","due_at":"2026-11-24T07:00:00+01:00","state":{{{state}}}}}]}""");
        Assert.Equal("bad_version", result.Response);
    }
}
