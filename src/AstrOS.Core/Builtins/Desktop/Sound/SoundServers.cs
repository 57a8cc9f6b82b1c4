using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Sound;

/// <summary>Finds what plays the sound here.</summary>
internal sealed class SoundServers(ProgramEnvironment environment)
{
    // pactl first: its outputs keep their names over a restart, and it knows each channel.
    private readonly ISoundServer[] _all = [new PactlSound(environment), new WpctlSound(environment)];

    /// <summary>The first that answers, with the output as it is; null when none does.</summary>
    public async Task<(ISoundServer Server, SoundOutput Output)?> FindAsync(ToolCall call, string? output, CancellationToken cancellationToken)
    {
        foreach (var server in _all)
            if (await server.ReadAsync(call, output, cancellationToken) is { } found) return (server, found);
        return null;
    }
}
