using System.Collections.Immutable;

namespace AstrOS.Builtins.Clock;

/// <summary>
/// Everything that is set, of every user: read from the store once, kept in memory, and on disk before a change is answered. The
/// tools and <see cref="ClockRunner"/> meet here, so that nothing can ring while it is being cancelled.
/// </summary>
public sealed class ClockBoard(IClockStore store) : IDisposable
{
    private static readonly TimeSpan BeingTold = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private ImmutableDictionary<string, ClockItem>? _items;
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>Completes at the next change; take it before looking at what is set.</summary>
    internal Task Changed => Volatile.Read(ref _changed).Task;

    internal async Task<IReadOnlyList<ClockItem>> ListAsync(string userId, CancellationToken cancellationToken)
    {
        var items = Volatile.Read(ref _items) ?? await LoadAsync(cancellationToken);
        return
        [
            .. items.Values.Where(item => item.UserId == userId && !item.IsRemoved)
                .OrderBy(item => item.DueAt ?? DateTimeOffset.MaxValue).ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>When something is due next after a moment.</summary>
    internal async Task<DateTimeOffset?> NextDueAsync(DateTimeOffset after, CancellationToken cancellationToken)
    {
        var items = Volatile.Read(ref _items) ?? await LoadAsync(cancellationToken);
        return items.Values.Where(item => item.DueAt > after).Min(item => item.DueAt);
    }

    /// <summary>What is due, the longest due first. It stays on the board until it was told.</summary>
    internal async Task<IReadOnlyList<ClockItem>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var items = Volatile.Read(ref _items) ?? await LoadAsync(cancellationToken);
        return [.. items.Values.Where(item => item.DueAt <= now).OrderBy(item => item.DueAt)];
    }

    /// <summary>Sets an item, new or changed.</summary>
    internal Task SaveAsync(ClockItem item, CancellationToken cancellationToken) =>
        ChangeAsync(
            async items =>
            {
                var saved = item.After(items.GetValueOrDefault(item.Id));
                await store.SaveAsync(saved, cancellationToken);
                return items.SetItem(item.Id, saved);
            },
            cancellationToken);

    /// <summary>Changes an item unless it is gone or has rung meanwhile; null then.</summary>
    internal async Task<ClockItem?> UpdateAsync(string id, Func<ClockItem, ClockItem> change, CancellationToken cancellationToken)
    {
        ClockItem? updated = null;
        await ChangeAsync(
            async items =>
            {
                if (!items.TryGetValue(id, out var item) || item.IsRemoved) return items;
                updated = change(item);
                if (ReferenceEquals(updated, item)) return items;
                updated = updated.After(item);
                await store.SaveAsync(updated, cancellationToken);
                return items.SetItem(id, updated);
            },
            cancellationToken);
        return updated;
    }

    /// <summary>Takes an item off. It is kept a while, so that <see cref="RestoreAsync"/> can put it back.</summary>
    internal async Task<bool> RemoveAsync(string userId, string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var removed = false;
        await ChangeAsync(
            async items =>
            {
                if (!items.TryGetValue(id, out var item) || item.UserId != userId || item.IsRemoved) return items;
                var gone = item.Removed(now);
                await store.SaveAsync(gone, cancellationToken);
                removed = true;
                items = items.SetItem(id, gone);
                foreach (var old in ClockHistory.Outdated(items.Values, userId, now))
                {
                    await store.DeleteAsync(userId, old.Id, cancellationToken);
                    items = items.Remove(old.Id);
                }

                return items;
            },
            cancellationToken);
        return removed;
    }

    /// <summary>Puts items back to how they stood before their last change; without ids those that were taken off last. What is put back can be put back again.</summary>
    internal async Task<IReadOnlyList<ClockItem>> RestoreAsync(
        string userId, IReadOnlyList<string>? ids, Func<ClockItem, bool> fits, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<ClockItem> restored = [];
        await ChangeAsync(
            async items =>
            {
                var mine = items.Values.Where(item => item.UserId == userId && fits(item)).ToList();
                foreach (var item in ids is null ? ClockHistory.RemovedLast(mine) : mine.Where(item => ids.Contains(item.Id)))
                {
                    var back = item.Restored(now);
                    await store.SaveAsync(back, cancellationToken);
                    items = items.SetItem(item.Id, back);
                    restored.Add(back);
                }

                return items;
            },
            cancellationToken);
        return restored;
    }

    /// <summary>Records what the user has just been shown in a list and nobody had seen before.</summary>
    internal async Task SeenAsync(IEnumerable<ClockItem> items, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // What is due this very moment is being told.
        foreach (var item in items.Where(item => now - item.DueAt > BeingTold)) await RungAsync(item, now, cancellationToken);
    }

    /// <summary>
    /// Records that an item was told: it is set to its next time, or goes. An item that was changed meanwhile stays as it is. What was
    /// missed several times was told once.
    /// </summary>
    internal Task RungAsync(ClockItem rung, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(
            async items =>
            {
                if (!items.TryGetValue(rung.Id, out var item) || item.DueAt != rung.DueAt) return items;
                if (item.NextTime(now) is { } next)
                {
                    var again = item with { DueAt = next };
                    await store.SaveAsync(again, cancellationToken);
                    return items.SetItem(item.Id, again);
                }

                await store.DeleteAsync(item.UserId, item.Id, cancellationToken);
                return items.Remove(item.Id);
            },
            cancellationToken);

    /// <summary>Frees the lock.</summary>
    public void Dispose() => _gate.Dispose();

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
