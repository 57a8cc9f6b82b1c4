using AstrOS.Configuration;
using AstrOS.Contexts;
using AstrOS.Sdk.Requests;
using AstrOS.Security;
using AstrOS.Storage;
using AstrOS.Tools;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AstrOS.Tests.Builtins;

/// <summary>A plugin that keeps things in the database, over a file of its own, and the conversation that they are spoken of in.</summary>
internal sealed class KeepingFixture : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astros-").FullName;
    private WriteQueue _writes = null!;
    private ContextManager _contexts = null!;
    private string? _session;

    private readonly Func<DatabaseManager, WriteQueue, ContextManager, TimeProvider, IBuiltinPlugin> _make;

    public KeepingFixture(Func<DatabaseManager, WriteQueue, ContextManager, TimeProvider, IBuiltinPlugin> make)
    {
        _make = make;
        Open();
    }

    public IBuiltinPlugin Plugin { get; private set; } = null!;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.FromHours(1)));

    public Task<ToolResult> CallAsync(string tool, string arguments = "{}", string userId = "ana", string language = "en") =>
        PluginCalls.CallAsync(Plugin, $"{Plugin.Id}.{tool}", arguments, userId, language: language);

    public async Task<Act> PlanAsync(string tool, string arguments = "{}", string userId = "ana") =>
        (await PluginCalls.PlanAsync(Plugin, Call(tool, arguments, userId))).Act ?? throw new InvalidOperationException($"{tool} has nothing to do.");

    /// <summary>Calls a tool in a conversation, which remembers it.</summary>
    public async Task<ToolResult> SayAsync(string tool, string arguments = "{}")
    {
        var caller = new Caller("ana", null);
        var context = _contexts.Load(new() { Text = "", SessionId = _session }, caller);
        _session = context.SessionId;
        var call = Call(tool, arguments, "ana") with { SessionId = _session };
        var binding = Plugin.Tools.Single(binding => binding.Id == call.ToolId);
        ToolResult result;
        if (binding.Handler is { } handler) result = await handler(call, TestContext.Current.CancellationToken);
        else
        {
            var plan = await PluginCalls.PlanAsync(Plugin, call);
            result = plan.Result ?? await plan.Act!.Run(TestContext.Current.CancellationToken);
        }

        var turn = new Turn { RequestId = Guid.NewGuid().ToString("N"), At = 0, InputMethod = "text", Text = "", Message = "", Tool = call.ToolId, Success = result.Success, DurationMs = 0, Data = result.Data };
        await _contexts.UpdateAsync(context, caller, turn);
        return result;
    }

    /// <summary>As after a restart: new objects on the same file.</summary>
    public async Task RestartAsync()
    {
        await _writes.DisposeAsync();
        Open();
    }

    public async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private ToolCall Call(string tool, string arguments, string userId) => PluginCalls.Call($"{Plugin.Id}.{tool}", arguments, userId);

    private void Open()
    {
        var database = new DatabaseManager(new() { DatabasePath = Path.Combine(_folder, "astros.db") }, TimeProvider.System, NullLogger<DatabaseManager>.Instance);
        database.Open();
        _writes = new WriteQueue(database, NullLogger<WriteQueue>.Instance);
        _contexts = new ContextManager(new TurnStore(database, _writes, Time), new ConfigurationStore("/nowhere/astros.yaml", _ => null, required: false), Time);
        Plugin = _make(database, _writes, _contexts, Time);
    }
}
