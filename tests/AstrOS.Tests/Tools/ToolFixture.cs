using System.Text.Json;
using AstrOS.Configuration;
using AstrOS.Plugins;
using AstrOS.Sdk.Requests;
using AstrOS.Sdk.Tools;
using AstrOS.Security;
using AstrOS.Storage;
using AstrOS.Telemetry;
using AstrOS.Tools;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace AstrOS.Tests.Tools;

/// <summary>The real gate over a real database, around a handler of the test's own.</summary>
internal sealed class ToolFixture : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astros-").FullName;
    private readonly WriteQueue _writes;
    private readonly AstrosMetrics _metrics = new();

    public ToolFixture(params (string Name, string Value)[] environment)
    {
        Database = new DatabaseManager(new StorageOptions { DatabasePath = Path.Combine(_folder, "astros.db") }, TimeProvider.System, NullLogger<DatabaseManager>.Instance);
        Database.Open();
        _writes = new WriteQueue(Database, NullLogger<WriteQueue>.Instance);
        var configuration = new ConfigurationStore("/nowhere/astros.yaml", name => environment.FirstOrDefault(variable => variable.Name == name).Value, required: false);
        Grants = new GrantStore(Database, _writes, TimeProvider.System);
        Journal = new ActJournal(Database, _writes);
        var runner = new ActRunner(Journal, new ActRecovery(NullLogger<ActRecovery>.Instance), TimeProvider.System, NullLogger<ActRunner>.Instance);
        Gate = new GatedTool(
            new PermissionManager(configuration, Grants), Grants, new AuditLogger(_writes), Approvals, runner, _metrics, TimeProvider.System, NullLogger<GatedTool>.Instance);
    }

    public DatabaseManager Database { get; }

    public GatedTool Gate { get; }

    public GrantStore Grants { get; }

    public ActJournal Journal { get; }

    public Approvals Approvals { get; } = new(TimeProvider.System);

    public List<RequestEvent> Reported { get; } = [];

    public ToolHandler Wrap(ToolHandler handler, Effect effect = Effect.Read) => Gate.Wrap(
        new ToolManifest { Id = "demo.tool", Description = "A tool.", Effect = effect }, "demo",
        new ToolBinding { Id = "demo.tool", Input = () => DemoJson.Default.DemoInput, Handler = handler }, Find);

    /// <summary>A tool that changes something; its acts are taken back by <see cref="Inverse"/>.</summary>
    public ToolHandler WrapActing(ToolPlanner planner, Effect effect = Effect.Write) => Gate.Wrap(
        new ToolManifest { Id = "demo.tool", Description = "A tool.", Effect = effect, Inverse = "demo.inverse" }, "demo",
        new ToolBinding { Id = "demo.tool", Input = () => DemoJson.Default.DemoInput, Planner = planner }, Find);

    /// <summary>What the inverse of an act does.</summary>
    public Func<ToolCall, ToolResult>? Inverse { get; set; }

    public ToolBinding? Find(string id) => id != "demo.inverse" || Inverse is null ? null : new ToolBinding
    {
        Id = id,
        Input = () => DemoJson.Default.DemoInput,
        Planner = (call, _) => new(new Act { Run = _ => new(Inverse(call)) }),
    };

    public List<string> States() => [.. Journal.List("ada", 100).Select(entry => entry.Act.State)];

    public ToolCall Call(string arguments = "{}") => new()
    {
        ToolId = "demo.tool",
        Arguments = JsonElement.Parse(arguments),
        UserId = "ada",
        SessionId = "s",
        RequestId = "r",
        Language = "en",
        Zone = DateTimeZone.Utc,
        Report = Reported.Add,
    };

    public List<(string Decision, string? Outcome)> Audit()
    {
        using var sql = Database.Connect();
        return sql.Query(row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1)), "SELECT decision, outcome FROM audit ORDER BY id");
    }

    /// <summary>Makes every further record fail, as a full or broken disk would.</summary>
    public void BreakAudit()
    {
        using var sql = Database.Connect();
        sql.Execute("DROP TABLE audit");
    }

    public async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        _metrics.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
