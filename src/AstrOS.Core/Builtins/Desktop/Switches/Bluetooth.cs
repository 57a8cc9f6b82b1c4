using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop;

/// <summary>Bluetooth, by BlueZ, or by the kernel's switch where that is all there is.</summary>
internal sealed class Bluetooth(ProgramEnvironment environment) : ISwitch
{
    /// <summary>Without its service, bluetoothctl waits for it to come.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    public string ToolId => "desktop.bluetooth";

    public async Task<SwitchReading> ReadAsync(ToolCall call, string? which, CancellationToken cancellationToken)
    {
        if (await RunAsync(call, "bluetoothctl", ["show"], cancellationToken) is (0, var controller, _) && controller.Contains("Powered:", StringComparison.Ordinal))
            return new() { IsOn = controller.Contains("Powered: yes", StringComparison.Ordinal) };
        if (await RunAsync(call, "rfkill", ["--noheadings", "--output", "TYPE,SOFT"], cancellationToken) is (0, var switches, _)
            && switches.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(fields => fields is ["bluetooth", _]).ToArray() is { Length: > 0 } radios)
            return new() { IsOn = radios.Any(fields => fields[1] == "unblocked") };
        return SwitchReading.Missing("no_bluetooth");
    }

    public async Task<string?> SetAsync(ToolCall call, SwitchReading to, CancellationToken cancellationToken)
    {
        // What the kernel blocks, BlueZ cannot power.
        if (to.IsOn) await RunAsync(call, "rfkill", ["unblock", "bluetooth"], cancellationToken);
        if (await RunAsync(call, "bluetoothctl", ["power", to.IsOn ? "on" : "off"], cancellationToken) is (0, _, _)) return null;
        return to.IsOn ? null : await RunAsync(call, "rfkill", ["block", "bluetooth"], cancellationToken) is (not 0, _, { Length: > 0 } said) ? said.Split('\n')[0] : null;
    }

    private async Task<(int Code, string Output, string Error)?> RunAsync(ToolCall call, string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            return await Command.RunAsync(call, environment, program, arguments, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
