using AstrOS.Builtins.Desktop;
using AstrOS.Builtins.Desktop.Sound;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.Desktop;

/// <summary>Light, radios, PipeWire and the login manager, in files and recorded programs.</summary>
public sealed class HardwareTests : IDisposable
{
    private readonly DesktopMachine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Theory]
    [InlineData("", "")]
    [InlineData("brightnessctl", """[ "$1" = --device=amdgpu ] && echo "$3" >$here/backlight/amdgpu/brightness""")]
    [InlineData("busctl", """[ "$8" = backlight ] && echo "${10}" >$here/backlight/$9/brightness""")]
    public async Task Brightness_is_set_in_the_way_there_is_and_put_back_to_the_step(string program, string script)
    {
        Light("amdgpu", "raw", 131, 255);
        Light("acpi", "unknown", 3, 10);
        if (program.Length > 0) _machine.Program(program, script);
        var plan = await PlanAsync("desktop.brightness", """{"level":80}""");
        Assert.Equal("131", _machine["backlight/amdgpu/brightness"]);
        Assert.Equal(80, (await plan.Act!.Run(TestContext.Current.CancellationToken)).Data!.Value.GetProperty("level").GetInt32());
        Assert.Equal("204", _machine["backlight/amdgpu/brightness"]);
        await PluginCalls.UndoAsync(_machine.Plugin, plan.Act);
        Assert.Equal("131", _machine["backlight/amdgpu/brightness"]);
        Assert.Equal("already", (await PluginCalls.UndoAsync(_machine.Plugin, plan.Act, isRecovery: true)).Response);
    }

    [Theory]
    [InlineData("""{"direction":"up"}""", "60")]
    [InlineData("""{"direction":"down","by":5}""", "45")]
    [InlineData("""{"level":0}""", "1")]
    [InlineData("""{"direction":"up","by":90}""", "100")]
    public async Task Screen_is_never_quite_dark(string arguments, string value)
    {
        Light("x", "firmware", 50, 100);
        await CallAsync("desktop.brightness", arguments);
        Assert.Equal(value, _machine["backlight/x/brightness"]);
    }

    [Fact]
    public async Task Light_that_may_not_be_set_or_is_not_there_is_said()
    {
        Assert.Equal("no_backlight", (await CallAsync("desktop.brightness", """{"level":50}""")).Response);
        Light("x", "raw", 50, 100);
        _machine.Program("brightnessctl", "exit 0"); // Says that it did, and did not.
        Assert.Equal("no_right", (await CallAsync("desktop.brightness", """{"level":70}""")).Response);
        Assert.Equal("level", (await CallAsync("desktop.brightness", "{}")).Response);
        Assert.Equal("out_of_range", (await CallAsync("desktop.brightness", """{"level":700}""")).Response);
    }

    [Fact]
    public async Task This_machines_own_light_is_told_or_said_not_to_be_there() =>
        Assert.Contains((await PluginCalls.CallAsync(new DesktopPlugin(ProgramEnvironment.Own), "desktop.brightness", "{}")).Response, new[] { "level", "no_backlight" });

    [Fact]
    public async Task Wifi_goes_off_and_on_again()
    {
        Assert.Equal("no_network_manager", (await CallAsync("desktop.wifi", """{"state":"off"}""")).Response);
        _machine["wifi"] = "enabled";
        _machine.Program("nmcli", """if [ -z "$3" ]; then cat $here/wifi; elif [ "$3" = on ]; then echo enabled >$here/wifi; else echo disabled >$here/wifi; fi""");
        var plan = await PlanAsync("desktop.wifi", """{"state":"toggle"}""");
        Assert.Equal("off", (await plan.Act!.Run(TestContext.Current.CancellationToken)).Response);
        Assert.Equal("disabled", _machine["wifi"]);
        await PluginCalls.UndoAsync(_machine.Plugin, plan.Act);
        Assert.Equal("enabled", _machine["wifi"]);
    }

    [Fact]
    public async Task Bluetooth_that_the_kernel_blocks_is_freed_first()
    {
        Assert.Equal("no_bluetooth", (await CallAsync("desktop.bluetooth", """{"state":"on"}""")).Response);
        (_machine["power"], _machine["block"]) = ("no", "blocked");
        _machine.Program("bluetoothctl", """
            case $1 in
              show) echo "Controller 00:11"; echo "	Powered: $(cat $here/power)" ;;
              power) [ "$(cat $here/block)" = blocked ] && [ "$2" = on ] && { echo "Failed to set power: org.bluez.Error.Blocked"; exit 1; }; [ "$2" = on ] && echo yes >$here/power || echo no >$here/power ;;
            esac
            """);
        _machine.Program("rfkill", """case $1 in unblock) echo unblocked >$here/block;; block) echo blocked >$here/block;; *) echo "bluetooth $(cat $here/block)";; esac""");
        var plan = await PlanAsync("desktop.bluetooth", """{"state":"on"}""");
        Assert.Equal("on", (await plan.Act!.Run(TestContext.Current.CancellationToken)).Response);
        Assert.Equal("yes", _machine["power"]);
        await PluginCalls.UndoAsync(_machine.Plugin, plan.Act);
        Assert.Equal("no", _machine["power"]);
    }

    [Fact]
    public async Task Bluetooth_whose_service_never_answers_is_left_to_the_kernel()
    {
        _machine["block"] = "unblocked";
        _machine.Program("bluetoothctl", "exec sleep 60");
        _machine.Program("rfkill", """case $1 in unblock) echo unblocked >$here/block;; block) echo blocked >$here/block;; *) echo "wlan unblocked"; echo "bluetooth $(cat $here/block)";; esac""");
        Assert.Equal("off", (await CallAsync("desktop.bluetooth", """{"state":"off"}""")).Response);
        Assert.Equal("blocked", _machine["block"]);
    }

    [Fact]
    public async Task PipeWire_is_reached_where_pactl_is_not_installed()
    {
        (_machine["volume"], _machine["muted"]) = ("0.40", "");
        _machine.Program("wpctl", """
            case $1 in
              inspect) echo "id 46, type PipeWire:Interface:Node" ;;
              get-volume) echo "Volume: $(cat $here/volume)$(cat $here/muted)" ;;
              set-volume) echo "$3" >$here/volume ;;
              set-mute) [ "$3" = 1 ] && echo " [MUTED]" >$here/muted || : >$here/muted ;;
            esac
            """);
        var plan = await PlanAsync("desktop.volume", """{"level":55}""");
        Assert.True((await plan.Act!.Run(TestContext.Current.CancellationToken)).Success);
        Assert.StartsWith("0.55", _machine["volume"], StringComparison.Ordinal);
        Assert.Equal("on", (await CallAsync("desktop.mute", """{"state":"on"}""")).Response);
        await PluginCalls.UndoAsync(_machine.Plugin, plan.Act);
        Assert.StartsWith("0.4", _machine["volume"], StringComparison.Ordinal);
        Assert.Equal("", _machine["muted"]);
    }

    [Theory]
    [InlineData("yes", "default")]
    [InlineData("no", "asked")]
    public async Task Login_manager_locks_the_session_on_the_screen(string hint, string response)
    {
        _machine["hint"] = hint;
        _machine.Program("loginctl", """case $1 in show-user) echo 3;; lock-session) echo "$2" >$here/locked;; show-session) cat $here/hint;; esac""");
        Assert.Equal(response, (await CallAsync("desktop.lock", "{}")).Response);
        Assert.Equal("3", _machine["locked"]);
    }

    [Theory]
    [InlineData("Volume: front-left: 26214 /  40% / -23.88 dB,   front-right: 13107 /  20% / -41.94 dB\n        balance -0.50", "26214 13107")]
    [InlineData("Volume: mono: 65536 / 100% / 0.00 dB", "65536")]
    [InlineData("nothing", "")]
    public void Channels_are_read(string text, string channels) => Assert.Equal(channels, string.Join(' ', PactlSound.Channels(text)));

    private Task<ToolResult> CallAsync(string tool, string arguments) => PluginCalls.CallAsync(_machine.Plugin, tool, arguments);

    private Task<Plan> PlanAsync(string tool, string arguments) => PluginCalls.PlanAsync(_machine.Plugin, PluginCalls.Call(tool, arguments));

    private void Light(string name, string type, int value, int most) =>
        (_machine[$"backlight/{name}/type"], _machine[$"backlight/{name}/brightness"], _machine[$"backlight/{name}/max_brightness"]) = (type, $"{value}", $"{most}");
}
