using System.Text.Json;

namespace AstrOS.Tests.Builtins.Clock;

public class RestoreTests
{
    private static string Ids(JsonElement data) => JsonSerializer.Serialize(new
    {
        ids = data.TryGetProperty("items", out var items)
            ? items.EnumerateArray().Select(item => item.GetProperty("id").GetString()).ToArray()
            : [data.GetProperty("id").GetString()],
    });

    [Fact]
    public async Task What_was_cancelled_comes_back_with_its_name_and_rings_when_it_would_have()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("timer_start", """{"duration":600,"label":"pizza"}""");
        var gone = await clock.DataAsync("timer_cancel");
        Assert.Equal("none", (await clock.CallAsync("timer_list")).Response);
        await clock.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("timer", (await clock.CallAsync("restore", Ids(gone))).Response);
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
        var gone = await clock.DataAsync("timer_cancel");
        await clock.DataAsync("restore", Ids(gone));
        Assert.Equal("gone", (await clock.CallAsync("restore", Ids(gone))).Response);
        Assert.Equal("none", (await clock.CallAsync("timer_list")).Response);
    }

    [Fact]
    public async Task Restore_survives_a_restart_and_is_its_users_own()
    {
        var store = new FileClockStore();
        JsonElement gone;
        await using (var before = new ClockFixture(store))
        {
            await before.DataAsync("timer_start", """{"duration":600}""");
            gone = await before.DataAsync("timer_cancel");
        }

        await using var after = new ClockFixture(store);
        Assert.Equal("nothing", (await after.CallAsync("restore", Ids(gone), userId: "bob")).Response);
        Assert.True((await after.CallAsync("restore", Ids(gone))).Success);
    }

    [Fact]
    public async Task Repeating_alarm_comes_back_at_its_next_time()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("alarm_set", """{"when":{"start":"2026-11-24T07:00:00+01:00","grain":"minute","recurrence":"FREQ=DAILY"}}""");
        var gone = await clock.DataAsync("alarm_cancel");
        clock.Time.Advance(TimeSpan.FromDays(3));
        await clock.DataAsync("restore", Ids(gone));
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
        var reset = await clock.DataAsync("stopwatch", """{"action":"reset"}""");
        await clock.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal("stopwatch", (await clock.CallAsync("restore", Ids(reset))).Response);
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
    public async Task What_was_put_back_before_the_disk_was_full_rings_as_the_disk_has_it()
    {
        await using var clock = new ClockFixture();
        foreach (var seconds in (int[])[60, 120]) await clock.DataAsync("timer_start", $$"""{"duration":{{seconds}}}""");
        await clock.DataAsync("timer_cancel", """{"all":true}""");
        clock.Store.Room = 1;
        await Assert.ThrowsAsync<IOException>(() => clock.CallAsync("restore"));
        clock.Store.Room = int.MaxValue;
        Assert.Equal((1, 1), (clock.Store.Count, (await clock.DataAsync("timer_list")).GetProperty("count").GetInt32()));
        await clock.PassAsync(TimeSpan.FromMinutes(3), 18);
        await clock.NextNoticeAsync();
        Assert.Equal(0, clock.Store.Count);
    }
}
