namespace AstrOS.Builtins.Clock;

/// <summary>Keeps what is set on the clock over a restart.</summary>
public interface IClockStore
{
    /// <summary>Everything that is set, of every user.</summary>
    Task<IReadOnlyList<ClockItem>> LoadAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds an item or replaces the one with its id. When it returns, the item is on disk.</summary>
    Task SaveAsync(ClockItem item, CancellationToken cancellationToken);

    /// <summary>Removes an item; no matter if there is none.</summary>
    Task DeleteAsync(string userId, string id, CancellationToken cancellationToken);
}
