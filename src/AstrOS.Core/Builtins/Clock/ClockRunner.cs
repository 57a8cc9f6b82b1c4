using AstrOS.Sdk.Status;
using Microsoft.Extensions.Logging;

namespace AstrOS.Builtins.Clock;

/// <summary>
/// Rings what is due: sleeps until then, wakes when something is set or cancelled. What is due is told first and recorded after, so
/// that a daemon that dies in between tells it again rather than never.
/// </summary>
public sealed partial class ClockRunner(ClockBoard board, IEnumerable<INoticeSender> senders, TimeProvider time, ILogger<ClockRunner> logger)
{
    /// <summary>
    /// Timers stand still while a laptop sleeps, so nothing longer is slept in one piece while something is set; else an alarm would
    /// ring as much late as the lid was shut.
    /// </summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    /// <summary>Telling is not interrupted when the daemon stops, but it is not waited for any longer than this.</summary>
    private static readonly TimeSpan LongestTelling = TimeSpan.FromSeconds(3);

    /// <summary>Told but not yet recorded, because the store failed: not to be told again.</summary>
    private readonly HashSet<(string Id, DateTimeOffset? DueAt)> _told = [];

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
        var next = await board.NextDueAsync(cancellationToken);
        var now = time.GetUtcNow();
        if (next <= now)
        {
            foreach (var item in await board.DueAsync(now, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await RingAsync(item, now);
            }

            return;
        }

        if (next is not { } due)
        {
            await changed.WaitAsync(cancellationToken);
            return;
        }

        var sleep = due - now;
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(changed, Task.Delay(sleep < LongestSleep ? sleep : LongestSleep, time, awake.Token));
        await awake.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task RingAsync(ClockItem item, DateTimeOffset now)
    {
        if (_told.Add((item.Id, item.DueAt)))
        {
            Rings(item.Kind, item.Id);
            var notice = NoticeTexts.Of(item, now);
            using var limit = new CancellationTokenSource(LongestTelling, time);
            await Task.WhenAll(_senders.Select(sender => SendAsync(sender, item.UserId, notice, limit.Token)));
        }

        await board.RungAsync(item, now, CancellationToken.None);
        _told.Remove((item.Id, item.DueAt));
    }

    private async Task SendAsync(INoticeSender sender, string userId, Notice notice, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(userId, notice, cancellationToken).WaitAsync(cancellationToken);
        }
#pragma warning disable CA1031 // One way that is broken must not close the others.
        catch (Exception error)
#pragma warning restore CA1031
        {
            NotSent(error, sender.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind} {Id} rings")]
    private partial void Rings(ClockItemKind kind, string id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A notice could not be sent by {Sender}")]
    private partial void NotSent(Exception error, string sender);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is set on the clock could not be read or written; trying again shortly")]
    private partial void Failed(Exception error);
}
