using System.Globalization;
using System.Text.RegularExpressions;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Sound;

/// <summary>PulseAudio, or PipeWire in its place, by <c>pactl</c>.</summary>
internal sealed partial class PactlSound(ProgramEnvironment environment) : ISoundServer
{
    private const string Program = "pactl";

    public async Task<SoundOutput?> ReadAsync(ToolCall call, string? output, CancellationToken cancellationToken)
    {
        var name = output ?? await AskAsync(["get-default-sink"]);
        if (name is null
            || await AskAsync(["get-sink-volume", name]) is not { } volume || await AskAsync(["get-sink-mute", name]) is not { } muted
            || Channels(volume) is not { Count: > 0 } channels) return null;
        return new(name, channels, muted == "Mute: yes");

        async Task<string?> AskAsync(IReadOnlyList<string> arguments) =>
            await Command.RunAsync(call, environment, Program, arguments, cancellationToken) is (0, var answer, _) && answer.Trim() is { Length: > 0 } text ? text : null;
    }

    public Task SetVolumeAsync(ToolCall call, string output, IReadOnlyList<int> channels, CancellationToken cancellationToken) =>
        Command.RunAsync(
            call, environment, Program, ["set-sink-volume", output, .. channels.Select(channel => channel.ToString(CultureInfo.InvariantCulture))], cancellationToken);

    public Task SetMutedAsync(ToolCall call, string output, bool muted, CancellationToken cancellationToken) =>
        Command.RunAsync(call, environment, Program, ["set-sink-mute", output, muted ? "1" : "0"], cancellationToken);

    // Volume: front-left: 26214 /  40% / -23.88 dB,   front-right: …
    internal static List<int> Channels(string volume) =>
        [.. Channel().Matches(volume).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@": +(\d+) +/ +\d+%")]
    private static partial Regex Channel();
}
