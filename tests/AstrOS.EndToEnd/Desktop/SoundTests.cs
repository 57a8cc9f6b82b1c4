using AstrOS.Builtins.Desktop;
using AstrOS.Tests.Builtins;

namespace AstrOS.EndToEnd.Desktop;

/// <summary>The sound, with a real sound server.</summary>
public sealed class SoundTests : IAsyncLifetime
{
    private readonly ScratchSession _session = new();
    private readonly DesktopPlugin _plugin;

    public SoundTests() => _plugin = new(_session.Environment);

    public async ValueTask InitializeAsync()
    {
        await _session.StartSoundAsync();
        await _session.RunAsync("pactl", "set-sink-volume", "first", "40%", "20%");
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    [Fact]
    public async Task Volume_is_set_with_its_balance_and_put_back_to_the_channel()
    {
        var before = await VolumeAsync();
        var plan = await PluginCalls.PlanAsync(_plugin, PluginCalls.Call("desktop.volume", """{"level":60}"""));
        Assert.Equal(before, await VolumeAsync()); // A plan changes nothing.

        var result = await plan.Act!.Run(TestContext.Current.CancellationToken);
        Assert.True(result.Success);
        Assert.Equal(60, result.Data!.Value.GetProperty("level").GetInt32());
        Assert.Contains("60%", await VolumeAsync(), StringComparison.Ordinal);
        Assert.Contains("30%", await VolumeAsync(), StringComparison.Ordinal);

        Assert.True((await PluginCalls.UndoAsync(_plugin, plan.Act)).Success);
        Assert.Equal(before, await VolumeAsync());
        Assert.True((await PluginCalls.UndoAsync(_plugin, plan.Act, isRecovery: true)).Success); // Twice is no harm.
        Assert.Equal(before, await VolumeAsync());
    }

    [Theory]
    [InlineData("""{"direction":"up"}""", 50)]
    [InlineData("""{"direction":"down","by":5}""", 35)]
    [InlineData("""{"direction":"up","by":100}""", 100)]
    [InlineData("""{"direction":"down","by":90}""", 0)]
    public async Task Louder_and_quieter_stay_between_nothing_and_all(string arguments, int level)
    {
        Assert.Equal(level, (await PluginCalls.CallAsync(_plugin, "desktop.volume", arguments)).Data!.Value.GetProperty("level").GetInt32());
        Assert.Contains($"{level}%", await VolumeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Volume_is_told_when_nothing_is_asked_of_it() =>
        Assert.Equal("level", (await PluginCalls.CallAsync(_plugin, "desktop.volume", "{}")).Response);

    [Fact]
    public async Task What_is_set_while_muted_is_heard_and_undone_to_muted()
    {
        await _session.RunAsync("pactl", "set-sink-mute", "first", "1");
        var plan = await PluginCalls.PlanAsync(_plugin, PluginCalls.Call("desktop.volume", """{"direction":"up"}"""));
        await plan.Act!.Run(TestContext.Current.CancellationToken);
        Assert.Equal("Mute: no", await MuteAsync());
        await PluginCalls.UndoAsync(_plugin, plan.Act);
        Assert.Equal("Mute: yes", await MuteAsync());
    }

    [Fact]
    public async Task Mute_goes_on_and_off_and_a_toggle_is_taken_back_to_what_was()
    {
        var plan = await PluginCalls.PlanAsync(_plugin, PluginCalls.Call("desktop.mute", """{"state":"toggle"}"""));
        Assert.Equal("on", (await plan.Act!.Run(TestContext.Current.CancellationToken)).Response);
        Assert.Equal("Mute: yes", await MuteAsync());
        Assert.Equal("already_on", (await PluginCalls.CallAsync(_plugin, "desktop.mute", """{"state":"on"}""")).Response);
        Assert.Equal("is_on", (await PluginCalls.CallAsync(_plugin, "desktop.mute", """{"state":"status"}""")).Response);
        await PluginCalls.UndoAsync(_plugin, plan.Act);
        Assert.Equal("Mute: no", await MuteAsync());
    }

    [Fact]
    public async Task The_way_back_is_to_the_output_that_was_changed()
    {
        var plan = await PluginCalls.PlanAsync(_plugin, PluginCalls.Call("desktop.volume", """{"level":10}"""));
        await plan.Act!.Run(TestContext.Current.CancellationToken);
        await _session.RunAsync("pactl", "load-module", "module-null-sink", "sink_name=second");
        await _session.RunAsync("pactl", "set-default-sink", "second");
        await PluginCalls.UndoAsync(_plugin, plan.Act);
        Assert.Contains("40%", await VolumeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_that_has_gone_is_said_and_nothing_pretended()
    {
        var plan = await PluginCalls.PlanAsync(_plugin, PluginCalls.Call("desktop.volume", """{"level":10}"""));
        await _session.RunAsync("pactl", "load-module", "module-null-sink", "sink_name=second");
        await _session.RunAsync("pactl", "unload-module", "module-null-sink");
        Assert.False((await plan.Act!.Run(TestContext.Current.CancellationToken)).Success);
    }

    [Fact]
    public async Task No_server_is_said()
    {
        await using var silent = new ScratchSession();
        silent.Set("PULSE_SERVER", $"unix:{silent.Folder}/none");
        var result = await PluginCalls.CallAsync(new DesktopPlugin(silent.Environment), "desktop.volume", """{"level":10}""");
        Assert.Equal(("unavailable", "no_sound"), (result.Error, result.Response));
    }

    private async Task<string> VolumeAsync() => (await _session.RunAsync("pactl", "get-sink-volume", "first")).Output;

    private async Task<string> MuteAsync() => (await _session.RunAsync("pactl", "get-sink-mute", "first")).Output;
}
