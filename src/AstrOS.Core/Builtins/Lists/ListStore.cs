using System.Data.Common;
using AstrOS.Storage;

namespace AstrOS.Builtins.Lists;

/// <summary>Keeps lists in the table list_items. What is taken off stays there a while, so that "bring the list back" finds it.</summary>
public sealed class ListStore(DatabaseManager database, WriteQueue writes, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>Every line of a user, in the order they were added.</summary>
    internal List<ListItem> All(string userId)
    {
        using var sql = database.Connect();
        return sql.Query(
            Read, "SELECT id, list, text, created_at, completed_at FROM list_items WHERE user_id = @p0 AND removed_at IS NULL ORDER BY created_at, id", userId);
    }

    /// <summary>What was taken off and is kept, with the moment it was.</summary>
    internal List<(ListItem Item, long At)> Removed(string userId)
    {
        using var sql = database.Connect();
        return sql.Query(
            row => (Read(row), row.GetInt64(5)),
            """
            SELECT id, list, text, created_at, completed_at, removed_at FROM list_items
            WHERE user_id = @p0 AND removed_at IS NOT NULL ORDER BY created_at, id
            """,
            userId);
    }

    /// <summary>Makes changes, all of them or none: false, and nothing is changed, when a line is no longer as its change was planned from.</summary>
    internal async Task<bool> TryChangeAsync(string userId, IReadOnlyList<ListChange> changes, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var changed = false;
        await writes.WriteAsync(
            sql =>
            {
                changed = changes.All(change => Find(sql, userId, change.Id) == change.From && !IsOthers(sql, userId, change.Id));
                if (!changed) return;
                foreach (var change in changes) Write(sql, userId, change, now);
                sql.Execute("DELETE FROM list_items WHERE user_id = @p0 AND removed_at < @p1", userId, (now - KeptFor).UtcTicks);
            },
            cancellationToken);
        return changed;
    }

    private static void Write(Statements sql, string userId, ListChange change, DateTimeOffset now)
    {
        if (change.To is { } item)
            sql.Execute(
                """
                INSERT INTO list_items (id, user_id, list, text, created_at, completed_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)
                ON CONFLICT (id) DO UPDATE SET list = excluded.list, text = excluded.text, created_at = excluded.created_at,
                                               completed_at = excluded.completed_at, removed_at = NULL
                """,
                change.Id, userId, item.List, item.Text, item.CreatedAt.UtcTicks, item.CompletedAt?.UtcTicks);
        else
            sql.Execute("UPDATE list_items SET removed_at = @p2 WHERE id = @p0 AND user_id = @p1 AND removed_at IS NULL", change.Id, userId, now.UtcTicks);
    }

    private static ListItem? Find(Statements sql, string userId, string id) => sql.Query(
        Read, "SELECT id, list, text, created_at, completed_at FROM list_items WHERE id = @p0 AND user_id = @p1 AND removed_at IS NULL", id, userId).FirstOrDefault();

    private static bool IsOthers(Statements sql, string userId, string id) =>
        sql.Scalar<long>("SELECT count(*) FROM list_items WHERE id = @p0 AND user_id <> @p1", id, userId) > 0;

    private static ListItem Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), Moment(row.GetInt64(3)), row.IsDBNull(4) ? null : Moment(row.GetInt64(4)));

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}
