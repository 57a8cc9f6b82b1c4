using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace AstrOS.Storage;

/// <summary>
/// Opens the database and keeps its schema current. A file from a newer AstrOS is refused and left alone; a damaged one is
/// put aside under another name and reported, and a fresh one is begun: nothing that cannot be read is written over.
/// </summary>
public sealed partial class DatabaseManager
{
    /// <summary>How many migrations there are; a file's own count is kept in its header, where reading it costs microseconds.</summary>
    internal const int SchemaVersion = 2;

    private readonly StorageOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<DatabaseManager> _logger;
    /// <summary>Where the file is.</summary>
    public string Path => _options.DatabasePath;

    /// <summary>What was done about a damaged file at the last <see cref="Open"/>; null when it was sound.</summary>
    public string? Notice { get; private set; }

    /// <summary>Makes a manager for one file; nothing is touched before <see cref="Open"/>.</summary>
    public DatabaseManager(StorageOptions options, TimeProvider time, ILogger<DatabaseManager> logger) =>
        (_options, _time, _logger) = (options, time, logger);

    /// <summary>Entity Framework's view, for queries and the schema. Writing goes through <see cref="WriteQueue"/>.</summary>
    public AstrosDbContext CreateContext() => EntityFramework.Open(ConnectionString());

    /// <summary>A connection of one's own for plain statements; used by one thread at a time and disposed of by its owner.</summary>
    public Statements Connect() => new(OpenConnection());

    /// <summary>Opens or makes the file and brings its schema up to date.</summary>
    /// <exception cref="StorageException">It is from a newer version, or the folder cannot be written.</exception>
    public void Open()
    {
        try
        {
            if (System.IO.Path.GetDirectoryName(_options.DatabasePath) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            MakePrivate();
            Upgrade(CheckedVersion());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StorageException($"The database {Path} cannot be opened: {error.Message.TrimEnd('.')}. Check the folder's owner and free space.", error);
        }
    }

    /// <summary>Whether the database answers now, and is the one whose schema was brought up to date: a file that was taken away is begun anew, empty, by SQLite.</summary>
    public bool IsReachable()
    {
        try
        {
            using var connection = OpenConnection();
            return ReadVersion(connection) == SchemaVersion;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Reads the whole file and checks it.</summary>
    /// <returns>What is wrong, in SQLite's words; null when it is sound.</returns>
    public string? CheckIntegrity()
    {
        try
        {
            using var connection = OpenConnection();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            return command.ExecuteScalar() as string is { } verdict and not "ok" ? verdict : null;
        }
        catch (SqliteException error)
        {
            return error.Message;
        }
    }

    // SQLite would make it as the umask says, and its companions like it. An empty file is a database without tables.
    private void MakePrivate()
    {
        if (File.Exists(Path)) return;
        using var made = new FileStream(Path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }

    private int CheckedVersion()
    {
        var version = 0;
        try
        {
            using var connection = OpenConnection();
            version = ReadVersion(connection);
            if (version <= SchemaVersion)
            {
                Execute(connection, "PRAGMA journal_mode=WAL"); // Writes to the file, so not to one that is to be left alone.
                CheckSound(connection);
            }
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 11 or 26)
        {
            SetAside(error);
            version = 0; // What the damaged header said does not hold for the new file.
        }

        return version <= SchemaVersion
            ? version
            : throw new StorageException(
                $"The database {Path} was written by a newer AstrOS (schema {version}, this one knows {SchemaVersion}). "
                + "It has been left alone; upgrade AstrOS, or point ASTROS_HOME at another folder.");
    }

    // The b-tree of the schema and every table's first page: damage in a header or a root is found here, in microseconds;
    // the whole file is checked by `astros doctor`, since that takes time in proportion to its size.
    private static void CheckSound(SqliteConnection connection)
    {
        using var tables = connection.CreateCommand();
        tables.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'table'";
        var names = new List<string>();
        using (var reader = tables.ExecuteReader())
            while (reader.Read()) names.Add(reader.GetString(0));
        foreach (var name in names) Execute(connection, $"SELECT 1 FROM \"{name}\" LIMIT 1");
    }

    private void SetAside(SqliteException error)
    {
        SqliteConnection.ClearAllPools();
        var stamp = _time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var aside = $"{Path}.damaged-{stamp}";
        for (var n = 2; File.Exists(aside); n++) aside = $"{Path}.damaged-{stamp}-{n}";
        File.Move(Path, aside);
        foreach (var suffix in new[] { "-wal", "-shm" })
            if (File.Exists(Path + suffix)) File.Move(Path + suffix, aside + suffix);
        MakePrivate();
        Notice = $"The database was damaged ({error.Message}). It was put aside as {aside}, and a new one was begun.";
        LogSetAside(aside, error);
    }

    // Each step is whole or not there: the version is part of its transaction.
    private void Upgrade(int version)
    {
        if (version == SchemaVersion) return;
        using var connection = OpenConnection();
        for (var next = version + 1; next <= SchemaVersion; next++)
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, SchemaScripts.Read(next), transaction);
            Execute(connection, $"PRAGMA user_version={next}", transaction);
            transaction.Commit();
        }

        if (version > 0) LogUpgraded(version, SchemaVersion);
    }

    private string ConnectionString() => new SqliteConnectionStringBuilder
    {
        DataSource = _options.DatabasePath,
        Cache = SqliteCacheMode.Private,
        ForeignKeys = true,
        DefaultTimeout = 5,
    }.ToString();

    private SqliteConnection OpenConnection()
    {
        var connection = new SqliteConnection(ConnectionString());
        connection.Open();
        // A commit is in the write-ahead log when it returns; only a power cut, not a crash, could take the last ones.
        Execute(connection, "PRAGMA synchronous=NORMAL");
        return connection;
    }

    private static int ReadVersion(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Only constants, a schema number, our scripts and names from SQLite's own catalogue come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database was damaged and has been put aside as {Aside}")]
    private partial void LogSetAside(string aside, Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Database schema upgraded from {From} to {To}")]
    private partial void LogUpgraded(int from, int to);
}
