using AstrOS.Builtins.Clock;
using AstrOS.Sdk.Status;

namespace AstrOS.Tests.Builtins.Clock;

/// <summary>That a ring is told at least once, whenever the daemon dies.</summary>
public class RingingTests
{
    private const string Daily = """{"when":{"start":"2026-11-23T20:01:00+01:00","grain":"minute","recurrence":"FREQ=DAILY"}}""";

    [Fact]
    public async Task Killed_while_it_is_told_it_is_told_after_the_restart()
    {
        var teller = new HangingSender();
        var store = new FileClockStore();
        FileClockStore disk;
        await using (var before = new ClockFixture(store, other: teller))
        {
            await before.DataAsync("timer_start", """{"duration":60}""");
            await before.PassAsync(TimeSpan.FromSeconds(61), 2);
            await teller.Asked.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            disk = store.Copy();
            teller.Told.SetResult();
        }

        await using var after = new ClockFixture(disk, new DateTimeOffset(2026, 11, 23, 20, 30, 0, TimeSpan.FromHours(1)));
        Assert.Equal("Was due: Mon 20:01", (await after.NextNoticeAsync()).Text);
        Assert.Equal(0, disk.Count);
    }

    [Fact]
    public async Task Stopped_while_it_is_told_it_is_recorded_and_not_told_again()
    {
        var teller = new HangingSender();
        var store = new FileClockStore();
        var before = new ClockFixture(store, other: teller);
        await before.DataAsync("alarm_set", Daily);
        await before.PassAsync(TimeSpan.FromSeconds(61), 2);
        await teller.Asked.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        var stopping = before.DisposeAsync();
        teller.Told.SetResult();
        await stopping;

        await using var after = new ClockFixture(store, new DateTimeOffset(2026, 11, 23, 20, 2, 0, TimeSpan.FromHours(1)));
        await after.PassAsync(TimeSpan.FromMinutes(5), 5);
        Assert.Empty(after.Notices);
        Assert.Equal("2026-11-24T20:01:00+01:00", (await after.DataAsync("alarm_list")).GetProperty("items")[0].GetProperty("due").GetString());
    }

    [Fact]
    public async Task What_was_told_but_could_not_be_recorded_is_not_told_again()
    {
        await using var clock = new ClockFixture();
        await clock.DataAsync("alarm_set", Daily);
        clock.Store.Broken = true;
        await clock.PassAsync(TimeSpan.FromSeconds(61), 2);
        await clock.NextNoticeAsync();
        await clock.PassAsync(TimeSpan.FromMinutes(2), 20);
        clock.Store.Broken = false;
        await clock.PassAsync(TimeSpan.FromMinutes(2), 20);
        Assert.Single(clock.Notices);
    }

    [Fact]
    public async Task What_nobody_could_see_is_told_when_somebody_listens()
    {
        await using var clock = new ClockFixture { Way = NoticeWay.NoDesktop };
        await clock.DataAsync("timer_start", """{"duration":60}""");
        await clock.PassAsync(TimeSpan.FromSeconds(61), 2);
        await clock.NextNoticeAsync();
        await clock.PassAsync(TimeSpan.FromMinutes(10), 20);
        Assert.Single(clock.Notices);
        clock.Way = NoticeWay.Open;
        await clock.PassAsync(TimeSpan.FromSeconds(30), 15);
        Assert.Equal("Was due: Mon 20:01", (await clock.NextNoticeAsync()).Text);
        await clock.PassAsync(TimeSpan.FromMinutes(10), 20);
        Assert.Equal((2, 0), (clock.Notices.Count, await clock.SetAsync(0)));
    }

    [Fact]
    public async Task What_did_not_arrive_though_the_way_looked_open_is_told_again()
    {
        await using var clock = new ClockFixture { Arrives = false };
        await clock.DataAsync("timer_start", """{"duration":60}""");
        await clock.PassAsync(TimeSpan.FromSeconds(61), 2);
        await clock.NextNoticeAsync();
        clock.Arrives = true;
        await clock.PassAsync(TimeSpan.FromSeconds(30), 15);
        await clock.NextNoticeAsync();
        await clock.PassAsync(TimeSpan.FromMinutes(10), 20);
        Assert.Equal(0, clock.Store.Count);
    }

    [Fact]
    public async Task What_nobody_could_see_is_seen_in_a_list()
    {
        await using var clock = new ClockFixture { Way = NoticeWay.NoDesktop };
        await clock.DataAsync("timer_start", """{"duration":60}""");
        await clock.PassAsync(TimeSpan.FromMinutes(2), 4);
        Assert.Equal("due", (await clock.DataAsync("timer_list")).GetProperty("items")[0].GetProperty("state").GetString());
        Assert.Equal("none", (await clock.CallAsync("timer_list")).Response);
    }

    [Fact]
    public async Task What_nobody_ever_comes_to_see_is_let_go()
    {
        await using var clock = new ClockFixture { Way = NoticeWay.NoDesktop };
        await clock.DataAsync("alarm_set", Daily);
        await clock.PassAsync(TimeSpan.FromMinutes(2), 4);
        await clock.NextNoticeAsync();
        clock.Time.Advance(TimeSpan.FromDays(8));
        await clock.DataAsync("timer_start", """{"duration":60}""");
        for (var i = 0; i < 50 && (await clock.DueAsync()).StartsWith("2026-11-23", StringComparison.Ordinal); i++) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.StartsWith("2026-12-02", await clock.DueAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NoticeWay.Open, null)]
    [InlineData(NoticeWay.NoChat, null)]
    [InlineData(NoticeWay.NoDesktop, "no_desktop")]
    [InlineData(NoticeWay.NoProgram, "no_program")]
    public async Task What_nobody_would_see_is_said_when_it_is_set(NoticeWay way, string? unseen)
    {
        await using var clock = new ClockFixture { Way = way };
        foreach (var (tool, arguments) in (ValueTuple<string, string>[])[("timer_start", """{"duration":60}"""), ("alarm_set", Daily)])
            Assert.Equal(unseen, (await clock.CallAsync(tool, arguments)).Warning);
    }

    [Fact]
    public async Task An_open_chat_is_enough()
    {
        await using var clock = new ClockFixture(other: new HangingSender());
        Assert.Null((await clock.CallAsync("timer_start", """{"duration":60}""")).Warning);
    }

    private sealed class HangingSender : INoticeSender
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<bool> SendAsync(string userId, Notice notice, bool again, CancellationToken cancellationToken)
        {
            Asked.TrySetResult();
            await Told.Task;
            return false;
        }

        public NoticeWay WayTo(string userId) => NoticeWay.NoDesktop;
    }
}
