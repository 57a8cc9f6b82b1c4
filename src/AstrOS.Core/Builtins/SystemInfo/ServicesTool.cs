using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>The services that systemd runs.</summary>
internal static class ServicesTool
{
    public static async ValueTask<ToolResult> ListAsync(ServicesInput input, ToolCall call, CancellationToken cancellationToken)
    {
        if (!Directory.Exists("/run/systemd/system")) return ToolResult.Failed(ToolErrors.Unavailable, "no_systemd");
        string[] arguments = ["list-units", "--type=service", "--all", "--plain", "--no-legend", "--no-pager", "--full"];
        if (await Command.RunAsync(call, "systemctl", arguments, cancellationToken) is not (0, var output, _))
            return ToolResult.Failed(ToolErrors.Unavailable, "no_systemd");

        var all = output.Split('\n').Select(Parse).OfType<ServiceRow>().ToList();
        var shown = all.Where(service => input.State switch
        {
            ServiceState.Failed => service.State == "failed",
            ServiceState.All => true,
            _ => service.State == "active",
        });
        if (input.Name is { Length: > 0 } name) shown = all.Where(service => service.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
        var rows = shown.ToList();
        var failed = all.Count(service => service.State == "failed");
        var response = input.Name is not null ? rows.Count > 0 ? "named" : "unknown_service" : input.State == ServiceState.Failed && failed == 0 ? "none_failed" : "default";
        return ToolResult.Done(new ServicesResult(rows, all.Count(service => service.State == "active"), failed), SystemJson.Default.ServicesResult, response);
    }

    // UNIT LOAD ACTIVE SUB DESCRIPTION…
    internal static ServiceRow? Parse(string line)
    {
        var fields = line.TrimStart('●', ' ').Split(' ', 5, StringSplitOptions.RemoveEmptyEntries);
        return fields.Length < 4 || fields[1] == "not-found"
            ? null
            : new(fields[0].EndsWith(".service", StringComparison.Ordinal) ? fields[0][..^8] : fields[0], fields[2], fields[3], fields.Length > 4 ? fields[4].Trim() : "");
    }
}
