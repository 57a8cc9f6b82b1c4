using AstrOS.Agents;
using AstrOS.Configuration;
using AstrOS.Diagnostics;
using AstrOS.Sdk.Requests;
using AstrOS.Security;
using AstrOS.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AstrOS.Tests.Agents;

/// <summary>All of Core as the daemon puts it together, over a database of its own, at a time that the test sets.</summary>
internal sealed class AstrosFixture : IAsyncDisposable
{
    private static readonly Task<Knowledge> Loaded = Task.Run(() => AstrOS.Agents.Knowledge.Load([Path.Combine(AppContext.BaseDirectory, "builtins")], "en"));

    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly ServiceProvider _services;

    public AstrosFixture(string? folder = null)
    {
        _ownsFolder = folder is null;
        _folder = folder ?? Directory.CreateTempSubdirectory("astros-").FullName;
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddAstros(new ConfigurationStore("/nowhere/astros.yaml", _ => null, required: false), Path.Combine(_folder, "astros.db"), Loaded);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
        Home = Directory.CreateDirectory(Path.Combine(_folder, "user")).FullName;
        services.Replace(ServiceDescriptor.Singleton(Scratch(Home)));
        _services = services.BuildServiceProvider();
        Get<DatabaseManager>().Open();
    }

    /// <summary>The home folder of the user whom AstrOS works for; nothing of the real one is touched.</summary>
    public string Home { get; }

    public static Caller Ada { get; } = new("ada", 1000);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero));

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<Response> AskAsync(string text, string? session = null, Caller? caller = null, Action<RequestEvent>? report = null) =>
        Get<Agent>().ProcessRequestAsync(new() { Text = text, SessionId = session }, caller ?? Ada, report ?? (_ => { }), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_ownsFolder) Directory.Delete(_folder, recursive: true);
    }

    // A home of its own, and no desktop: what is said in a test must not reach the one that it runs on.
    private static ProgramEnvironment Scratch(string home)
    {
        var variables = new Dictionary<string, string?> { ["HOME"] = home };
        foreach (var name in (string[])["DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "PULSE_SERVER"])
            variables[name] = null;
        return new(variables);
    }
}
