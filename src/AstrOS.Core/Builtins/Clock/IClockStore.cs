namespace AstrOS.Builtins.Clock;

/// <summary>Keeps what is set on the clock over a restart.</summary>
public interface IClockStore
{
    /// <summary>Everything that is set, of every user.</summary>
    Task<IReadOnlyList<ClockItem>> LoadAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds items or replaces those with their ids, then removes others, all or nothing. When it returns, that is on disk.</summary>
    Task WriteAsync(IReadOnlyCollection<ClockItem> saved, IReadOnlyCollection<ClockItem> deleted, CancellationToken cancellationToken);
}
