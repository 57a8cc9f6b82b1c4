using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop;

/// <summary>Locks the screen: by the login manager, or by the desktop's screen saver.</summary>
internal sealed class LockTool(ProgramEnvironment environment, SessionBus bus)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly (string Name, string Path)[] Savers =
    [
        ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"), ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
        ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"), ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ];

    public async ValueTask<Plan> PlanAsync(NoInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var session = await SessionAsync(call, cancellationToken);
        var names = session is null && bus.IsReachable ? await bus.NamesAsync(call, cancellationToken) : [];
        var saver = Savers.FirstOrDefault(saver => names.Contains(saver.Name));
        if (session is null && saver.Name is null) return ToolResult.Failed(ToolErrors.Unavailable, "no_session");
        return new Act { Run = token => session is not null ? LockAsync(call, session, token) : LockAsync(call, saver, token) };
    }

    private async ValueTask<ToolResult> LockAsync(ToolCall call, string session, CancellationToken cancellationToken)
    {
        if (await Command.RunAsync(call, environment, "loginctl", ["lock-session", session], cancellationToken) is not (0, _, _))
            return ToolResult.Failed("not_taken", "not_taken");
        var locked = await OutcomeWatch.SeenAsync(
            async () => await ShowAsync(call, ["show-session", session, "--property=LockedHint"], cancellationToken) == "yes", Patience, cancellationToken);
        return Done(locked);
    }

    private async ValueTask<ToolResult> LockAsync(ToolCall call, (string Name, string Path) saver, CancellationToken cancellationToken)
    {
        if (await bus.CallAsync(call, saver.Name, saver.Path, saver.Name, "Lock", [], cancellationToken) is null) return ToolResult.Failed("not_taken", "not_taken");
        var locked = await OutcomeWatch.SeenAsync(
            async () => await bus.CallAsync(call, saver.Name, saver.Path, saver.Name, "GetActive", [], cancellationToken) is ["true"], Patience, cancellationToken);
        return Done(locked);
    }

    // Not every desktop tells whether it is locked.
    private static ToolResult Done(bool locked) => new() { Success = true, Response = locked ? "default" : "asked" };

    /// <summary>The user's session on the screen; a daemon that the user's service manager started belongs to none itself.</summary>
    private async Task<string?> SessionAsync(ToolCall call, CancellationToken cancellationToken) =>
        environment["XDG_SESSION_ID"] ?? await ShowAsync(call, ["show-user", UserId(), "--property=Display"], cancellationToken);

    private async Task<string?> ShowAsync(ToolCall call, string[] arguments, CancellationToken cancellationToken) =>
        await Command.RunAsync(call, environment, "loginctl", [.. arguments, "--value"], cancellationToken) is (0, var value, _) && value.Trim() is { Length: > 0 } found ? found : null;

    private static string UserId() =>
        File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("Uid:", StringComparison.Ordinal))?.Split('\t')[2] ?? "0";
}
