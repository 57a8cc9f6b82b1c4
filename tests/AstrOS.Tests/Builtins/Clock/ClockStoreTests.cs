using AstrOS.Builtins.Clock;
using AstrOS.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AstrOS.Tests.Builtins.Clock;

public sealed class ClockStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astros-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("timer", "{}}")]
    [InlineData("timer", "null")]
    [InlineData("timer", """{"from_a_newer_version":true}""")]
    [InlineData("sundial", "{}")]
    public async Task LoadAll_of_a_row_that_cannot_be_read_gives_the_others(string kind, string state)
    {
        var database = new DatabaseManager(new() { DatabasePath = Path.Combine(_folder, "astros.db") }, TimeProvider.System, NullLogger<DatabaseManager>.Instance);
        database.Open();
        await using var writes = new WriteQueue(database, NullLogger<WriteQueue>.Instance);
        var store = new ClockStore(database, writes, NullLogger<ClockStore>.Instance);
        var sound = new ClockItem { Id = "sound", UserId = "ana", Kind = ClockItemKind.Alarm, DueAt = DateTimeOffset.UnixEpoch, State = new() { Label = "tea" } };
        await store.WriteAsync([sound], [], TestContext.Current.CancellationToken);
        await writes.WriteAsync(
            sql => sql.Execute("INSERT INTO clock_items (id, user_id, kind, due_at, state) VALUES ('odd', 'ana', @p0, 1, @p1)", kind, state), TestContext.Current.CancellationToken);

        Assert.Equal(["sound"], (await store.LoadAllAsync(TestContext.Current.CancellationToken)).Select(item => item.Id));
        using var rows = database.Connect();
        Assert.Equal(2, rows.Scalar<long>("SELECT count(*) FROM clock_items"));
    }

    [Fact]
    public void State_of_an_earlier_version_is_read_without_its_history()
    {
        var state = ClockState.FromJson("""{"label":"tea","total_seconds":60,"before":{"due_at":"2026-11-24T07:00:00+00:00","state":{"label":"tee"}}}""");

        Assert.Equal("tea", state.Label);
        Assert.DoesNotContain("before", state.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_of_several_keeps_all_or_none()
    {
        var database = new DatabaseManager(new() { DatabasePath = Path.Combine(_folder, "astros.db") }, TimeProvider.System, NullLogger<DatabaseManager>.Instance);
        database.Open();
        await using var writes = new WriteQueue(database, NullLogger<WriteQueue>.Instance);
        var store = new ClockStore(database, writes, NullLogger<ClockStore>.Instance);
        await writes.WriteAsync(
            sql => sql.Execute("CREATE TRIGGER full BEFORE INSERT ON clock_items WHEN NEW.id = 'third' BEGIN SELECT RAISE(ABORT, 'full'); END"), TestContext.Current.CancellationToken);
        await store.WriteAsync([Item("first")], [], TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<StorageException>(() => store.WriteAsync([Item("second"), Item("third")], [Item("first")], TestContext.Current.CancellationToken));
        Assert.Equal(["first"], (await store.LoadAllAsync(TestContext.Current.CancellationToken)).Select(item => item.Id));

        await store.WriteAsync([Item("second")], [Item("first")], TestContext.Current.CancellationToken);
        Assert.Equal(["second"], (await store.LoadAllAsync(TestContext.Current.CancellationToken)).Select(item => item.Id));
    }

    private static ClockItem Item(string id) => new() { Id = id, UserId = "ana", Kind = ClockItemKind.Timer, State = new() };
}
