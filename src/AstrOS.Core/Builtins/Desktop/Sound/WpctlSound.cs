using System.Globalization;
using System.Text.RegularExpressions;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Sound;

/// <summary>PipeWire by <c>wpctl</c>, which gives one volume for all channels.</summary>
internal sealed partial class WpctlSound(ProgramEnvironment environment) : ISoundServer
{
    private const string Program = "wpctl";

    public async Task<SoundOutput?> ReadAsync(ToolCall call, string? output, CancellationToken cancellationToken)
    {
        var name = output ?? (await AskAsync(["inspect", "@DEFAULT_AUDIO_SINK@"]) is { } node && Id().Match(node) is { Success: true } id ? id.Groups[1].Value : null);
        if (name is null || await AskAsync(["get-volume", name]) is not { } answer || Volume().Match(answer) is not { Success: true } volume) return null;
        var level = double.Parse(volume.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return new(name, [(int)Math.Round(level * SoundOutput.Whole)], answer.Contains("[MUTED]", StringComparison.Ordinal));

        async Task<string?> AskAsync(IReadOnlyList<string> arguments) =>
            await Command.RunAsync(call, environment, Program, arguments, cancellationToken) is (0, var text, _) ? text : null;
    }

    public Task SetVolumeAsync(ToolCall call, string output, IReadOnlyList<int> channels, CancellationToken cancellationToken) =>
        Command.RunAsync(
            call, environment, Program, ["set-volume", output, string.Create(CultureInfo.InvariantCulture, $"{(double)channels.Max() / SoundOutput.Whole:0.####}")], cancellationToken);

    public Task SetMutedAsync(ToolCall call, string output, bool muted, CancellationToken cancellationToken) =>
        Command.RunAsync(call, environment, Program, ["set-mute", output, muted ? "1" : "0"], cancellationToken);

    [GeneratedRegex(@"^id (\d+),")]
    private static partial Regex Id();

    [GeneratedRegex(@"^Volume: (\d+(?:\.\d+)?)")]
    private static partial Regex Volume();
}
