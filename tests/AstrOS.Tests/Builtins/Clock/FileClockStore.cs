using System.Collections.Concurrent;
using AstrOS.Builtins.Clock;

namespace AstrOS.Tests.Builtins.Clock;

/// <summary>Keeps items as they would be on disk: the state as text.</summary>
internal sealed class FileClockStore : IClockStore
{
    private readonly ConcurrentDictionary<string, (ClockItem Item, string State)> _rows = new();

    public int Count => _rows.Count;

    public bool Broken { get; set; }

    public Task<IReadOnlyList<ClockItem>> LoadAllAsync(CancellationToken cancellationToken) => Broken
        ? throw new IOException("The disk is gone.")
        : Task.FromResult<IReadOnlyList<ClockItem>>([.. _rows.Values.Select(row => row.Item with { State = ClockState.FromJson(row.State) })]);

    public Task SaveAsync(ClockItem item, CancellationToken cancellationToken)
    {
        if (Broken) throw new IOException("The disk is full.");
        _rows[item.Id] = (item, item.State.ToJson());
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string userId, string id, CancellationToken cancellationToken)
    {
        _rows.TryRemove(id, out _);
        return Task.CompletedTask;
    }
}
