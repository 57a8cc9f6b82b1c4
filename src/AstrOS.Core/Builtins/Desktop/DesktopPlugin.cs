using AstrOS.Builtins.Desktop.Clipboard;
using AstrOS.Builtins.Desktop.Media;
using AstrOS.Builtins.Desktop.Screen;
using AstrOS.Builtins.Desktop.Sound;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop;

/// <summary>The user's desktop: sound, brightness, appearance, radios, the clipboard, screenshots, media.</summary>
internal sealed class DesktopPlugin : IBuiltinPlugin
{
    /// <param name="environment">Where programs and the session are found.</param>
    /// <param name="time">The clock; the system's when left out.</param>
    /// <param name="backlights">Where the kernel shows the lights of screens.</param>
    public DesktopPlugin(ProgramEnvironment environment, TimeProvider? time = null, string backlights = "/sys/class/backlight")
    {
        var bus = new SessionBus(environment);
        var players = new MediaPlayers(bus);
        var screenshots = new ScreenshotTools(environment, time ?? TimeProvider.System);
        var clipboard = new ClipboardTools(environment);
        Tools =
        [
            ToolBinding.Acting("desktop.volume", static () => DesktopJson.Default.VolumeInput, new VolumeTool(environment).PlanAsync),
            new SwitchTool(new MuteSwitch(environment)).Bind(),
            new SwitchTool(new DarkMode(environment)).Bind(),
            new SwitchTool(new DoNotDisturb(environment)).Bind(),
            new SwitchTool(new Wifi(environment)).Bind(),
            new SwitchTool(new Bluetooth(environment)).Bind(),
            ToolBinding.Acting("desktop.brightness", static () => DesktopJson.Default.BrightnessInput, new BrightnessTool(environment, backlights).PlanAsync),
            ToolBinding.Acting("desktop.screenshot", static () => DesktopJson.Default.NoInput, screenshots.TakeAsync),
            ToolBinding.Acting("desktop.screenshot_discard", static () => DesktopJson.Default.TrashInput, screenshots.DiscardAsync),
            ToolBinding.Acting("desktop.screenshot_restore", static () => DesktopJson.Default.TrashInput, screenshots.RestoreAsync),
            ToolBinding.Create("desktop.clipboard_get", static () => DesktopJson.Default.NoInput, clipboard.GetAsync),
            ToolBinding.Acting("desktop.clipboard_set", static () => DesktopJson.Default.ClipboardInput, clipboard.SetAsync),
            ToolBinding.Acting("desktop.play", static () => DesktopJson.Default.PlaybackInput, new PlaybackTool(players, play: true).PlanAsync),
            ToolBinding.Acting("desktop.pause", static () => DesktopJson.Default.PlaybackInput, new PlaybackTool(players, play: false).PlanAsync),
            ToolBinding.Acting("desktop.next", static () => DesktopJson.Default.NoInput, new SkipTool(players, "Next").PlanAsync),
            ToolBinding.Acting("desktop.previous", static () => DesktopJson.Default.NoInput, new SkipTool(players, "Previous").PlanAsync),
            ToolBinding.Acting("desktop.notify", static () => DesktopJson.Default.NotifyInput, new NotifyTool(environment).PlanAsync),
            ToolBinding.Acting("desktop.lock", static () => DesktopJson.Default.NoInput, new LockTool(environment, bus).PlanAsync),
        ];
    }

    public string Id => "desktop";

    public IReadOnlyList<ToolBinding> Tools { get; }
}
