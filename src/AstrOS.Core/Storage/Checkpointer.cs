using System.Data.Common;

namespace AstrOS.Storage;

/// <summary>
/// Copies the write-ahead log into the database beside the writer. SQLite would do it within a commit, and whoever waits for that commit
/// would wait for the disk to be flushed twice.
/// </summary>
internal sealed class Checkpointer(DatabaseManager database)
{
    /// <summary>About as many pages as SQLite itself lets gather.</summary>
    private const int CommitsBetween = 200;

    private int _commits;
    private Task _running = Task.CompletedTask;

    /// <summary>Has a new connection of the writer leave copying to this, unless the log has grown far beyond what is usual (32 MB).</summary>
    public static void Relieve(Statements writer) => writer.Execute("PRAGMA wal_autocheckpoint=8000");

    /// <summary>Told by the writer after each commit.</summary>
    public void Committed()
    {
        if (++_commits < CommitsBetween || !_running.IsCompleted) return;
        _commits = 0;
        _running = Task.Run(Copy);
    }

    /// <summary>Waits for what is being copied.</summary>
    public Task FinishAsync() => _running;

    private void Copy()
    {
        try
        {
            using var connection = database.Connect();
            connection.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (DbException)
        {
            // Nothing is lost: it stays in the log, and the next copy or the writer's own takes it along. A disk that fails is told by the writer.
        }
    }
}
