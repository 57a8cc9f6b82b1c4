using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop;

/// <summary>The radio of wireless networks, by NetworkManager.</summary>
internal sealed class Wifi(ProgramEnvironment environment) : ISwitch
{
    private const string Program = "nmcli";

    public string ToolId => "desktop.wifi";

    public async Task<SwitchReading> ReadAsync(ToolCall call, string? which, CancellationToken cancellationToken) =>
        await Command.RunAsync(call, environment, Program, ["radio", "wifi"], cancellationToken) is (0, var state, _)
            ? new() { IsOn = state.Trim() == "enabled" }
            : SwitchReading.Missing("no_network_manager");

    public async Task<string?> SetAsync(ToolCall call, SwitchReading to, CancellationToken cancellationToken) =>
        await Command.RunAsync(call, environment, Program, ["radio", "wifi", to.IsOn ? "on" : "off"], cancellationToken) is (not 0, _, { Length: > 0 } said) ? said.Split('\n')[0] : null;
}
