using System.Text.Json;
using System.Text.RegularExpressions;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>Shuts down, reboots, suspends, hibernates, logs out.</summary>
/// <param name="environment">Where the programs are found.</param>
/// <param name="systemd">A folder that is there where systemd runs the machine.</param>
internal sealed partial class PowerControl(ProgramEnvironment environment, string systemd)
{
    public async ValueTask<Plan> PlanAsync(PowerInput input, ToolCall call, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(systemd) || environment.Find("systemctl") is null) return ToolResult.Failed(ToolErrors.Unavailable, "no_systemd");
        var (program, arguments) = input.Action switch
        {
            PowerAction.Shutdown => ("systemctl", new[] { "--no-ask-password", "poweroff" }),
            PowerAction.Reboot => ("systemctl", ["--no-ask-password", "reboot"]),
            PowerAction.Suspend => ("systemctl", ["--no-ask-password", "suspend"]),
            PowerAction.Hibernate => ("systemctl", ["--no-ask-password", "hibernate"]),
            _ => await LogoutAsync(call, cancellationToken),
        };
        if (program.Length == 0) return ToolResult.Failed(ToolErrors.Unavailable, "no_session");
        var data = new PowerResult(input.Action, await InhibitorsAsync(call, input.Action, cancellationToken));
        return new Act
        {
            Run = token => RunAsync(call, program, arguments, data, token),
            Data = JsonSerializer.SerializeToElement(data, SystemJson.Default.PowerResult),
        };
    }

    private async ValueTask<ToolResult> RunAsync(ToolCall call, string program, string[] arguments, PowerResult data, CancellationToken cancellationToken)
    {
        var run = await Command.RunAsync(call, environment, program, arguments, cancellationToken);
        if (run is (0, _, _)) return ToolResult.Done(data, SystemJson.Default.PowerResult);
        var said = run?.Error.Split('\n')[0] ?? "";
        return Refusals.IsAuthorization(said)
            ? ToolResult.Failed("denied", "needs_admin", data with { Reason = said }, SystemJson.Default.PowerResult)
            : ToolResult.Failed("not_taken", "not_taken", data with { Reason = said }, SystemJson.Default.PowerResult);
    }

    // GNOME's own program lets applications say that something is not saved.
    private async Task<(string Program, string[] Arguments)> LogoutAsync(ToolCall call, CancellationToken cancellationToken)
    {
        if (environment["XDG_CURRENT_DESKTOP"]?.Contains("GNOME", StringComparison.Ordinal) == true && environment.Find("gnome-session-quit") is not null)
            return ("gnome-session-quit", ["--logout", "--no-prompt"]);
        var session = environment["XDG_SESSION_ID"]
            ?? (await Command.RunAsync(call, environment, "loginctl", ["show-user", $"{RunningProcess.OwnUserId}", "--property=Display", "--value"], cancellationToken) is (0, var shown, _) ? shown.Trim() : "");
        return session.Length > 0 ? ("loginctl", ["terminate-session", session]) : ("", []);
    }

    /// <summary>Who has asked that it be put off, and why.</summary>
    private async Task<IReadOnlyList<string>> InhibitorsAsync(ToolCall call, PowerAction action, CancellationToken cancellationToken)
    {
        if (action == PowerAction.Logout) return [];
        string[] arguments = ["--timeout=3", "call", "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "ListInhibitors"];
        if (await Command.RunAsync(call, environment, "busctl", arguments, cancellationToken) is not (0, var output, _)) return [];
        var kind = action is PowerAction.Shutdown or PowerAction.Reboot ? "shutdown" : "sleep";
        // what, who, why, mode, and two numbers for each
        return [.. Text().Matches(output).Select(match => match.Groups[1].Value).Chunk(4)
            .Where(one => one is [var what, _, _, "block"] && what.Split(':').Contains(kind)).Select(one => $"{one[1]} ({one[2]})")];
    }

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Text();
}
