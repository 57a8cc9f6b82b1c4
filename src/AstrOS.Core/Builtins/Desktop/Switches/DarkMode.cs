using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop;

/// <summary>Whether programs are asked to be dark.</summary>
internal sealed class DarkMode(ProgramEnvironment environment) : ISwitch
{
    private const string Dark = "prefer-dark";

    private readonly GSettings _setting = new(environment, "org.gnome.desktop.interface", "color-scheme");

    public string ToolId => "desktop.dark_mode";

    public async Task<SwitchReading> ReadAsync(ToolCall call, string? which, CancellationToken cancellationToken) =>
        await _setting.ReadAsync(call, cancellationToken) switch
        {
            (_, { } fault) => SwitchReading.Missing(fault),
            (var value, _) => new() { IsOn = value == Dark, Value = value },
        };

    // Light has two values; the way back needs the one that was.
    public Task<string?> SetAsync(ToolCall call, SwitchReading to, CancellationToken cancellationToken) =>
        _setting.SetAsync(call, to.Value ?? (to.IsOn ? Dark : "default"), cancellationToken);
}
