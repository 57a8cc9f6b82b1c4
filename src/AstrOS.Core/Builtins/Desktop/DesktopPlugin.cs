using AstrOS.Builtins.Desktop.Sound;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop;

/// <summary>The user's desktop: sound, brightness, appearance, radios, the clipboard, screenshots, media.</summary>
internal sealed class DesktopPlugin(ProgramEnvironment environment) : IBuiltinPlugin
{
    public string Id => "desktop";

    public IReadOnlyList<ToolBinding> Tools =>
    [
        ToolBinding.Acting("desktop.volume", static () => DesktopJson.Default.VolumeInput, new VolumeTool(environment).PlanAsync),
        new SwitchTool(new MuteSwitch(environment)).Bind(),
    ];
}
