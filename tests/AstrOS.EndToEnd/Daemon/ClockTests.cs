using AstrOS.Sdk.Status;

namespace AstrOS.EndToEnd.Daemon;

public sealed class ClockTests : IAsyncDisposable
{
    private readonly DaemonHome _home = new();

    [Fact]
    public async Task Timer_rings_into_an_open_stream_of_notices()
    {
        await _home.StartAsync();
        var notice = FirstNoticeAsync();
        await _home.AskAsync("set a timer for 1 second");

        Assert.Equal("timer", (await notice).Kind);
    }

    [Fact]
    public async Task Timer_that_ran_out_while_the_daemon_was_down_is_told_to_who_listens_next()
    {
        var first = await _home.StartAsync();
        Assert.True((await _home.AskAsync("set a timer for 2 seconds")).Json.GetProperty("success").GetBoolean());
        await first.StopAsync();
        Assert.DoesNotContain("rings", first.Log);
        await Task.Delay(2_000, TestContext.Current.CancellationToken); // The time itself is what this is about.

        var second = await _home.StartAsync();
        await second.LogsAsync("rings");
        Assert.Equal("timer", (await FirstNoticeAsync()).Kind);
        await second.StopAsync();
        var third = await _home.StartAsync();
        Assert.Equal(0, (await _home.PostAsync("/v1/tools/clock.timer_list", "{}")).Json.GetProperty("data").GetProperty("items").GetArrayLength());
        await third.StopAsync();

        Assert.DoesNotContain("rings", third.Log);
    }

    [Fact]
    public async Task Alarm_survives_a_restart()
    {
        var first = await _home.StartAsync();
        await _home.AskAsync("set an alarm for 7 am tomorrow");
        var before = await AlarmsAsync();
        await first.KillAsync();
        await _home.StartAsync();

        Assert.Contains("07:00", before);
        Assert.Equal(before, await AlarmsAsync());
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private async Task<string> AlarmsAsync() =>
        (await _home.PostAsync("/v1/tools/clock.alarm_list", "{}")).Json.GetProperty("data").GetProperty("items")[0].GetProperty("due").GetString()!;

    private async Task<Notice> FirstNoticeAsync()
    {
        using var patience = Waiting.Patience();
        await foreach (var notice in _home.Client.NoticesAsync(patience.Token)) return notice;
        throw new InvalidOperationException("The stream ended.");
    }
}
