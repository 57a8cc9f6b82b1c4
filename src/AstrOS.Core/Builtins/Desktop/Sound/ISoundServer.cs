using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Sound;

/// <summary>What plays the sound, reached by one of its own programs.</summary>
internal interface ISoundServer
{
    /// <summary>An output as it is now, the default one without a name; null where it, or the server, is not there.</summary>
    Task<SoundOutput?> ReadAsync(ToolCall call, string? output, CancellationToken cancellationToken);

    /// <summary>Sets the volume of each channel.</summary>
    Task SetVolumeAsync(ToolCall call, string output, IReadOnlyList<int> channels, CancellationToken cancellationToken);

    /// <summary>Mutes or unmutes.</summary>
    Task SetMutedAsync(ToolCall call, string output, bool muted, CancellationToken cancellationToken);
}
