using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Sound;

/// <summary>How loud the sound is.</summary>
internal sealed class VolumeTool(ProgramEnvironment environment)
{
    private const int Step = 10;

    private readonly SoundServers _servers = new(environment);

    public async ValueTask<Plan> PlanAsync(VolumeInput input, ToolCall call, CancellationToken cancellationToken)
    {
        if (input.Level is < 0 or > 100 || input.By is < 0 or > 100) return ToolResult.Failed(ToolErrors.InvalidArgument, "out_of_range");
        if (await _servers.FindAsync(call, input.Output, cancellationToken) is not (var server, var before)) return ToolResult.Failed(ToolErrors.Unavailable, "no_sound");
        if (input is { Level: null, Direction: null, Channels: null, Muted: null }) return Done(before, before, before.Muted ? "level_muted" : "level");

        var target = before with { Channels = Channels(input, before), Muted = Muted(input, before) };
        if (target.Muted == before.Muted && before.IsAt(target.Channels)) return Done(before, before, "already");
        return new Act
        {
            Run = token => RunAsync(server, call, before, target, token),
            Inverse = Inverse.Of("desktop.volume", new() { Output = before.Name, Channels = before.Channels, Muted = before.Muted }, DesktopJson.Default.VolumeInput),
            Data = Data(before, target),
        };
    }

    private static IReadOnlyList<int> Channels(VolumeInput input, SoundOutput before)
    {
        if (input.Channels is { Count: > 0 } exact) return [.. exact.Select(channel => Math.Clamp(channel, 0, 2 * SoundOutput.Whole))];
        if (input.Level is { } level) return before.At(level);
        var by = input.By ?? Step;
        // What is louder than 100 % already, which some desktops allow, is not made quieter by "louder".
        return input.Direction switch
        {
            Direction.Up => before.At(Math.Max(before.Level, Math.Min(100, before.Level + by))),
            Direction.Down => before.At(Math.Max(0, before.Level - by)),
            _ => before.Channels,
        };
    }

    // Who asks for a volume wants to hear it.
    private static bool Muted(VolumeInput input, SoundOutput before) =>
        input.Muted ?? (before.Muted && input.Direction != Direction.Up && input.Level is null or 0);

    private static async ValueTask<ToolResult> RunAsync(ISoundServer server, ToolCall call, SoundOutput before, SoundOutput target, CancellationToken cancellationToken)
    {
        await SetAsync(target);
        var after = await server.ReadAsync(call, target.Name, cancellationToken);
        if (after is not null && after.Muted == target.Muted && after.IsAt(target.Channels)) return Done(before, after, "default");
        await SetAsync(before);
        return ToolResult.Failed("not_taken", "not_taken");

        async Task SetAsync(SoundOutput state)
        {
            await server.SetVolumeAsync(call, state.Name, state.Channels, cancellationToken);
            await server.SetMutedAsync(call, state.Name, state.Muted, cancellationToken);
        }
    }

    private static ToolResult Done(SoundOutput before, SoundOutput now, string response) =>
        new() { Success = true, Response = response, Data = Data(before, now) };

    private static System.Text.Json.JsonElement Data(SoundOutput before, SoundOutput now) =>
        System.Text.Json.JsonSerializer.SerializeToElement(new VolumeResult(now.Level, now.Muted, before.Level), DesktopJson.Default.VolumeResult);
}
