using AstrOS.Storage;
using AstrOS.Storage.Rows;

namespace AstrOS.Security;

/// <summary>Keeps the record of every call. A call whose record cannot be written does not happen.</summary>
public sealed class AuditLogger(WriteQueue writes)
{
    /// <summary>Records a call before it happens.</summary>
    /// <exception cref="StorageException">It could not be recorded; the call must not happen.</exception>
    public Task RecordAsync(AuditRow row, CancellationToken cancellationToken) =>
        writes.WriteAsync(context => context.Audit.Add(row), cancellationToken);

    /// <summary>Adds how it ended. Not cancellable: what happened is recorded even for a caller who has left.</summary>
    public Task CompleteAsync(AuditRow row, string outcome) =>
        writes.WriteAsync(
            context =>
            {
                context.Attach(row);
                row.Outcome = outcome;
            },
            CancellationToken.None);
}
