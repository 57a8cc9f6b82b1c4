using AstrOS.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;

namespace AstrOS.Tests.Storage;

public sealed class DatabaseManagerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astros-").FullName;

    private string File => Path.Combine(_folder, "data", "astros.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Open_makes_the_tables_of_the_model()
    {
        var database = Open();

        using var sql = database.Connect();
        var tables = sql.Query(row => row.GetString(0), "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        Assert.Superset(new HashSet<string> { "audit", "clock_items", "intents", "sessions", "users" }, tables.ToHashSet());
        Assert.Equal("wal", sql.Scalar<string>("PRAGMA journal_mode"));
    }

    [Fact]
    public void Open_makes_files_that_nobody_else_can_read()
    {
        AddUser(Open(), "ada");

        Assert.All(Directory.GetFiles(Path.GetDirectoryName(File)!), file =>
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(file)));
    }

    [Fact]
    public void SchemaVersion_counts_the_migrations()
    {
        using var context = Open().CreateContext();

        var migrations = context.Database.GetMigrations().Count();
        Assert.Equal(DatabaseManager.SchemaVersion, migrations);
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void SchemaScripts_are_what_Entity_Framework_would_run()
    {
        using var context = Open().CreateContext();
        var migrations = context.Database.GetMigrations().Prepend("0").ToArray();
        var migrator = context.GetService<IMigrator>();

        Assert.Equal(DatabaseManager.SchemaVersion, SchemaScripts.Count);
        for (var version = 1; version <= SchemaScripts.Count; version++)
        {
            var made = migrator.GenerateScript(migrations[version - 1], migrations[version], MigrationsSqlGenerationOptions.NoTransactions);
            Assert.Equal(made.ReplaceLineEndings("\n").Trim(), SchemaScripts.Read(version).ReplaceLineEndings("\n").Trim());
        }
    }

    [Fact]
    public void Open_leaves_nothing_for_Entity_Framework_to_migrate()
    {
        using var context = Open().CreateContext();

        Assert.Empty(context.Database.GetPendingMigrations());
    }

    [Fact]
    public void Open_a_second_time_keeps_what_is_there()
    {
        AddUser(Open(), "ada");

        using var context = Open().CreateContext();
        Assert.Equal("ada", Assert.Single(context.Users).Id);
    }

    [Fact]
    public void Open_of_a_file_from_a_newer_version_refuses_and_leaves_it_alone()
    {
        using (var sql = Open().Connect()) sql.Execute("PRAGMA user_version = 999");
        SqliteConnection.ClearAllPools();
        var before = System.IO.File.ReadAllBytes(File);

        var error = Assert.Throws<StorageException>(() => Open());

        Assert.Contains("newer AstrOS (schema 999", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void Open_of_a_file_that_is_no_database_keeps_it_aside_and_begins_anew()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        var garbage = Enumerable.Repeat("this is no database ", 500).SelectMany(text => text.Select(letter => (byte)letter)).ToArray();
        System.IO.File.WriteAllBytes(File, garbage);

        var database = Open();

        var aside = Assert.Single(Directory.GetFiles(Path.GetDirectoryName(File)!, "astros.db.damaged-*"));
        Assert.Equal(garbage, System.IO.File.ReadAllBytes(aside));
        Assert.Contains(aside, database.Notice, StringComparison.Ordinal);
        AddUser(database, "ada");
    }

    [Fact]
    public void Open_of_a_damaged_database_keeps_it_aside()
    {
        AddUser(Open(), "ada");
        SqliteConnection.ClearAllPools();
        using (var stream = System.IO.File.OpenWrite(File))
        {
            stream.Position = 100; // The first b-tree page, behind the header: where the schema is.
            stream.Write(Enumerable.Repeat((byte)0xFF, 3900).ToArray());
        }

        Assert.NotNull(Open().Notice);
    }

    [Fact]
    public void Open_where_the_folder_cannot_be_made_says_so()
    {
        System.IO.File.WriteAllText(Path.Combine(_folder, "data"), "a file where a folder should be");

        Assert.Contains("cannot be opened", Assert.Throws<StorageException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_of_a_bad_change_fails_it_alone()
    {
        var database = Open();
        await using var writes = new WriteQueue(database, NullLogger<WriteQueue>.Instance);

        var good = Enumerable.Range(0, 20).Select(i => writes.WriteAsync(sql => Insert(sql, $"user{i}"), CancellationToken.None)).ToList();
        var bad = writes.WriteAsync(sql => sql.Execute("INSERT INTO nowhere VALUES (1)"), CancellationToken.None);
        good.Add(writes.WriteAsync(sql => Insert(sql, "last"), CancellationToken.None));

        await Assert.ThrowsAsync<StorageException>(() => bad);
        await Task.WhenAll(good);
        using var read = database.Connect();
        Assert.Equal(21L, read.Scalar<long>("SELECT count(*) FROM users"));
    }

    [Fact]
    public async Task WriteAsync_of_some_changes_has_the_log_copied_beside_the_writer()
    {
        var database = Open();
        var before = new FileInfo(File).Length;
        await using (var writes = new WriteQueue(database, NullLogger<WriteQueue>.Instance))
            for (var i = 0; i < 250; i++) await writes.WriteAsync(sql => Insert(sql, $"user{i}"), CancellationToken.None);

        // The writer itself would copy only a log of many times this length.
        Assert.InRange(new FileInfo(File).Length, before + 1, long.MaxValue);
    }

    [Fact]
    public async Task WriteAsync_without_a_pause_does_not_let_the_log_grow_for_ever()
    {
        var database = Open();
        await using var writes = new WriteQueue(database, NullLogger<WriteQueue>.Instance);

        for (var i = 0; i < 5000; i++) await writes.WriteAsync(sql => Insert(sql, $"user{i}"), CancellationToken.None);

        // Each commit adds two pages at least: never copied, the log would be larger.
        Assert.InRange(new FileInfo(File + "-wal").Length, 1, 9000 * 4096);
        using var read = database.Connect();
        Assert.Equal(5000L, read.Scalar<long>("SELECT count(*) FROM users"));
    }

    [Fact]
    public void IsReachable_after_the_file_was_taken_away_is_false()
    {
        var database = Open();
        Assert.True(database.IsReachable());

        SqliteConnection.ClearAllPools();
        System.IO.File.Delete(File);
        Assert.False(database.IsReachable());
    }

    private DatabaseManager Open()
    {
        var database = new DatabaseManager(new StorageOptions { DatabasePath = File }, TimeProvider.System, NullLogger<DatabaseManager>.Instance);
        database.Open();
        return database;
    }

    private static void AddUser(DatabaseManager database, string name)
    {
        using var sql = database.Connect();
        Insert(sql, name);
    }

    private static void Insert(Statements sql, string name) =>
        sql.Execute("INSERT INTO users (id, preferences, created_at, last_active_at) VALUES (@p0, '{}', 1, 1)", name);
}
