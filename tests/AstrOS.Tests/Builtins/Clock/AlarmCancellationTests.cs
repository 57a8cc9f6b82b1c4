using System.Text.Json;

namespace AstrOS.Tests.Builtins.Clock;

public class AlarmCancellationTests
{
    private static string When(string start, string? recurrence = null) =>
        JsonSerializer.Serialize(new { when = recurrence is null ? (object)new { start, grain = "minute" } : new { start, grain = "minute", recurrence } });

    private static async Task<string> DueAsync(ClockFixture clock) =>
        (await clock.DataAsync("alarm_list")).GetProperty("items")[0].GetProperty("due").GetString()!;

    [Theory]
    [InlineData("07:00:00", "default", "2026-11-24T19:00:00+01:00")]
    [InlineData("19:00:00", "default", "2026-11-24T07:00:00+01:00")]
    [InlineData("07:00:00 or 19:00:00", "which", "2026-11-24T07:00:00+01:00")]
    [InlineData("09:00:00 or 21:00:00", "not_found", "2026-11-24T07:00:00+01:00")]
    public async Task Cancel_takes_seven_in_the_morning_for_seven_in_the_evening_only_when_both_may_be_meant(string time, string response, string left)
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("alarm_set", When("2026-11-24T07:00:00+01:00"));
        await clock.DataAsync("alarm_set", When("2026-11-24T19:00:00+01:00"));
        Assert.Equal(response, (await clock.CallAsync("alarm_cancel", JsonSerializer.Serialize(new { time }))).Response);
        Assert.Equal(left, await DueAsync(clock));
    }

    [Fact]
    public async Task Cancel_by_an_hour_that_may_be_either_finds_the_one_that_is_set()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("alarm_set", When("2026-11-24T19:00:00+01:00"));
        Assert.Equal("not_found", (await clock.CallAsync("alarm_cancel", """{"time":"07:00:00"}""")).Response);
        Assert.Equal("default", (await clock.CallAsync("alarm_cancel", """{"time":"07:00:00 or 19:00:00"}""")).Response);
    }

    [Fact]
    public async Task Cancel_takes_the_day()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("alarm_set", When("2026-11-24T07:00:00+01:00"));
        await clock.DataAsync("alarm_set", When("2026-11-27T07:00:00+01:00"));
        Assert.Equal("not_found", (await clock.CallAsync("alarm_cancel", """{"date":"2026-11-25"}""")).Response);
        Assert.Equal("not_found", (await clock.CallAsync("alarm_cancel", """{"date":"2026-11-27","time":"08:00:00"}""")).Response);
        Assert.Equal("default", (await clock.CallAsync("alarm_cancel", """{"date":"2026-11-24"}""")).Response);
        Assert.Equal("2026-11-27T07:00:00+01:00", await DueAsync(clock));
    }

    [Fact]
    public async Task Cancel_of_one_day_leaves_what_repeats_as_it_is()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("alarm_set", When("2026-11-24T07:00:00+01:00", "FREQ=DAILY"));
        Assert.Equal("skipped", (await clock.CallAsync("alarm_cancel", """{"date":"2026-11-25"}""")).Response);
        Assert.Equal("2026-11-24T07:00:00+01:00", await DueAsync(clock));
        Assert.Equal("not_found", (await clock.CallAsync("alarm_cancel", """{"date":"2026-11-25"}""")).Response);
        Assert.Equal("skipped", (await clock.CallAsync("alarm_cancel", """{"date":"2026-11-24"}""")).Response);
        Assert.Equal("2026-11-26T07:00:00+01:00", await DueAsync(clock));
    }

    [Fact]
    public async Task Cancel_takes_both_of_what_was_set_twice()
    {
        await using var clock = new ClockFixture();
        for (var i = 0; i < 2; i++) await clock.DataAsync("alarm_set", When("2026-11-24T19:00:00+01:00"));
        Assert.Equal("several", (await clock.CallAsync("alarm_cancel", """{"time":"19:00:00"}""")).Response);
        Assert.Equal("none", (await clock.CallAsync("alarm_list")).Response);
    }

    [Fact]
    public async Task Cancel_of_a_day_that_is_none_says_so()
    {
        await using var clock = new ClockFixture();
        Assert.Equal("bad_date", (await clock.CallAsync("alarm_cancel", """{"date":"soon"}""")).Response);
    }
}
