using System.Text.Json;
using AstrOS.Builtins.Clock;
using AstrOS.Sdk.Status;

namespace AstrOS.Tests.Builtins.Clock;

public class TimerTests
{
    [Fact]
    public async Task Start_answers_with_id_remaining_and_due()
    {
        await using var clock = new ClockFixture();
        var data = await clock.DataAsync("timer_start", """{"duration":720,"label":"pizza"}""");
        Assert.Equal("pizza", data.GetProperty("label").GetString());
        Assert.Equal(720, data.GetProperty("remaining_seconds").GetDouble());
        Assert.Equal("2026-11-23T20:12:00+01:00", data.GetProperty("due").GetString());
        Assert.NotEmpty(data.GetProperty("id").GetString()!);
    }

    [Fact]
    public async Task Several_ring_each_at_its_time_and_once()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("timer_start", """{"duration":600}""");
        await clock.DataAsync("timer_start", """{"duration":60,"label":"eggs"}""");
        await clock.PassAsync(TimeSpan.FromSeconds(61));
        var first = await clock.NextNoticeAsync();
        Assert.Equal("timer", first.Kind);
        Assert.Equal("Eggs: the timer is done", first.Title);
        await clock.PassAsync(TimeSpan.FromMinutes(9), 20);
        Assert.Equal("Your timer is done", (await clock.NextNoticeAsync()).Title);
        await clock.PassAsync(TimeSpan.FromMinutes(30), 10);
        Assert.Equal(2, clock.Notices.Count);
        Assert.Equal(0, await clock.SetAsync(0));
    }

    [Fact]
    public async Task Cancelled_timer_does_not_ring()
    {
        await using var clock = new ClockFixture();
        var id = (await clock.DataAsync("timer_start", """{"duration":60}""")).GetProperty("id").GetString();
        await clock.DataAsync("timer_cancel", JsonSerializer.Serialize(new { id }));
        await clock.PassAsync(TimeSpan.FromMinutes(2), 4);
        Assert.Equal("none", (await clock.CallAsync("timer_list")).Response);
        Assert.Empty(clock.Notices);
    }

    [Fact]
    public async Task Paused_timer_keeps_what_was_left_and_rings_after_resuming()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("timer_start", """{"duration":600}""");
        await clock.PassAsync(TimeSpan.FromMinutes(4));
        var paused = await clock.DataAsync("timer_pause");
        Assert.Equal(360, paused.GetProperty("items")[0].GetProperty("remaining_seconds").GetDouble(), 1);
        Assert.Equal("already", (await clock.CallAsync("timer_pause")).Response);
        await clock.PassAsync(TimeSpan.FromHours(1));
        var resumed = await clock.DataAsync("timer_resume");
        Assert.Equal(360, resumed.GetProperty("items")[0].GetProperty("remaining_seconds").GetDouble(), 1);
        Assert.Empty(clock.Notices);
        await clock.PassAsync(TimeSpan.FromMinutes(7), 8);
        await clock.NextNoticeAsync();
    }

    [Fact]
    public async Task With_several_the_one_that_is_meant_is_asked_for()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("timer_start", """{"duration":600,"label":"pizza"}""");
        await clock.DataAsync("timer_start", """{"duration":300,"label":"Frozen Peas"}""");
        var which = await clock.CallAsync("timer_cancel");
        Assert.False(which.Success);
        Assert.Equal("which", which.Response);
        Assert.Equal("not_found", (await clock.CallAsync("timer_cancel", """{"label":"tea"}""")).Response);
        Assert.True((await clock.CallAsync("timer_cancel", """{"label":"peas"}""")).Success);
        Assert.True((await clock.CallAsync("timer_cancel")).Success);
        Assert.Equal("none", (await clock.CallAsync("timer_cancel")).Response);
    }

    [Fact]
    public async Task Cancel_takes_a_length_or_all()
    {
        await using var clock = new ClockFixture();
        foreach (var seconds in (int[])[60, 120, 300]) await clock.DataAsync("timer_start", $$"""{"duration":{{seconds}}}""");
        Assert.True((await clock.CallAsync("timer_cancel", """{"duration":120}""")).Success);
        var all = await clock.CallAsync("timer_cancel", """{"all":true}""");
        Assert.Equal("several", all.Response);
        Assert.Equal(2, all.Data!.Value.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("en", "the pizza", "pizza", "my pizza")]
    [InlineData("de", "die Pizza", "Pizza", "den pizza")]
    [InlineData("es", "la pizza", "pizza", "el pizza")]
    [InlineData("en", "the eggs", "eggs", "egg")]
    [InlineData("de", "die Eier", "Eier", "Ei")]
    public async Task Name_has_no_article_and_is_found_with_another(string language, string said, string label, string asked)
    {
        await using var clock = new ClockFixture();
        var set = await clock.CallAsync("timer_start", JsonSerializer.Serialize(new { duration = 600, label = said }), language: language);
        Assert.Equal(label, set.Data!.Value.GetProperty("label").GetString());
        await clock.DataAsync("timer_start", """{"duration":300,"label":"Tee"}""");
        Assert.Equal(asked != "Ei", (await clock.CallAsync("timer_cancel", JsonSerializer.Serialize(new { label = asked }), language: language)).Success);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1e12")]
    public async Task Start_refuses_a_length_that_no_timer_has(string seconds)
    {
        await using var clock = new ClockFixture();
        Assert.Equal("bad_duration", (await clock.CallAsync("timer_start", $$"""{"duration":{{seconds}}}""")).Response);
    }

    [Fact]
    public async Task Timers_of_another_user_are_neither_seen_nor_cancelled()
    {
        await using var clock = new ClockFixture();
        var id = (await clock.DataAsync("timer_start", """{"duration":60}""")).GetProperty("id").GetString();
        Assert.Equal("none", (await clock.CallAsync("timer_list", userId: "bob")).Response);
        Assert.False((await clock.CallAsync("timer_cancel", JsonSerializer.Serialize(new { id }), userId: "bob")).Success);
        Assert.Equal("one", (await clock.CallAsync("timer_list")).Response);
    }

    [Fact]
    public async Task What_is_set_survives_a_restart()
    {
        var store = new FileClockStore();
        await using (var before = new ClockFixture(store)) await before.DataAsync("timer_start", """{"duration":600,"label":"bread"}""");
        await using var after = new ClockFixture(store, new DateTimeOffset(2026, 11, 23, 20, 5, 0, TimeSpan.FromHours(1)));
        var data = await after.DataAsync("timer_list");
        Assert.Equal(300, data.GetProperty("items")[0].GetProperty("remaining_seconds").GetDouble());
        await after.PassAsync(TimeSpan.FromMinutes(6), 12);
        Assert.Equal("Bread: the timer is done", (await after.NextNoticeAsync()).Title);
    }

    [Fact]
    public async Task What_was_due_while_off_rings_late_but_once()
    {
        var store = new FileClockStore();
        await using (var before = new ClockFixture(store)) await before.DataAsync("timer_start", """{"duration":600}""");
        var later = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(1));
        await using (var after = new ClockFixture(store, later)) Assert.Equal("Was due: Mon 20:10", (await after.NextNoticeAsync()).Text);
        await using var again = new ClockFixture(store, later.AddMinutes(1));
        await again.PassAsync(TimeSpan.FromMinutes(5), 5);
        Assert.Empty(again.Notices);
    }

    [Fact]
    public async Task A_way_that_is_broken_does_not_close_the_others()
    {
        await using var clock = new ClockFixture(other: new BrokenSender());
        await clock.DataAsync("timer_start", """{"duration":60}""");
        await clock.PassAsync(TimeSpan.FromSeconds(61), 2);
        await clock.NextNoticeAsync();
    }

    [Fact]
    public async Task What_could_not_be_stored_is_not_set()
    {
        await using var clock = new ClockFixture();
        clock.Store.Broken = true;
        await Assert.ThrowsAsync<IOException>(() => clock.CallAsync("timer_start", """{"duration":60}"""));
        clock.Store.Broken = false;
        Assert.Equal("none", (await clock.CallAsync("timer_list")).Response);
    }

    private sealed class BrokenSender : INoticeSender
    {
        public Task<bool> SendAsync(string userId, Notice notice, bool again, CancellationToken cancellationToken) => throw new IOException("No bus.");

        public NoticeWay WayTo(string userId) => NoticeWay.NoDesktop;
    }
}
