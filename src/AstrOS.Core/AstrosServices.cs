using AstrOS.Agents;
using AstrOS.Builtins.Apps;
using AstrOS.Builtins.Calc;
using AstrOS.Builtins.Clock;
using AstrOS.Builtins.Desktop;
using AstrOS.Builtins.Files;
using AstrOS.Builtins.Help;
using AstrOS.Builtins.Lists;
using AstrOS.Builtins.Notes;
using AstrOS.Builtins.Preferences;
using AstrOS.Builtins.SystemInfo;
using AstrOS.Builtins.Web;
using AstrOS.Configuration;
using AstrOS.Contexts;
using AstrOS.Diagnostics;
using AstrOS.Intents;
using AstrOS.Plugins;
using AstrOS.Security;
using AstrOS.Storage;
using AstrOS.Telemetry;
using AstrOS.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace AstrOS;

/// <summary>Every registration of Core, grouped by folder.</summary>
public static class AstrosServices
{
    /// <summary>Adds what AstrOS does.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">What holds.</param>
    /// <param name="databasePath">The SQLite file.</param>
    /// <param name="knowledge">What is being read from the plugins' folders; waited for by the first who needs it.</param>
    public static IServiceCollection AddAstros(
        this IServiceCollection services, ConfigurationStore configuration, string databasePath, Task<Knowledge> knowledge)
    {
        // The ground
        services.AddSingleton(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<AstrosMetrics>();
        services.AddSingleton(new StorageOptions { DatabasePath = databasePath });
        services.AddSingleton<DatabaseManager>();
        services.AddSingleton<WriteQueue>();
        services.AddSingleton(ProgramEnvironment.Own);

        // Security
        services.AddSingleton<PermissionManager>();
        services.AddSingleton<GrantStore>();
        services.AddSingleton<AuditLogger>();

        // Plugins and tools
        services.AddSingleton(_ => knowledge.GetAwaiter().GetResult().Plugins);
        services.AddSingleton<PluginTextCatalog>();
        services.AddSingleton<Approvals>();
        services.AddSingleton<RunningCalls>();
        services.AddSingleton<ActJournal>();
        services.AddSingleton<ActRecovery>();
        services.AddSingleton<ActRunner>();
        services.AddSingleton<GatedTool>();
        services.AddSingleton<ToolRegistry>();
        services.AddSingleton<UndoManager>();
        services.AddSingleton(provider => new Lazy<UndoManager>(provider.GetRequiredService<UndoManager>)); // Of which the tools are a part.
        services.AddSingleton(provider => new Lazy<ToolRegistry>(provider.GetRequiredService<ToolRegistry>));
        services.AddSingleton<IBuiltinPlugin, SystemPlugin>();
        services.AddSingleton<IBuiltinPlugin, HelpPlugin>();
        services.AddSingleton<IBuiltinPlugin, CalcPlugin>();
        services.AddSingleton<IBuiltinPlugin, ClockPlugin>();
        services.AddSingleton<IBuiltinPlugin, FilesPlugin>();
        services.AddSingleton<IBuiltinPlugin, ListsPlugin>();
        services.AddSingleton<ListStore>();
        services.AddSingleton<IBuiltinPlugin, NotesPlugin>();
        services.AddSingleton<IBuiltinPlugin, PreferencesPlugin>();
        services.AddSingleton<NoteStore>();
        services.AddSingleton<IBuiltinPlugin, DesktopPlugin>();
        services.AddSingleton<IBuiltinPlugin, AppsPlugin>();
        services.AddSingleton<ApplicationCatalog>();
        services.AddSingleton<IKnownNames, AppNames>();
        services.AddSingleton<IKnownNames, ProcessNames>();
        services.AddSingleton<IBuiltinPlugin, WebPlugin>();
        services.AddSingleton<IClockStore, ClockStore>();
        services.AddSingleton<ClockBoard>();
        services.AddSingleton<ClockRunner>();
        services.AddSingleton<INoticeSender, DesktopNotifier>();

        // Intents, conversations, the agent
        services.AddSingleton(_ => knowledge.GetAwaiter().GetResult().Recognizer);
        services.AddSingleton<TurnStore>();
        services.AddSingleton<PreferenceStore>();
        services.AddSingleton<ContextManager>();
        services.AddSingleton<HistoryReader>();
        services.AddSingleton<ResponseGenerator>();
        services.AddSingleton<Agent>();
        services.AddSingleton<Doctor>();
        return services;
    }
}
