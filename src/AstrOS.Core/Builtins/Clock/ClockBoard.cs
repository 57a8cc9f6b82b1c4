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
            items => KeepAsync(item.After(items.GetValueOrDefault(item.Id)), cancellationToken),
            cancellationToken);

    /// <summary>Changes an item unless it is gone or has rung meanwhile; null then.</summary>
    internal async Task<ClockItem?> UpdateAsync(string id, Func<ClockItem, ClockItem> change, CancellationToken cancellationToken)
    {
        ClockItem? updated = null;
        await ChangeAsync(
            async items =>
            {
                if (!items.TryGetValue(id, out var item) || item.IsRemoved) return;
                updated = change(item);
                if (ReferenceEquals(updated, item)) return;
                updated = updated.After(item);
                await KeepAsync(updated, cancellationToken);
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
                if (!items.TryGetValue(id, out var item) || item.UserId != userId || item.IsRemoved) return;
                await KeepAsync(item.Removed(now), cancellationToken);
                removed = true;
                foreach (var old in ClockHistory.Outdated(_items!.Values, userId, now)) await DropAsync(old, cancellationToken);
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
                    await KeepAsync(back, cancellationToken);
                    restored.Add(back);
                }
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
                if (!items.TryGetValue(rung.Id, out var item) || item.DueAt != rung.DueAt) return;
                if (item.NextTime(now) is { } next) await KeepAsync(item with { DueAt = next }, cancellationToken);
                else await DropAsync(item, cancellationToken);
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

    /// <summary>Does what has to be one step for whoever else changes something. What was kept before it fails stays so, on disk and here.</summary>
    private async Task ChangeAsync(Func<ImmutableDictionary<string, ClockItem>, Task> change, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        var before = _items;
        try
        {
            await change(before = await LoadedAsync(cancellationToken));
        }
        finally
        {
            var changed = !ReferenceEquals(before, _items);
            _gate.Release();
            if (changed) Interlocked.Exchange(ref _changed, NewSignal()).TrySetResult();
        }
    }

    private async Task KeepAsync(ClockItem item, CancellationToken cancellationToken)
    {
        await store.SaveAsync(item, cancellationToken);
        Volatile.Write(ref _items, _items!.SetItem(item.Id, item));
    }

    private async Task DropAsync(ClockItem item, CancellationToken cancellationToken)
    {
        await store.DeleteAsync(item.UserId, item.Id, cancellationToken);
        Volatile.Write(ref _items, _items!.Remove(item.Id));
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
