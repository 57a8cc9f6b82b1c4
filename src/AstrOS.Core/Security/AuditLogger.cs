using AstrOS.Storage;
using AstrOS.Storage.Rows;

namespace AstrOS.Security;

/// <summary>Keeps the record of every call. A call whose record cannot be written does not happen.</summary>
public sealed class AuditLogger(WriteQueue writes)
{
    /// <summary>Records a call before it happens.</summary>
    /// <exception cref="StorageException">It could not be recorded; the call must not happen.</exception>
    public Task RecordAsync(AuditRow row, CancellationToken cancellationToken) => writes.WriteAsync(sql => Record(sql, row), cancellationToken);

    /// <summary>Adds how it ended. Not cancellable: what happened is recorded even for a caller who has left.</summary>
    public Task CompleteAsync(AuditRow row, string outcome) => writes.WriteAsync(sql => Complete(sql, row, outcome), CancellationToken.None);

    /// <summary>The record as a part of somebody's transaction.</summary>
    public static void Record(Statements sql, AuditRow row) => row.Id = sql.Scalar<long>(
        """
        INSERT INTO audit (at, user_id, session_id, request_id, tool, effect, arguments, decision, reason, outcome)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9) RETURNING id
        """,
        row.At, row.UserId, row.SessionId, row.RequestId, row.Tool, row.Effect, row.Arguments, row.Decision, row.Reason, row.Outcome);

    /// <summary>Its end as a part of somebody's transaction.</summary>
    public static void Complete(Statements sql, AuditRow row, string outcome) =>
        sql.Execute("UPDATE audit SET outcome = @p0 WHERE id = @p1", outcome, row.Id);
}
