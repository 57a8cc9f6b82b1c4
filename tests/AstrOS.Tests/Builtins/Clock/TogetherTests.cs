namespace AstrOS.Tests.Builtins.Clock;

/// <summary>Requests that come at the same moment, as from two terminals.</summary>
public sealed class TogetherTests
{
    [Fact]
    public async Task Laps_taken_together_are_all_kept()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("stopwatch", """{"action":"start"}""");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => clock.DataAsync("stopwatch", """{"action":"lap"}"""))));

        Assert.Equal(40, (await clock.DataAsync("stopwatch", """{"action":"read"}""")).GetProperty("laps").GetArrayLength());
    }

    [Fact]
    public async Task Days_left_out_together_are_all_left_out()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("alarm_set", """{"when":{"start":"2026-11-24T07:00:00+01:00","grain":"minute","recurrence":"FREQ=DAILY"}}""");

        await Task.WhenAll(Enumerable.Range(24, 7).Select(day => Task.Run(() => clock.DataAsync("alarm_cancel", $$"""{"date":"2026-11-{{day}}"}"""))));

        Assert.Equal("2026-12-01", await clock.DueAsync());
    }
}
