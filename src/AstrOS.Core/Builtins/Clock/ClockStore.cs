using System.Data.Common;
using System.Text.Json;
using AstrOS.Storage;
using Microsoft.Extensions.Logging;

namespace AstrOS.Builtins.Clock;

/// <summary>Keeps what is set in the table clock_items. A row that cannot be read is left where it is, and the others ring.</summary>
internal sealed partial class ClockStore(DatabaseManager database, WriteQueue writes, ILogger<ClockStore> logger) : IClockStore
{
    public Task<IReadOnlyList<ClockItem>> LoadAllAsync(CancellationToken cancellationToken)
    {
        using var sql = database.Connect();
        return Task.FromResult<IReadOnlyList<ClockItem>>(
            [.. sql.Query(TryRead, "SELECT id, user_id, kind, due_at, state FROM clock_items").OfType<ClockItem>()]);
    }

    public Task WriteAsync(IReadOnlyCollection<ClockItem> saved, IReadOnlyCollection<ClockItem> deleted, CancellationToken cancellationToken) => writes.WriteAsync(
        sql =>
        {
            foreach (var item in saved)
                sql.Execute(
                    """
                    INSERT INTO clock_items (id, user_id, kind, due_at, state) VALUES (@p0, @p1, @p2, @p3, @p4)
                    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, due_at = excluded.due_at, state = excluded.state
                    """,
                    item.Id, item.UserId, item.Kind.ToString().ToLowerInvariant(), item.DueAt?.UtcTicks, item.State.ToJson());
            foreach (var item in deleted) sql.Execute("DELETE FROM clock_items WHERE id = @p0", item.Id);
        },
        cancellationToken);

    private ClockItem? TryRead(DbDataReader row)
    {
        var id = row.GetString(0);
        try
        {
            return new ClockItem
            {
                Id = id,
                UserId = row.GetString(1),
                Kind = Enum.Parse<ClockItemKind>(row.GetString(2), ignoreCase: true),
                DueAt = row.IsDBNull(3) ? null : new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero),
                State = ClockState.FromJson(row.GetString(4)),
            };
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            Unreadable(error, id);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Clock item {Id} cannot be read and will not ring")]
    private partial void Unreadable(Exception error, string id);
}
