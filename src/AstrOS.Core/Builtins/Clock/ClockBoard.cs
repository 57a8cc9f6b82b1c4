using System.Collections.Immutable;
using AstrOS.Intents.Entities.DateTimes;
using NodaTime;

namespace AstrOS.Builtins.Clock;

/// <summary>
/// Everything that is set, of every user: read from the store once, kept in memory, and on disk before a change is answered. The
/// tools and <see cref="ClockRunner"/> meet here, so that nothing can ring while it is being cancelled.
/// </summary>
public sealed class ClockBoard(IClockStore store) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private ImmutableDictionary<string, ClockItem>? _items;
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>Completes at the next change; take it before looking at what is set.</summary>
    internal Task Changed => Volatile.Read(ref _changed).Task;

    internal async Task<IReadOnlyList<ClockItem>> ListAsync(string userId, CancellationToken cancellationToken)
    {
        var items = Volatile.Read(ref _items) ?? await LoadAsync(cancellationToken);
        return [.. items.Values.Where(item => item.UserId == userId).OrderBy(item => item.DueAt ?? DateTimeOffset.MaxValue).ThenBy(item => item.Id, StringComparer.Ordinal)];
    }

    internal async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        var items = Volatile.Read(ref _items) ?? await LoadAsync(cancellationToken);
        return items.Values.Min(item => item.DueAt);
    }

    internal Task SaveAsync(ClockItem item, CancellationToken cancellationToken) =>
        ChangeAsync(
            async items =>
            {
                await store.SaveAsync(item, cancellationToken);
                return items.SetItem(item.Id, item);
            },
            cancellationToken);

    /// <summary>Changes an item unless it is gone or has rung meanwhile; null then.</summary>
    internal async Task<ClockItem?> UpdateAsync(string id, Func<ClockItem, ClockItem> change, CancellationToken cancellationToken)
    {
        ClockItem? updated = null;
        await ChangeAsync(
            async items =>
            {
                if (!items.TryGetValue(id, out var item)) return items;
                updated = change(item);
                if (ReferenceEquals(updated, item)) return items;
                await store.SaveAsync(updated, cancellationToken);
                return items.SetItem(id, updated);
            },
            cancellationToken);
        return updated;
    }

    internal async Task<bool> RemoveAsync(string userId, string id, CancellationToken cancellationToken)
    {
        var removed = false;
        await ChangeAsync(
            async items =>
            {
                if (!items.TryGetValue(id, out var item) || item.UserId != userId) return items;
                await store.DeleteAsync(userId, id, cancellationToken);
                removed = true;
                return items.Remove(id);
            },
            cancellationToken);
        return removed;
    }

    /// <summary>
    /// Takes what is due off the board, or sets it to its next time, and only then hands it out: what is cut short between the two is not
    /// told twice. What was missed several times comes once.
    /// </summary>
    internal async Task<IReadOnlyList<ClockItem>> TakeDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<ClockItem> due = [];
        await ChangeAsync(
            async items =>
            {
                foreach (var item in items.Values.Where(item => item.DueAt <= now).OrderBy(item => item.DueAt))
                {
                    if (NextTime(item, now) is { } next)
                    {
                        var again = item with { DueAt = next };
                        await store.SaveAsync(again, cancellationToken);
                        items = items.SetItem(item.Id, again);
                    }
                    else
                    {
                        await store.DeleteAsync(item.UserId, item.Id, cancellationToken);
                        items = items.Remove(item.Id);
                    }

                    due.Add(item);
                }

                return items;
            },
            cancellationToken);
        return due;
    }

    /// <summary>Frees the lock.</summary>
    public void Dispose() => _gate.Dispose();

    private static DateTimeOffset? NextTime(ClockItem item, DateTimeOffset now)
    {
        if (item.State is not { Recurrence: { } rule, FirstAt: { } first }) return null;
        if (!Recurrence.TryParse(rule, out var recurrence)) return null;
        var zone = item.State.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
        var start = Instant.FromDateTimeOffset(first).InZone(zone ?? DateTimeZone.Utc);
        return recurrence.Next(start, Instant.FromDateTimeOffset(now))?.ToDateTimeOffset();
    }

    private async Task<ImmutableDictionary<string, ClockItem>> LoadAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await LoadedAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<ImmutableDictionary<string, ClockItem>> LoadedAsync(CancellationToken cancellationToken)
    {
        if (_items is { } items) return items;
        var loaded = await store.LoadAllAsync(cancellationToken);
        items = loaded.ToImmutableDictionary(item => item.Id, StringComparer.Ordinal);
        Volatile.Write(ref _items, items);
        return items;
    }

    private async Task ChangeAsync(
        Func<ImmutableDictionary<string, ClockItem>, Task<ImmutableDictionary<string, ClockItem>>> change, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var before = await LoadedAsync(cancellationToken);
            var after = await change(before);
            if (ReferenceEquals(before, after)) return;
            Volatile.Write(ref _items, after);
        }
        finally
        {
            _gate.Release();
        }

        Interlocked.Exchange(ref _changed, NewSignal()).TrySetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
