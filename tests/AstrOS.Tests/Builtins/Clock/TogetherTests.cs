using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.Clock;

/// <summary>Requests that come at the same moment, as from two terminals.</summary>
public sealed class TogetherTests
{
    [Fact]
    public async Task Laps_taken_together_are_all_kept()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("stopwatch", """{"action":"start"}""");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => UntilDoneAsync(clock, "stopwatch", """{"action":"lap"}"""))));

        Assert.Equal(40, (await clock.DataAsync("stopwatch", """{"action":"read"}""")).GetProperty("laps").GetArrayLength());
    }

    [Fact]
    public async Task Days_left_out_together_are_all_left_out()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("alarm_set", """{"when":{"start":"2026-11-24T07:00:00+01:00","grain":"minute","recurrence":"FREQ=DAILY"}}""");

        await Task.WhenAll(Enumerable.Range(24, 7).Select(day => Task.Run(() => UntilDoneAsync(clock, "alarm_cancel", $$"""{"date":"2026-11-{{day}}"}"""))));

        Assert.Equal("2026-12-01", await clock.DueAsync());
    }

    [Fact]
    public async Task What_was_planned_from_something_that_has_changed_is_not_done()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("timer_start", """{"duration":600}""");
        var pause = await clock.PlanAsync("timer_pause");
        await clock.DataAsync("timer_cancel");

        var result = await pause.Run(TestContext.Current.CancellationToken);

        Assert.Equal((false, ToolErrors.Changed), (result.Success, result.Error));
        Assert.Equal("none", (await clock.CallAsync("timer_list")).Response);
    }

    /// <summary>As the gate does it: what another request has changed meanwhile is planned again.</summary>
    private static async Task UntilDoneAsync(ClockFixture clock, string tool, string arguments)
    {
        while (await clock.CallAsync(tool, arguments) is var result && !result.Success) Assert.Equal(ToolErrors.Changed, result.Error);
    }
}
