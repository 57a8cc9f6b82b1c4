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
        return items.Values.Where(item => item.DueAt > after && !item.IsRemoved).Min(item => item.DueAt);
    }

    /// <summary>What is due, the longest due first. It stays on the board until it was told.</summary>
    internal async Task<IReadOnlyList<ClockItem>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var items = Volatile.Read(ref _items) ?? await LoadAsync(cancellationToken);
        return [.. items.Values.Where(item => item.DueAt <= now && !item.IsRemoved).OrderBy(item => item.DueAt)];
    }

    /// <summary>Everything of a user, with what was taken off and is kept a while.</summary>
    internal async Task<IReadOnlyList<ClockItem>> KeptAsync(string userId, CancellationToken cancellationToken)
    {
        var items = Volatile.Read(ref _items) ?? await LoadAsync(cancellationToken);
        return [.. items.Values.Where(item => item.UserId == userId)];
    }

    /// <summary>The item with an id, whoever's it is and even if it was taken off.</summary>
    internal async Task<ClockItem?> FindAsync(string id, CancellationToken cancellationToken) =>
        (Volatile.Read(ref _items) ?? await LoadAsync(cancellationToken)).GetValueOrDefault(id);

    /// <summary>
    /// Makes changes, all of them or none. Null, and nothing is changed, when an item is no longer the one that its change was planned
    /// from: another request was faster, or it rang.
    /// </summary>
    internal async Task<IReadOnlyList<ClockItem>?> TryChangeAsync(IReadOnlyList<ClockChange> changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        IReadOnlyList<ClockItem>? changed = null;
        await ChangeAsync(
            async items =>
            {
                if (changes.Any(change => !ReferenceEquals(items.GetValueOrDefault(change.Id), change.From))) return;
                ClockItem[] after = [.. changes.Select(change => change.To(now))];
                var kept = items.SetItems(after.Select(item => KeyValuePair.Create(item.Id, item))).Values;
                var outdated = after.Where(item => item.IsRemoved).Select(item => item.UserId).Distinct()
                    .SelectMany(userId => ClockHistory.Outdated(kept, userId, now));
                await WriteAsync(after, [.. outdated], cancellationToken);
                changed = after;
            },
            cancellationToken);
        return changed;
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
                if (!items.TryGetValue(rung.Id, out var item) || item.DueAt != rung.DueAt || item.IsRemoved) return;
                if (item.NextTime(now) is { } next) await WriteAsync([item with { DueAt = next }], [], cancellationToken);
                else await WriteAsync([], [item], cancellationToken);
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

    /// <summary>Does what has to be one step for whoever else changes something.</summary>
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

    private async Task WriteAsync(IReadOnlyCollection<ClockItem> saved, IReadOnlyCollection<ClockItem> deleted, CancellationToken cancellationToken)
    {
        await store.WriteAsync(saved, deleted, cancellationToken);
        var items = _items!.SetItems(saved.Select(item => KeyValuePair.Create(item.Id, item)));
        Volatile.Write(ref _items, items.RemoveRange(deleted.Select(item => item.Id)));
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
