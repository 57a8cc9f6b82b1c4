using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Media;

/// <summary>The media players of the session.</summary>
internal sealed class MediaPlayers(SessionBus bus)
{
    private const string Prefix = "org.mpris.MediaPlayer2";
    private const string Path = "/org/mpris/MediaPlayer2";
    private const string Player = $"{Prefix}.Player";

    public bool IsReachable => bus.IsReachable;

    public async Task<IReadOnlyList<MediaPlayer>> ListAsync(ToolCall call, CancellationToken cancellationToken)
    {
        var found = new List<MediaPlayer>();
        foreach (var name in await bus.NamesAsync(call, cancellationToken))
        {
            if (!name.StartsWith(Prefix + ".", StringComparison.Ordinal)) continue;
            var title = await bus.PropertyAsync(call, name, Path, Prefix, "Identity", cancellationToken) ?? name[(Prefix.Length + 1)..];
            if (await StatusAsync(call, name, cancellationToken) is { } status) found.Add(new(name, title, status));
        }

        found.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return found;
    }

    public Task<string?> StatusAsync(ToolCall call, string name, CancellationToken cancellationToken) =>
        bus.PropertyAsync(call, name, Path, Player, "PlaybackStatus", cancellationToken);

    /// <summary>Has a player do something, such as <c>Pause</c>.</summary>
    /// <returns>Whether it was told.</returns>
    public async Task<bool> TellAsync(ToolCall call, string name, string method, CancellationToken cancellationToken) =>
        await bus.CallAsync(call, name, Path, Player, method, [], cancellationToken) is not null;
}
