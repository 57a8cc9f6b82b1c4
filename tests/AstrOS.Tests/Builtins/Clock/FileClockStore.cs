using System.Collections.Concurrent;
using AstrOS.Builtins.Clock;

namespace AstrOS.Tests.Builtins.Clock;

/// <summary>Keeps items as they would be on disk: the state as text.</summary>
internal sealed class FileClockStore : IClockStore
{
    private readonly ConcurrentDictionary<string, (ClockItem Item, string State)> _rows = new();

    /// <summary>What is set, without what is only kept to be put back.</summary>
    public int Count => _rows.Values.Count(row => !row.Item.IsRemoved);

    public int Kept => _rows.Count;

    public bool Broken { get; set; }

    /// <summary>How many more changes there is room for.</summary>
    public int Room { get; set; } = int.MaxValue;

    /// <summary>What the disk holds at this moment, for a daemon that starts after this one died.</summary>
    public FileClockStore Copy()
    {
        var copy = new FileClockStore();
        foreach (var (id, row) in _rows) copy._rows[id] = row;
        return copy;
    }

    public Task<IReadOnlyList<ClockItem>> LoadAllAsync(CancellationToken cancellationToken) => Broken
        ? throw new IOException("The disk is gone.")
        : Task.FromResult<IReadOnlyList<ClockItem>>([.. _rows.Values.Select(row => row.Item with { State = ClockState.FromJson(row.State) })]);

    public Task SaveAsync(ClockItem item, CancellationToken cancellationToken)
    {
        if (Broken || Room-- <= 0) throw new IOException("The disk is full.");
        _rows[item.Id] = (item, item.State.ToJson());
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string userId, string id, CancellationToken cancellationToken)
    {
        if (Broken || Room-- <= 0) throw new IOException("The disk is full.");
        _rows.TryRemove(id, out _);
        return Task.CompletedTask;
    }
}
