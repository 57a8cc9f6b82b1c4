using System.Collections.Concurrent;
using System.Text.Json;
using AstrOS.Builtins.Clock;
using AstrOS.Sdk.Status;
using AstrOS.Tools;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AstrOS.Tests.Builtins.Clock;

/// <summary>The clock with its runner, at eight in the evening of Monday, November 23, 2026, in Berlin.</summary>
internal sealed class ClockFixture : IAsyncDisposable, INoticeSender
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<(string UserId, Notice Notice)> _notices = new();
    private readonly SemaphoreSlim _rang = new(0);
    private readonly ClockBoard _board;
    private readonly ClockPlugin _plugin;
    private readonly Task _running;
    private ClockItem? _nudge;

    public ClockFixture(FileClockStore? store = null, DateTimeOffset? now = null, INoticeSender? other = null)
    {
        Store = store ?? new FileClockStore();
        Time = new FakeTimeProvider(now ?? new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.FromHours(1)));
        _board = new ClockBoard(Store);
        INoticeSender[] senders = other is null ? [this] : [other, this];
        _plugin = new ClockPlugin(_board, senders, Time);
        _running = new ClockRunner(_board, senders, Time, NullLogger<ClockRunner>.Instance).RunAsync(_stop.Token);
    }

    public FileClockStore Store { get; }

    public FakeTimeProvider Time { get; }

    /// <summary>Whether somebody would see what is sent here.</summary>
    public NoticeWay Way { get; set; }

    /// <summary>Whether what is sent here arrives, however open the way looks.</summary>
    public bool Arrives { get; set; } = true;

    public IReadOnlyList<Notice> Notices => [.. _notices.Select(notice => notice.Notice)];

    public Task<ToolResult> CallAsync(string tool, string arguments = "{}", string userId = "ana", string language = "en") =>
        PluginCalls.CallAsync(_plugin, $"clock.{tool}", arguments, userId, language: language);

    public async Task<JsonElement> DataAsync(string tool, string arguments = "{}", string userId = "ana")
    {
        var result = await CallAsync(tool, arguments, userId);
        Assert.True(result.Success, $"{result.Error} {result.Response}");
        return result.Data!.Value;
    }

    /// <summary>Does it, and gives what takes it back.</summary>
    public async Task<Act> DoAsync(string tool, string arguments = "{}")
    {
        var act = await PlanAsync(tool, arguments);
        Assert.True((await act.Run(TestContext.Current.CancellationToken)).Success);
        return act;
    }

    /// <summary>What a call would do, not done yet.</summary>
    public async Task<Act> PlanAsync(string tool, string arguments = "{}") =>
        (await PluginCalls.PlanAsync(_plugin, PluginCalls.Call($"clock.{tool}", arguments))).Act ?? throw new InvalidOperationException($"{tool} has nothing to do.");

    public async Task<ToolResult> UndoAsync(Act act, bool isRecovery = false) => await PluginCalls.UndoAsync(_plugin, act, isRecovery);

    /// <summary>The act that takes an act back.</summary>
    public async Task<Act> InverseAsync(Act act) => (await PluginCalls.PlanUndoAsync(_plugin, act)).Plan.Act!;

    /// <summary>When the alarm that is due first rings, as the store has it.</summary>
    public async Task<string> DueAsync() => (await _board.ListAsync("ana", TestContext.Current.CancellationToken))
        .First(item => item.Kind == ClockItemKind.Alarm).DueAt!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Lets time pass in steps, so that a loop that sleeps again is woken again.</summary>
    public async Task PassAsync(TimeSpan time, int steps = 1)
    {
        for (var i = 0; i < steps; i++)
        {
            Time.Advance(time / steps);
            await Task.Yield();
        }
    }

    public async Task<Notice> NextNoticeAsync()
    {
        // Time may have moved between the loop's look at the clock and its going to sleep; a change makes it look again.
        for (var i = 0; i < 1000; i++)
        {
            if (await _rang.WaitAsync(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken))
            {
                var notice = Notices[^1];
                await RecordedAsync();
                return notice;
            }

            var nudge = new ClockItem { Id = "nudge", UserId = "nobody", Kind = ClockItemKind.Stopwatch, State = new ClockState { RemovedAt = Time.GetUtcNow() } };
            await _board.TryChangeAsync([new(nudge.Id, _nudge, _ => nudge)], Time.GetUtcNow(), TestContext.Current.CancellationToken);
            _nudge = nudge;
        }

        throw new TimeoutException("Nothing rang.");
    }

    /// <summary>How many are set, once there are as many as expected: what rang is taken off only after it has been told.</summary>
    public async Task<int> SetAsync(int expected)
    {
        for (var i = 0; i < 100 && Store.Count != expected; i++) await Task.Delay(20, TestContext.Current.CancellationToken);
        return Store.Count;
    }

    public Task<bool> SendAsync(string userId, Notice notice, bool again, CancellationToken cancellationToken)
    {
        _notices.Enqueue((userId, notice));
        _rang.Release();
        return Task.FromResult(Arrives && Way == NoticeWay.Open);
    }

    public NoticeWay WayTo(string userId) => Way;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _board.Dispose();
        _rang.Dispose();
        _stop.Dispose();
    }

    /// <summary>What was told is recorded a moment later, unless nobody saw it or the disk is broken.</summary>
    private async Task RecordedAsync()
    {
        for (var i = 0; i < 1000 && Way == NoticeWay.Open && Arrives && !Store.Broken; i++)
        {
            if ((await _board.DueAsync(Time.GetUtcNow(), TestContext.Current.CancellationToken)).Count == 0) return;
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
