using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Media;

/// <summary>Goes to the next or the previous piece. There is no way back to the second: a player need not keep where it was.</summary>
internal sealed class SkipTool(MediaPlayers players, string method)
{
    public async ValueTask<Plan> PlanAsync(NoInput input, ToolCall call, CancellationToken cancellationToken)
    {
        if (!players.IsReachable) return ToolResult.Failed(ToolErrors.Unavailable, "no_session");
        var all = await players.ListAsync(call, cancellationToken);
        if ((all.FirstOrDefault(player => player.IsPlaying) ?? all.FirstOrDefault(player => player.IsPaused) ?? (all is [var first, ..] ? first : null)) is not { } player)
            return ToolResult.Failed("not_found", "no_player");
        var data = new PlaybackResult([player.Title]);
        return new Act
        {
            Run = async token => await players.TellAsync(call, player.Name, method, token)
                ? ToolResult.Done(data, DesktopJson.Default.PlaybackResult)
                : ToolResult.Failed("not_taken", "not_taken"),
            Data = System.Text.Json.JsonSerializer.SerializeToElement(data, DesktopJson.Default.PlaybackResult),
        };
    }
}
