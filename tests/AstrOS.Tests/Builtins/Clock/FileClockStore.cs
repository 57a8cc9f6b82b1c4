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

    /// <summary>How everything that is set stands.</summary>
    public string Standing => string.Join('\n', _rows.Values.Where(row => !row.Item.IsRemoved).Select(row => $"{row.Item.Id} {row.Item.Kind} {row.Item.DueAt:O} {row.State}").Order(StringComparer.Ordinal));

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

    public Task WriteAsync(IReadOnlyCollection<ClockItem> saved, IReadOnlyCollection<ClockItem> deleted, CancellationToken cancellationToken)
    {
        if (Broken || Room < saved.Count + deleted.Count) throw new IOException("The disk is full.");
        Room -= saved.Count + deleted.Count;
        foreach (var item in saved) _rows[item.Id] = (item, item.State.ToJson());
        foreach (var item in deleted) _rows.TryRemove(item.Id, out _);
        return Task.CompletedTask;
    }
}
