using System.Data.Common;
using AstrOS.Security;
using AstrOS.Storage;
using AstrOS.Storage.Rows;

namespace AstrOS.Tools;

/// <summary>
/// The table journal: every act that changes something, with its way back. It is written in the same transaction as the record of the
/// call, so that it costs no commit of its own.
/// </summary>
public sealed class ActJournal(DatabaseManager database, WriteQueue writes)
{
    private const string Columns = "id, at, user_id, session_id, request_id, tool, arguments, said, inverse_tool, inverse_arguments, state, undoes, outcome";

    /// <summary>Records the call and the act before it begins.</summary>
    /// <exception cref="StorageException">It could not be recorded; the act must not happen.</exception>
    public Task BeginAsync(AuditRow call, JournalRow act, CancellationToken cancellationToken) => writes.WriteAsync(
        sql =>
        {
            AuditLogger.Record(sql, call);
            act.Id = sql.Scalar<long>(
                """
                INSERT INTO journal (at, user_id, session_id, request_id, tool, arguments, said, inverse_tool, inverse_arguments, state, undoes)
                VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10) RETURNING id
                """,
                act.At, act.UserId, act.SessionId, act.RequestId, act.Tool, act.Arguments, act.Said, act.InverseTool, act.InverseArguments, act.State, act.Undoes);
        },
        cancellationToken);

    /// <summary>Adds how the call and the act ended. An act that took another one back makes that one undone, or done again.</summary>
    public Task EndAsync(AuditRow call, string outcome, JournalRow act) => writes.WriteAsync(
        sql =>
        {
            AuditLogger.Complete(sql, call, outcome);
            End(sql, act);
        },
        CancellationToken.None);

    /// <summary>Adds how an act ended that was cut off by a crash.</summary>
    public Task EndAsync(JournalRow act) => writes.WriteAsync(sql => End(sql, act), CancellationToken.None);

    /// <summary>What was begun and has not ended, the newest first: the order in which it is put right.</summary>
    public IReadOnlyList<JournalRow> Unfinished() => Query($"SELECT {Columns} FROM journal WHERE state = @p0 ORDER BY id DESC", ActState.Begun);

    /// <summary>The user's acts, the newest first, each with what was answered where it was asked for in a conversation.</summary>
    public IReadOnlyList<(JournalRow Act, string? Answer)> List(string userId, int most)
    {
        using var sql = database.Connect();
        return sql.Query(
            row => (Read(row), Text(row, 13)),
            $"""
            SELECT {Columns}, (SELECT response FROM intents WHERE intents.id = journal.request_id)
            FROM journal WHERE user_id = @p0 ORDER BY id DESC LIMIT @p1
            """,
            userId, most);
    }

    /// <summary>The user's acts that happened or are on their way, are not taken back, and take none back themselves, the newest first.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="most">How many at the most.</param>
    public IReadOnlyList<JournalRow> Standing(string userId, int most) => Query(
        $"SELECT {Columns} FROM journal WHERE user_id = @p0 AND state IN (@p1, @p2) AND undoes IS NULL ORDER BY id DESC LIMIT @p3",
        userId, ActState.Done, ActState.Begun, most);

    /// <summary>
    /// The user's latest undoing that holds, when nothing else was done since; what did an act again by taking an undoing back is none.
    /// Null when there is none.
    /// </summary>
    /// <param name="userId">Whose.</param>
    public JournalRow? LastUndoing(string userId) => Query(
        $"""
        SELECT {Columns} FROM journal WHERE user_id = @p0 AND state = @p1
        AND undoes IN (SELECT id FROM journal WHERE user_id = @p0 AND undoes IS NULL AND state = @p2)
        AND id > (SELECT coalesce(max(id), 0) FROM journal WHERE user_id = @p0 AND undoes IS NULL AND state <> @p3) ORDER BY id DESC LIMIT 1
        """,
        userId, ActState.Done, ActState.Undone, ActState.Failed) is [var act] ? act : null;

    /// <summary>One act of the user; null when there is none.</summary>
    public JournalRow? Find(string userId, long id) => Query($"SELECT {Columns} FROM journal WHERE user_id = @p0 AND id = @p1", userId, id) is [var act] ? act : null;

    private static void End(Statements sql, JournalRow act)
    {
        sql.Execute("UPDATE journal SET state = @p0, outcome = @p1 WHERE id = @p2", act.State, act.Outcome, act.Id);
        if (act.State != ActState.Done) return;
        // Taking back an undoing does its act again, which takes back what that act had taken back, and so on to the first act of the row.
        var (next, state) = (act.Undoes, ActState.Undone);
        while (next is { } id)
        {
            sql.Execute("UPDATE journal SET state = @p0 WHERE id = @p1", state, id);
            state = state == ActState.Undone ? ActState.Done : ActState.Undone;
            next = sql.Scalar<long>("SELECT coalesce(undoes, 0) FROM journal WHERE id = @p0", id) is > 0 and var before ? before : null;
        }
    }

    private List<JournalRow> Query(string statement, params ReadOnlySpan<object?> values)
    {
        using var sql = database.Connect();
        return sql.Query(Read, statement, values);
    }

    private static JournalRow Read(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        At = row.GetInt64(1),
        UserId = row.GetString(2),
        SessionId = row.GetString(3),
        RequestId = row.GetString(4),
        Tool = row.GetString(5),
        Arguments = row.GetString(6),
        Said = row.GetString(7),
        InverseTool = Text(row, 8),
        InverseArguments = Text(row, 9),
        State = row.GetString(10),
        Undoes = row.IsDBNull(11) ? null : row.GetInt64(11),
        Outcome = Text(row, 12),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
