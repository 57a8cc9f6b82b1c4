using AstrOS.Builtins.Desktop;
using AstrOS.Tests.Builtins;

namespace AstrOS.EndToEnd.Desktop;

/// <summary>The clipboard of a real X server.</summary>
public sealed class ClipboardTests : IAsyncLifetime
{
    private readonly ScratchSession _session = new();
    private readonly DesktopPlugin _plugin;

    public ClipboardTests() => _plugin = new(_session.Environment);

    public async ValueTask InitializeAsync() => await _session.StartDisplayAsync();

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    [Fact]
    public async Task Text_goes_in_and_comes_out_and_what_was_there_comes_back()
    {
        Assert.Equal("empty", (await PluginCalls.CallAsync(_plugin, "desktop.clipboard_get", "{}")).Response);
        await PluginCalls.CallAsync(_plugin, "desktop.clipboard_set", """{"text":"old, größer\n"}""");
        var plan = await PluginCalls.PlanAsync(_plugin, PluginCalls.Call("desktop.clipboard_set", """{"text":"new $(x) \"y\""}"""));
        Assert.Equal("old, größer\n", await TextAsync());
        Assert.True((await plan.Act!.Run(TestContext.Current.CancellationToken)).Success);
        Assert.Equal("new $(x) \"y\"", await TextAsync());

        await PluginCalls.UndoAsync(_plugin, plan.Act);
        Assert.Equal("old, größer\n", await TextAsync());
        Assert.True((await PluginCalls.UndoAsync(_plugin, plan.Act, isRecovery: true)).Success);
    }

    [Fact]
    public async Task Emptying_it_can_be_undone()
    {
        await PluginCalls.CallAsync(_plugin, "desktop.clipboard_set", """{"text":"kept"}""");
        var plan = await PluginCalls.PlanAsync(_plugin, PluginCalls.Call("desktop.clipboard_set", """{"text":""}"""));
        Assert.Equal("cleared", (await plan.Act!.Run(TestContext.Current.CancellationToken)).Response);
        Assert.Equal("empty", (await PluginCalls.CallAsync(_plugin, "desktop.clipboard_get", "{}")).Response);
        await PluginCalls.UndoAsync(_plugin, plan.Act);
        Assert.Equal("kept", await TextAsync());
    }

    [Fact]
    public async Task Picture_is_not_overwritten_without_asking()
    {
        var picture = Path.Combine(_session.Folder, "picture.png");
        await File.WriteAllBytesAsync(picture, [0x89, 0x50, 0x4e, 0x47], TestContext.Current.CancellationToken);
        await _session.RunAsync("/bin/sh", "-c", $"xclip -selection clipboard -t image/png -i {picture} >/dev/null 2>&1");
        Assert.Equal("other", (await PluginCalls.CallAsync(_plugin, "desktop.clipboard_get", "{}")).Response);
        var plan = await PluginCalls.PlanAsync(_plugin, PluginCalls.Call("desktop.clipboard_set", """{"text":"words"}"""));
        Assert.True(plan.Act is { MustAsk: true, Inverse: null, Preview: "preview_lost" });
    }

    [Fact]
    public async Task No_screen_and_no_text_are_said()
    {
        await using var bare = new ScratchSession();
        Assert.Equal("no_display", (await PluginCalls.CallAsync(new DesktopPlugin(bare.Environment), "desktop.clipboard_set", """{"text":"x"}""")).Response);
        Assert.Equal("needs_text", (await PluginCalls.CallAsync(_plugin, "desktop.clipboard_set", "{}")).Response);
        _session.Set("PATH", _session.Sub("nothing"));
        Assert.Equal("no_xclip", (await PluginCalls.CallAsync(_plugin, "desktop.clipboard_get", "{}")).Response);
    }

    private async Task<string?> TextAsync() => (await PluginCalls.CallAsync(_plugin, "desktop.clipboard_get", "{}")).Data?.GetProperty("text").GetString();
}
