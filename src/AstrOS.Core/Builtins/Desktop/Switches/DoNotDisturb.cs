using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop;

/// <summary>Whether notifications wait silently.</summary>
internal sealed class DoNotDisturb(ProgramEnvironment environment) : ISwitch
{
    private readonly GSettings _banners = new(environment, "org.gnome.desktop.notifications", "show-banners");

    public string ToolId => "desktop.do_not_disturb";

    public async Task<SwitchReading> ReadAsync(ToolCall call, string? which, CancellationToken cancellationToken) =>
        await _banners.ReadAsync(call, cancellationToken) switch
        {
            (_, { } fault) => SwitchReading.Missing(fault),
            (var value, _) => new() { IsOn = value == "false" },
        };

    public Task<string?> SetAsync(ToolCall call, SwitchReading to, CancellationToken cancellationToken) =>
        _banners.SetAsync(call, to.IsOn ? "false" : "true", cancellationToken);
}
