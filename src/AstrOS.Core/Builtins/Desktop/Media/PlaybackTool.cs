using System.Text.Json;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Media;

/// <summary>Plays or pauses. Each takes the other back, for the very players that it changed.</summary>
internal sealed class PlaybackTool(MediaPlayers players, bool play)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async ValueTask<Plan> PlanAsync(PlaybackInput input, ToolCall call, CancellationToken cancellationToken)
    {
        if (!players.IsReachable) return ToolResult.Failed(ToolErrors.Unavailable, "no_session");
        var all = await players.ListAsync(call, cancellationToken);
        var named = input.Players is { Count: > 0 } names ? all.Where(player => names.Contains(player.Name)).ToList() : null;
        if (all.Count == 0 || named is { Count: 0 }) return call.IsRecovery ? Done([], "already") : ToolResult.Failed("not_found", "no_player");

        var chosen = Choose(named ?? all, named is not null);
        if (chosen.Count == 0) return Done(all, "already");
        return new Act
        {
            Run = token => RunAsync(call, chosen, token),
            Inverse = Inverse.Of(play ? "desktop.pause" : "desktop.play", new() { Players = [.. chosen.Select(player => player.Name)] }, DesktopJson.Default.PlaybackInput),
            Data = Data(chosen),
        };
    }

    // Everything that plays is paused; of what is paused one goes on, for two at once are heard by nobody.
    private List<MediaPlayer> Choose(IReadOnlyList<MediaPlayer> all, bool named)
    {
        if (!play) return [.. all.Where(player => player.IsPlaying)];
        if (named) return [.. all.Where(player => !player.IsPlaying)];
        return all.Any(player => player.IsPlaying) ? [] : [all.FirstOrDefault(player => player.IsPaused) ?? all[0]];
    }

    private async ValueTask<ToolResult> RunAsync(ToolCall call, List<MediaPlayer> chosen, CancellationToken cancellationToken)
    {
        foreach (var player in chosen) await players.TellAsync(call, player.Name, play ? "Play" : "Pause", cancellationToken);
        foreach (var player in chosen)
        {
            if (await OutcomeWatch.SeenAsync(async () => await players.StatusAsync(call, player.Name, cancellationToken) == "Playing" == play, Patience, cancellationToken)) continue;
            foreach (var told in chosen) await players.TellAsync(call, told.Name, play ? "Pause" : "Play", cancellationToken);
            return ToolResult.Failed("not_taken", "not_taken");
        }

        return Done(chosen, "default");
    }

    private static ToolResult Done(IReadOnlyList<MediaPlayer> which, string response) => new() { Success = true, Response = response, Data = Data(which) };

    private static JsonElement Data(IReadOnlyList<MediaPlayer> which) =>
        JsonSerializer.SerializeToElement(new PlaybackResult([.. which.Select(player => player.Title)]), DesktopJson.Default.PlaybackResult);
}
