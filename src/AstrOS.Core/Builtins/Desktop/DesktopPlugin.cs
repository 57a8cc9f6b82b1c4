using AstrOS.Builtins.Desktop.Clipboard;
using AstrOS.Builtins.Desktop.Media;
using AstrOS.Builtins.Desktop.Sound;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop;

/// <summary>The user's desktop: sound, brightness, appearance, radios, the clipboard, screenshots, media.</summary>
internal sealed class DesktopPlugin : IBuiltinPlugin
{
    public DesktopPlugin(ProgramEnvironment environment)
    {
        var bus = new SessionBus(environment);
        var players = new MediaPlayers(bus);
        var clipboard = new ClipboardTools(environment);
        Tools =
        [
            ToolBinding.Acting("desktop.volume", static () => DesktopJson.Default.VolumeInput, new VolumeTool(environment).PlanAsync),
            new SwitchTool(new MuteSwitch(environment)).Bind(),
            new SwitchTool(new DarkMode(environment)).Bind(),
            new SwitchTool(new DoNotDisturb(environment)).Bind(),
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
