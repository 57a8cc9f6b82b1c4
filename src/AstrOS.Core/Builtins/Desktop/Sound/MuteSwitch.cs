using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Sound;

/// <summary>Whether the sound is off.</summary>
internal sealed class MuteSwitch(ProgramEnvironment environment) : ISwitch
{
    private readonly SoundServers _servers = new(environment);

    public string ToolId => "desktop.mute";

    public async Task<SwitchReading> ReadAsync(ToolCall call, string? which, CancellationToken cancellationToken) =>
        await _servers.FindAsync(call, which, cancellationToken) is (_, var output)
            ? new() { IsOn = output.Muted, Which = output.Name }
            : SwitchReading.Missing("no_sound");

    public async Task<string?> SetAsync(ToolCall call, SwitchReading to, CancellationToken cancellationToken)
    {
        if (await _servers.FindAsync(call, to.Which, cancellationToken) is (var server, var output))
            await server.SetMutedAsync(call, output.Name, to.IsOn, cancellationToken);
        return null;
    }
}
