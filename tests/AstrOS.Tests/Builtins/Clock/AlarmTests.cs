using System.Text.Json;
using System.Text.Json.Serialization;

namespace AstrOS.Tests.Builtins.Clock;

public class AlarmTests
{
    private static readonly JsonSerializerOptions Written = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static string When(string start, string grain = "minute", string? recurrence = null, string? label = null, string? text = null) =>
        JsonSerializer.Serialize(new { when = new { start, grain, recurrence }, label, text }, Written);

    [Fact]
    public async Task Alarm_rings_at_its_time()
    {
        await using var clock = new ClockFixture();
        var data = await clock.DataAsync("alarm_set", When("2026-11-23T20:30:00+01:00"));
        Assert.Equal(1800, data.GetProperty("remaining_seconds").GetDouble());
        await clock.PassAsync(TimeSpan.FromMinutes(30));
        var notice = await clock.NextNoticeAsync();
        Assert.Equal(("alarm", "Alarm", "Mon 20:30"), (notice.Kind, notice.Title, notice.Text));
        Assert.Equal(0, await clock.SetAsync(0));
    }

    [Fact]
    public async Task Repeating_alarm_is_set_to_its_next_time_when_it_rings()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("alarm_set", When("2026-11-23T20:30:00+01:00", recurrence: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"));
        await clock.PassAsync(TimeSpan.FromMinutes(31), 62);
        await clock.NextNoticeAsync();
        var data = await clock.DataAsync("alarm_list");
        Assert.Equal("2026-11-24T20:30:00+01:00", data.GetProperty("items")[0].GetProperty("due").GetString());
    }

    [Fact]
    public async Task Repeating_alarm_missed_for_days_rings_once_and_goes_on()
    {
        var store = new FileClockStore();
        await using (var before = new ClockFixture(store))
            await before.DataAsync("alarm_set", When("2026-11-24T07:00:00+01:00", recurrence: "FREQ=DAILY"));
        await using var after = new ClockFixture(store, new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.FromHours(1)));
        await after.NextNoticeAsync();
        await after.PassAsync(TimeSpan.FromMinutes(5), 5);
        Assert.Single(after.Notices);
        Assert.Equal("2026-11-30T07:00:00+01:00", (await after.DataAsync("alarm_list")).GetProperty("items")[0].GetProperty("due").GetString());
    }

    [Fact]
    public async Task Daily_alarm_keeps_its_hour_over_a_change_of_clocks()
    {
        await using var clock = new ClockFixture(now: new DateTimeOffset(2027, 3, 27, 6, 59, 0, TimeSpan.FromHours(1)));
        await clock.DataAsync("alarm_set", When("2027-03-27T07:00:00+01:00", recurrence: "FREQ=DAILY"));
        await clock.PassAsync(TimeSpan.FromMinutes(2), 4);
        await clock.NextNoticeAsync();
        Assert.Equal("2027-03-28T07:00:00+02:00", (await clock.DataAsync("alarm_list")).GetProperty("items")[0].GetProperty("due").GetString());
    }

    [Theory]
    [InlineData("2026-11-23T19:00:00+01:00", "minute", null, "past")]
    [InlineData("2026-11-24T00:00:00+01:00", "day", null, "needs_time")]
    [InlineData("tomorrow", "minute", null, "bad_time")]
    [InlineData("2026-11-24T07:00:00+01:00", "minute", "FREQ=SOMETIMES", "bad_recurrence")]
    public async Task Alarm_that_cannot_be_set_says_why(string start, string grain, string? recurrence, string response)
    {
        await using var clock = new ClockFixture();
        var result = await clock.CallAsync("alarm_set", When(start, grain, recurrence));
        Assert.False(result.Success);
        Assert.Equal(response, result.Response);
    }

    [Fact]
    public async Task What_lacks_a_time_or_a_text_is_asked_for()
    {
        await using var clock = new ClockFixture();
        Assert.Equal("needs_time", (await clock.CallAsync("alarm_set")).Response);
        Assert.Equal("needs_time", (await clock.CallAsync("remind", """{"text":"buy milk"}""")).Response);
        Assert.Equal("needs_text", (await clock.CallAsync("remind", When("2026-11-24T07:00:00+01:00"))).Response);
        Assert.Equal("needs_text", (await clock.CallAsync("remind", When("2026-11-24T05:00:00+01:00", text: "in"))).Response);
        Assert.Equal("needs_duration", (await clock.CallAsync("timer_start")).Response);
    }

    [Fact]
    public async Task Reminder_says_its_text_and_is_cancelled_by_its_words()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("remind", When("2026-11-23T20:10:00+01:00", text: "call mom"));
        var id = (await clock.DataAsync("remind", When("2026-11-23T20:20:00+01:00", text: "feed the cat"))).GetProperty("id").GetString();
        Assert.True((await clock.CallAsync("alarm_cancel", """{"kind":"reminder","label":"cat"}""")).Success);
        Assert.False((await clock.CallAsync("alarm_cancel", JsonSerializer.Serialize(new { id }))).Success);
        await clock.PassAsync(TimeSpan.FromMinutes(11), 22);
        Assert.Equal(("reminder", "Call mom"), (await clock.NextNoticeAsync()) is var notice ? (notice.Kind, notice.Title) : default);
    }

    [Fact]
    public async Task Reminder_for_a_day_comes_at_nine()
    {
        await using var clock = new ClockFixture();
        var data = await clock.DataAsync("remind", When("2026-11-24T00:00:00+01:00", "day", text: "pay rent"));
        Assert.Equal("2026-11-24T09:00:00+01:00", data.GetProperty("due").GetString());
    }

    [Fact]
    public async Task Stopwatch_counts_laps_stands_and_goes_on()
    {
        await using var clock = new ClockFixture();
        Assert.Equal("none", (await clock.CallAsync("stopwatch", """{"action":"read"}""")).Response);
        Assert.Equal("started", (await clock.CallAsync("stopwatch", """{"action":"start"}""")).Response);
        await clock.PassAsync(TimeSpan.FromSeconds(10));
        await clock.CallAsync("stopwatch", """{"action":"lap"}""");
        await clock.PassAsync(TimeSpan.FromSeconds(5));
        var lap = await clock.DataAsync("stopwatch", """{"action":"lap"}""");
        Assert.Equal(5, lap.GetProperty("lap_seconds").GetDouble());
        var stopped = await clock.DataAsync("stopwatch", """{"action":"stop"}""");
        Assert.Equal(15, stopped.GetProperty("elapsed_seconds").GetDouble());
        await clock.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal("resumed", (await clock.CallAsync("stopwatch", """{"action":"start"}""")).Response);
        await clock.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(16, (await clock.DataAsync("stopwatch", """{"action":"read"}""")).GetProperty("elapsed_seconds").GetDouble());
        Assert.Equal("reset", (await clock.CallAsync("stopwatch", """{"action":"reset"}""")).Response);
        Assert.Equal(0, clock.Store.Count);
    }
}
