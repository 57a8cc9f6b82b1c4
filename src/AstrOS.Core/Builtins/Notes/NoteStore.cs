using System.Data.Common;
using AstrOS.Storage;

namespace AstrOS.Builtins.Notes;

/// <summary>Keeps notes in the table notes. What is deleted stays there a while, so that "bring the note back" finds it.</summary>
public sealed class NoteStore(DatabaseManager database, WriteQueue writes, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>A user's notes, the oldest first.</summary>
    internal List<Note> List(string userId)
    {
        using var sql = database.Connect();
        return sql.Query(Read, "SELECT id, text, created_at FROM notes WHERE user_id = @p0 AND removed_at IS NULL ORDER BY created_at, id", userId);
    }

    /// <summary>Those deleted by the last request that deleted any.</summary>
    internal List<Note> RemovedLast(string userId)
    {
        using var sql = database.Connect();
        return sql.Query(
            Read,
            """
            SELECT id, text, created_at FROM notes WHERE user_id = @p0
            AND removed_at = (SELECT max(removed_at) FROM notes WHERE user_id = @p0) ORDER BY created_at, id
            """,
            userId);
    }

    /// <summary>Makes changes, all of them or none: false, and nothing is changed, when a note is no longer as its change was planned from.</summary>
    internal async Task<bool> TryChangeAsync(string userId, IReadOnlyList<NoteChange> changes, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var changed = false;
        await writes.WriteAsync(
            sql =>
            {
                changed = changes.All(change => Find(sql, userId, change.Id) == change.From && !IsOthers(sql, userId, change.Id));
                if (!changed) return;
                foreach (var change in changes) Write(sql, userId, change, now);
                sql.Execute("DELETE FROM notes WHERE user_id = @p0 AND removed_at < @p1", userId, (now - KeptFor).UtcTicks);
            },
            cancellationToken);
        return changed;
    }

    private static void Write(Statements sql, string userId, NoteChange change, DateTimeOffset now)
    {
        if (change.To is { } note)
            sql.Execute(
                """
                INSERT INTO notes (id, user_id, text, created_at) VALUES (@p0, @p1, @p2, @p3)
                ON CONFLICT (id) DO UPDATE SET text = excluded.text, created_at = excluded.created_at, removed_at = NULL
                """,
                change.Id, userId, note.Text, note.CreatedAt.UtcTicks);
        else
            sql.Execute("UPDATE notes SET removed_at = @p2 WHERE id = @p0 AND user_id = @p1 AND removed_at IS NULL", change.Id, userId, now.UtcTicks);
    }

    private static Note? Find(Statements sql, string userId, string id) =>
        sql.Query(Read, "SELECT id, text, created_at FROM notes WHERE id = @p0 AND user_id = @p1 AND removed_at IS NULL", id, userId).FirstOrDefault();

    private static bool IsOthers(Statements sql, string userId, string id) =>
        sql.Scalar<long>("SELECT count(*) FROM notes WHERE id = @p0 AND user_id <> @p1", id, userId) > 0;

    private static Note Read(DbDataReader row) => new(row.GetString(0), row.GetString(1), new(row.GetInt64(2), TimeSpan.Zero));
}
