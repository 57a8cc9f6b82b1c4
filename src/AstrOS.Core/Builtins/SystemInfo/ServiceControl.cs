using System.Text.Json;
using System.Text.RegularExpressions;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>Starts, stops, restarts, enables and disables services.</summary>
/// <param name="environment">Where systemctl is found.</param>
/// <param name="systemd">A folder that is there where systemd runs the machine.</param>
internal sealed partial class ServiceControl(ProgramEnvironment environment, string systemd)
{
    private const int MostDependents = 6;

    public async ValueTask<Plan> PlanAsync(ServiceControlInput input, ToolCall call, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(systemd) || environment.Find("systemctl") is null) return ToolResult.Failed(ToolErrors.Unavailable, "no_systemd");
        if (input.Name is not { Length: > 0 } name) return ToolResult.Asks("needs_service", new(("name", "name")));
        if (!UnitName().IsMatch(name)) return Failed("not_found", "unknown_service", name, input.Action);
        if (await Unit.FindAsync(call, environment, name, input.OfUser, cancellationToken) is not { } unit) return Failed("not_found", "unknown_service", name, input.Action);
        var data = new ServiceControlResult(Short(unit.Name), input.Action, unit.OfUser, []);
        if (IsSoAlready(unit, input.Action)) return ToolResult.Done(data, SystemJson.Default.ServiceControlResult, "already");
        if (input.Action is ServiceAction.Stop or ServiceAction.Restart) data = data with { Dependents = await DependentsAsync(call, unit, cancellationToken) };
        return new Act
        {
            Run = token => RunAsync(call, unit, input.Action, data, token),
            Inverse = Opposite(input.Action) is { } back
                ? Inverse.Of("system.service_control", new() { Name = unit.Name, Action = back, OfUser = unit.OfUser }, SystemJson.Default.ServiceControlInput)
                : null,
            Data = JsonSerializer.SerializeToElement(data, SystemJson.Default.ServiceControlResult),
            // "Always" to restarting a service says nothing of stopping it, nor of the system's service of the same name.
            Scope = $"{input.Action.ToString().ToLowerInvariant()} {(unit.OfUser ? "--user " : "")}{unit.Name}",
        };
    }

    private async ValueTask<ToolResult> RunAsync(ToolCall call, Unit unit, ServiceAction action, ServiceControlResult data, CancellationToken cancellationToken)
    {
        var verb = action.ToString().ToLowerInvariant();
        string[] arguments = [.. unit.OfUser ? ["--user"] : Array.Empty<string>(), "--no-ask-password", verb, unit.Name];
        var run = await Command.RunAsync(call, environment, "systemctl", arguments, cancellationToken);
        if (run is not (0, _, _))
        {
            var said = run?.Error.Split('\n')[0] ?? "";
            return Refusals.IsAuthorization(said)
                ? ToolResult.Failed("denied", "needs_admin", data with { Command = $"sudo systemctl {verb} {Short(unit.Name)}" }, SystemJson.Default.ServiceControlResult)
                : ToolResult.Failed("not_taken", "not_taken", data with { Reason = said }, SystemJson.Default.ServiceControlResult);
        }

        var after = await Unit.ReadAsync(call, environment, unit.Name, unit.OfUser, cancellationToken);
        var taken = after is not null && action switch
        {
            // What does its work once is inactive again afterwards.
            ServiceAction.Start or ServiceAction.Restart => after.Active != "failed",
            ServiceAction.Stop => !after.IsActive,
            ServiceAction.Enable => after.IsEnabled,
            _ => !after.IsEnabled,
        };
        return taken
            ? ToolResult.Done(data, SystemJson.Default.ServiceControlResult)
            : ToolResult.Failed("not_taken", "not_taken", data with { Reason = $"{after?.Active}, {after?.File}" }, SystemJson.Default.ServiceControlResult);
    }

    private async Task<IReadOnlyList<string>> DependentsAsync(ToolCall call, Unit unit, CancellationToken cancellationToken)
    {
        string[] arguments = ["list-dependencies", "--reverse", "--plain", "--no-pager", unit.Name];
        return await Command.RunAsync(call, environment, "systemctl", unit.OfUser ? ["--user", .. arguments] : arguments, cancellationToken) is (0, var output, _)
            ? [.. output.Split('\n').Skip(1).Select(line => line.Trim(' ', '●', '○')).Where(name => name.EndsWith(".service", StringComparison.Ordinal)).Distinct().Select(Short).Take(MostDependents)]
            : [];
    }

    private static bool IsSoAlready(Unit unit, ServiceAction action) => action switch
    {
        ServiceAction.Start => unit.IsActive,
        ServiceAction.Stop => !unit.IsActive,
        ServiceAction.Enable => unit.IsEnabled,
        ServiceAction.Disable => unit.File == "disabled",
        _ => false,
    };

    private static ServiceAction? Opposite(ServiceAction action) => action switch
    {
        ServiceAction.Start => ServiceAction.Stop,
        ServiceAction.Stop => ServiceAction.Start,
        ServiceAction.Enable => ServiceAction.Disable,
        ServiceAction.Disable => ServiceAction.Enable,
        _ => null,
    };

    private static string Short(string name) => name.EndsWith(".service", StringComparison.Ordinal) ? name[..^8] : name;

    private static ToolResult Failed(string error, string response, string name, ServiceAction action) =>
        ToolResult.Failed(error, response, new ServiceControlResult(name, action, false, []), SystemJson.Default.ServiceControlResult);

    [GeneratedRegex(@"^[A-Za-z0-9@_:][A-Za-z0-9@._:\\-]*$")]
    private static partial Regex UnitName();
}
