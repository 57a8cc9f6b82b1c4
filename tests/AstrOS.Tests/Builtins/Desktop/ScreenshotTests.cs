using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.Desktop;

/// <summary>Pictures of the screen, with a recorded program in place of the one that takes them; the folders and the trash are real.</summary>
public sealed class ScreenshotTests : IDisposable
{
    private readonly DesktopMachine _machine = new();

    public ScreenshotTests()
    {
        _machine["config/user-dirs.dirs"] = "XDG_DESKTOP_DIR=\"$HOME/x\"\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n";
        _machine.Set("DISPLAY", ":77");
        _machine.Set("XDG_DATA_HOME", $"{_machine.Folder}/data");
        _machine.Set("XDG_CONFIG_HOME", $"{_machine.Folder}/config");
    }

    private string Trash => $"{_machine.Folder}/data/Trash";

    public void Dispose() => _machine.Dispose();

    [Fact]
    public async Task Picture_is_taken_and_its_way_back_is_the_trash()
    {
        _machine.Program("maim", "exit 1"); // The next one is tried where one fails.
        _machine.Program("scrot", "printf picture >\"$1\"");
        var plan = await PlanAsync("desktop.screenshot", "{}");
        Assert.False(Directory.Exists($"{_machine.Folder}/Bilder"));
        var file = (await plan.Act!.Run(TestContext.Current.CancellationToken)).Data!.Value.GetProperty("path").GetString()!;
        Assert.StartsWith($"{_machine.Folder}/Bilder/Screenshots/Screenshot 2", file, StringComparison.Ordinal);
        Assert.Equal("picture", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        var (undo, call) = await PluginCalls.PlanUndoAsync(_machine.Plugin, plan.Act);
        Assert.True((await PluginCalls.RunAsync(_machine.Plugin, call, undo.Act!)).Success);
        Assert.False(File.Exists(file));
        Assert.Equal("picture", await File.ReadAllTextAsync($"{Trash}/files/{Path.GetFileName(file)}", TestContext.Current.CancellationToken));
        var info = await File.ReadAllTextAsync($"{Trash}/info/{Path.GetFileName(file)}.trashinfo", TestContext.Current.CancellationToken);
        Assert.Contains($"Path={string.Join('/', file.Split('/').Select(Uri.EscapeDataString))}\n", info, StringComparison.Ordinal);
        Assert.Equal("gone", (await PluginCalls.UndoAsync(_machine.Plugin, plan.Act, isRecovery: true)).Response);

        Assert.True((await PluginCalls.UndoAsync(_machine.Plugin, undo.Act!)).Success);
        Assert.Equal("picture", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles($"{Trash}/info"));
        Assert.Equal("already", (await PluginCalls.UndoAsync(_machine.Plugin, undo.Act!, isRecovery: true)).Response);
    }

    [Fact]
    public async Task Two_of_one_moment_do_not_meet()
    {
        _machine.Program("scrot", "printf picture >\"$1\"");
        var files = new HashSet<string>();
        for (var i = 0; i < 3; i++) files.Add((await CallAsync("desktop.screenshot", "{}")).Data!.Value.GetProperty("path").GetString()!);
        Assert.Equal(3, files.Count);
    }

    [Fact]
    public async Task Program_that_takes_none_is_said()
    {
        _machine.Program("scrot", "exit 0");
        Assert.Equal("not_taken", (await CallAsync("desktop.screenshot", "{}")).Response);
    }

    [Fact]
    public async Task Nothing_but_pictures_of_the_screen_goes_to_the_trash()
    {
        _machine["Bilder/own.png"] = "mine";
        foreach (var path in new[] { $"{_machine.Folder}/Bilder/own.png", $"{_machine.Folder}/Bilder/Screenshots/../own.png", "/etc/passwd" })
            Assert.Equal("not_one", (await CallAsync("desktop.screenshot_discard", $$"""{"path":"{{path}}","entry":"x.png"}""")).Response);
        Assert.Equal("not_one", (await CallAsync("desktop.screenshot_restore", $$"""{"path":"{{_machine.Folder}}/Bilder/Screenshots/x.png","entry":"../../own.png"}""")).Response);
        Assert.Equal("mine", _machine["Bilder/own.png"]);
    }

    [Fact]
    public async Task What_is_missing_is_said()
    {
        Assert.Equal("no_scrot", (await CallAsync("desktop.screenshot", "{}")).Response);
        _machine.Set("WAYLAND_DISPLAY", "wayland-0");
        Assert.Equal("no_grim", (await CallAsync("desktop.screenshot", "{}")).Response);
        _machine.Set("WAYLAND_DISPLAY", null);
        _machine.Set("DISPLAY", null);
        Assert.Equal("no_screen", (await CallAsync("desktop.screenshot", "{}")).Response);
    }

    private Task<ToolResult> CallAsync(string tool, string arguments) => PluginCalls.CallAsync(_machine.Plugin, tool, arguments);

    private Task<Plan> PlanAsync(string tool, string arguments) => PluginCalls.PlanAsync(_machine.Plugin, PluginCalls.Call(tool, arguments));
}
