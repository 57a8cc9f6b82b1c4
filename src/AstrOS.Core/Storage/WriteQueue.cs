using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace AstrOS.Storage;

/// <summary>
/// One writer for the whole daemon: SQLite knows only one at a time, so requests hand their changes over and those that wait
/// together are committed together. <see cref="WriteAsync"/> returns when the change is in the write-ahead log.
/// </summary>
public sealed partial class WriteQueue : IAsyncDisposable
{
    private const int LargestBatch = 64;

    private readonly Channel<Change> _changes = Channel.CreateBounded<Change>(new BoundedChannelOptions(1024) { SingleReader = true });
    private readonly DatabaseManager _database;
    private readonly ILogger<WriteQueue> _logger;
    private readonly Checkpointer _checkpointer;
    private readonly Task _writer;

    private sealed record Change(Action<Statements> Apply, TaskCompletionSource Written);

    /// <summary>Starts the writer; it waits for the first change without touching the database.</summary>
    public WriteQueue(DatabaseManager database, ILogger<WriteQueue> logger)
    {
        (_database, _logger) = (database, logger);
        _checkpointer = new(database);
        _writer = Task.Run(WriteAllAsync);
    }

    /// <summary>Applies a change in a transaction and waits until it is kept.</summary>
    /// <param name="apply">Runs statements; called on the writer, possibly a second time after a failed batch.</param>
    /// <param name="cancellationToken">Stops the waiting for a place in the queue, not a change that is under way.</param>
    /// <exception cref="StorageException">It could not be stored.</exception>
    public async Task WriteAsync(Action<Statements> apply, CancellationToken cancellationToken)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await _changes.Writer.WriteAsync(new Change(apply, written), cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new StorageException("A change could not be stored: AstrOS is stopping.");
        }

        await written.Task;
    }

    /// <summary>Writes what is left and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _changes.Writer.TryComplete();
        await _writer;
        await _checkpointer.FinishAsync();
    }

    private async Task WriteAllAsync()
    {
        Statements? statements = null;
        var batch = new List<Change>(LargestBatch);
        while (await _changes.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && _changes.Reader.TryRead(out var change)) batch.Add(change);
            if (TryCommit(ref statements, batch, out var error))
                foreach (var change in batch) change.Written.TrySetResult();
            else if (batch.Count == 1)
                batch[0].Written.TrySetException(error!);
            else // One bad change must not take the others of its batch down: each is tried alone.
                foreach (var change in batch) CommitAlone(ref statements, change);
        }

        statements?.Dispose();
    }

    private void CommitAlone(ref Statements? statements, Change change)
    {
        if (TryCommit(ref statements, [change], out var error)) change.Written.TrySetResult();
        else change.Written.TrySetException(error!);
    }

    private bool TryCommit(ref Statements? statements, List<Change> batch, out Exception? error)
    {
        try
        {
            if (statements is null) Checkpointer.Relieve(statements = _database.Connect());
            using var transaction = statements.Begin();
            foreach (var change in batch) change.Apply(statements);
            transaction.Commit();
            _checkpointer.Committed();
            error = null;
            return true;
        }
#pragma warning disable CA1031 // Whatever fails is handed to the one who waits for it; the writer itself must live on.
        catch (Exception caught)
#pragma warning restore CA1031
        {
            error = new StorageException($"A change could not be stored: {caught.GetBaseException().Message}", caught);
            if (batch.Count == 1) LogFailed(caught);
            // The connection may be what is broken; the next change gets a new one.
            statements?.Dispose();
            statements = null;
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A change could not be stored")]
    private partial void LogFailed(Exception error);
}
