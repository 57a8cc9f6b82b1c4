using AstrOS.Sdk.Status;
using Microsoft.Extensions.Logging;

namespace AstrOS.Builtins.Clock;

/// <summary>
/// Rings what is due: sleeps until then, wakes when something is set or cancelled. What is due is told first and recorded after, so
/// that a daemon that dies in between tells it again rather than never; and what nobody could see is told again when somebody can.
/// </summary>
public sealed partial class ClockRunner(ClockBoard board, IEnumerable<INoticeSender> senders, TimeProvider time, ILogger<ClockRunner> logger)
{
    /// <summary>
    /// Timers stand still while a laptop sleeps, so nothing longer is slept in one piece while something is set; else an alarm would
    /// ring as much late as the lid was shut.
    /// </summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    /// <summary>How often it is looked whether somebody listens now, while something waits to be seen.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    /// <summary>What nobody came to see for so long is let go.</summary>
    private static readonly TimeSpan KeptUnseen = TimeSpan.FromDays(7);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    /// <summary>Telling is not interrupted when the daemon stops, but it is not waited for any longer than this.</summary>
    private static readonly TimeSpan LongestTelling = TimeSpan.FromSeconds(3);

    /// <summary>Told but not yet recorded, and whether somebody saw it: that is not told again.</summary>
    private readonly Dictionary<(string Id, DateTimeOffset? DueAt), bool> _told = [];

    private readonly INoticeSender[] _senders = [.. senders];

    /// <summary>Runs until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await RingAndWaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A store that fails must not silence every later alarm.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Failed(error);
                await Task.Delay(AfterFailure, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RingAndWaitAsync(CancellationToken cancellationToken)
    {
        var changed = board.Changed;
        var now = time.GetUtcNow();
        var due = await board.DueAsync(now, cancellationToken);
        foreach (var item in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await RingAsync(item, now);
        }

        // Telling takes its time, and what was recorded may be due again.
        var next = await board.NextDueAsync(now, cancellationToken);
        TimeSpan? sleep = next is { } later ? later - time.GetUtcNow() : null;
        if (due.Count > 0 && (sleep is null || sleep > BetweenLooks)) sleep = BetweenLooks;
        if (sleep <= TimeSpan.Zero) return;
        if (sleep is not { } length)
        {
            await changed.WaitAsync(cancellationToken);
            return;
        }

        using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(changed, Task.Delay(length < LongestSleep ? length : LongestSleep, time, awake.Token));
        await awake.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task RingAsync(ClockItem item, DateTimeOffset now)
    {
        var key = (item.Id, item.DueAt);
        var told = _told.TryGetValue(key, out var seen);
        var open = _senders.Any(sender => sender.WayTo(item.UserId) == NoticeWay.Open);
        if (!told || !seen && open)
        {
            Rings(item.Kind, item.Id);
            var notice = NoticeTexts.Of(item, now);
            using var limit = new CancellationTokenSource(LongestTelling, time);
            var sent = await Task.WhenAll(_senders.Select(sender => SendAsync(sender, item.UserId, notice, told, limit.Token)));
            _told[key] = seen = sent.Contains(true); // A way that looked open may have led nowhere.
        }

        if (!seen && now - item.DueAt < KeptUnseen) return;
        await board.RungAsync(item, now, CancellationToken.None);
        _told.Remove(key);
    }

    private async Task<bool> SendAsync(INoticeSender sender, string userId, Notice notice, bool again, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(userId, notice, again, cancellationToken).WaitAsync(cancellationToken);
        }
#pragma warning disable CA1031 // One way that is broken must not close the others.
        catch (Exception error)
#pragma warning restore CA1031
        {
            NotSent(error, sender.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind} {Id} rings")]
    private partial void Rings(ClockItemKind kind, string id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A notice could not be sent by {Sender}")]
    private partial void NotSent(Exception error, string sender);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is set on the clock could not be read or written; trying again shortly")]
    private partial void Failed(Exception error);
}
