using System.Data.Common;
using AstrOS.Security;
using AstrOS.Storage;

namespace AstrOS.Contexts;

/// <summary>Keeps the turns of every conversation in the tables users, sessions and intents.</summary>
public sealed class TurnStore(DatabaseManager database, WriteQueue writes, TimeProvider time)
{
    /// <summary>Adds a turn, with its conversation and its user where they are new.</summary>
    /// <exception cref="StorageException">It could not be kept.</exception>
    public Task AppendAsync(Context context, Caller caller, Turn turn)
    {
        var now = time.GetUtcNow().UtcTicks;
        return writes.WriteAsync(
            sql =>
            {
                sql.Execute(
                    """
                    INSERT INTO users (id, uid, preferences, created_at, last_active_at) VALUES (@p0, @p1, '{}', @p2, @p2)
                    ON CONFLICT (id) DO UPDATE SET uid = COALESCE(excluded.uid, users.uid), last_active_at = excluded.last_active_at
                    """,
                    caller.UserId, caller.Uid is { } uid ? (long)uid : null, now);
                sql.Execute(
                    """
                    INSERT INTO sessions (id, user_id, created_at, last_active_at, requests) VALUES (@p0, @p1, @p2, @p3, 1)
                    ON CONFLICT (id) DO UPDATE SET last_active_at = excluded.last_active_at, requests = sessions.requests + 1
                    """,
                    context.SessionId, context.UserId, context.StartedAt, now);
                sql.Execute(
                    """
                    INSERT INTO intents (id, session_id, user_id, created_at, input_method, text, intent_type, confidence, entities,
                                         tool, sentence, response, success, error, language, duration_ms)
                    VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15)
                    """,
                    turn.RequestId, context.SessionId, context.UserId, turn.At, turn.InputMethod, turn.Text, turn.Intent, turn.Confidence, turn.Entities,
                    turn.Tool, turn.Sentence, turn.Message, turn.Success, turn.Error, turn.Language, turn.DurationMs);
            },
            CancellationToken.None);
    }

    /// <summary>A conversation of this user with its latest turns; null when there is none.</summary>
    public (long StartedAt, int Requests, IReadOnlyList<Turn> Turns)? Load(string sessionId, string userId, int most)
    {
        using var sql = database.Connect();
        var sessions = sql.Query(
            row => (StartedAt: row.GetInt64(0), Requests: row.GetInt32(1)),
            "SELECT created_at, requests FROM sessions WHERE id = @p0 AND user_id = @p1", sessionId, userId);
        if (sessions is not [var session]) return null;
        var turns = sql.Query(
            ToTurn,
            """
            SELECT id, created_at, input_method, text, intent_type, confidence, entities, tool, sentence, response, success, error, language, duration_ms
            FROM intents WHERE session_id = @p0 ORDER BY created_at DESC LIMIT @p1
            """,
            sessionId, most);
        turns.Reverse();
        return (session.StartedAt, session.Requests, turns);
    }

    private static Turn ToTurn(DbDataReader row) => new()
    {
        RequestId = row.GetString(0),
        At = row.GetInt64(1),
        InputMethod = row.GetString(2),
        Text = row.GetString(3),
        Intent = Text(row, 4),
        Confidence = row.IsDBNull(5) ? null : row.GetDouble(5),
        Entities = row.GetString(6),
        Tool = Text(row, 7),
        Sentence = Text(row, 8),
        Message = row.GetString(9),
        Success = row.GetBoolean(10),
        Error = Text(row, 11),
        Language = Text(row, 12),
        DurationMs = row.GetDouble(13),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
