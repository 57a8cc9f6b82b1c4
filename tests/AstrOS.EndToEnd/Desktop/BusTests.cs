using AstrOS.Builtins.Desktop;
using AstrOS.Tests.Builtins;

namespace AstrOS.EndToEnd.Desktop;

/// <summary>What goes over a real session bus: settings, media players, notifications, the screen saver.</summary>
public sealed class BusTests : IAsyncLifetime
{
    private const string Interface = "org.gnome.desktop.interface";
    private const string Notifications = "org.gnome.desktop.notifications";

    private readonly ScratchSession _session = new();
    private readonly DesktopPlugin _plugin;

    public BusTests()
    {
        _session.Set("GSETTINGS_BACKEND", "keyfile");
        _plugin = new(_session.Environment);
    }

    private string Told => File.Exists(Path.Combine(_session.Folder, "told")) ? File.ReadAllText(Path.Combine(_session.Folder, "told")) : "";

    public async ValueTask InitializeAsync() => await _session.StartBusAsync();

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    [Fact]
    public async Task Dark_mode_is_taken_back_to_the_light_that_was()
    {
        await _session.RunAsync("gsettings", "set", Interface, "color-scheme", "prefer-light");
        var plan = await PluginCalls.PlanAsync(_plugin, PluginCalls.Call("desktop.dark_mode", """{"state":"on"}"""));
        Assert.Equal("'prefer-light'", await SettingAsync(Interface, "color-scheme"));
        Assert.Equal("on", (await plan.Act!.Run(TestContext.Current.CancellationToken)).Response);
        Assert.Equal("'prefer-dark'", await SettingAsync(Interface, "color-scheme"));
        Assert.Equal("already_on", (await PluginCalls.CallAsync(_plugin, "desktop.dark_mode", """{"state":"on"}""")).Response);

        await PluginCalls.UndoAsync(_plugin, plan.Act);
        Assert.Equal("'prefer-light'", await SettingAsync(Interface, "color-scheme"));
        Assert.True((await PluginCalls.UndoAsync(_plugin, plan.Act, isRecovery: true)).Success);
    }

    [Fact]
    public async Task Do_not_disturb_hides_banners_and_shows_them_again()
    {
        var plan = await PluginCalls.PlanAsync(_plugin, PluginCalls.Call("desktop.do_not_disturb", """{"state":"toggle"}"""));
        await plan.Act!.Run(TestContext.Current.CancellationToken);
        Assert.Equal("false", await SettingAsync(Notifications, "show-banners"));
        await PluginCalls.UndoAsync(_plugin, plan.Act);
        Assert.Equal("true", await SettingAsync(Notifications, "show-banners"));
    }

    [Fact]
    public async Task Setting_that_cannot_be_written_is_said()
    {
        await PluginCalls.CallAsync(_plugin, "desktop.do_not_disturb", """{"state":"status"}""");
        var bin = _session.Sub("bin");
        // Reads as the real one does, and refuses to write.
        await File.WriteAllTextAsync($"{bin}/gsettings", "#!/bin/sh\n[ \"$1\" = set ] && { echo 'locked down' >&2; exit 1; }\nexec /usr/bin/gsettings \"$@\"\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode($"{bin}/gsettings", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _session.Set("PATH", $"{bin}:/usr/bin:/bin");
        var result = await PluginCalls.CallAsync(_plugin, "desktop.do_not_disturb", """{"state":"on"}""");
        Assert.Equal(("not_taken", "locked down"), (result.Error, result.Data!.Value.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Pause_stops_all_that_plays_and_its_way_back_plays_just_that()
    {
        await ServeAsync("player:one:Playing", "player:two:Paused", "player:three:Playing");
        var plan = await PluginCalls.PlanAsync(_plugin, PluginCalls.Call("desktop.pause", "{}"));
        Assert.Equal("", Told);
        Assert.True((await plan.Act!.Run(TestContext.Current.CancellationToken)).Success);
        Assert.Equal("one Pause\nthree Pause\n", Told);
        Assert.Equal("already", (await PluginCalls.CallAsync(_plugin, "desktop.pause", "{}")).Response);

        await PluginCalls.UndoAsync(_plugin, plan.Act);
        Assert.Equal("one Pause\nthree Pause\none Play\nthree Play\n", Told);
    }

    [Fact]
    public async Task Play_goes_on_with_what_was_paused()
    {
        await ServeAsync("player:one:Stopped", "player:two:Paused");
        await PluginCalls.CallAsync(_plugin, "desktop.play", "{}");
        Assert.Equal("two Play\n", Told);
        await PluginCalls.CallAsync(_plugin, "desktop.next", "{}");
        await PluginCalls.CallAsync(_plugin, "desktop.previous", "{}");
        Assert.Equal("two Play\ntwo Next\ntwo Previous\n", Told);
    }

    [Fact]
    public async Task Player_that_does_not_listen_is_said()
    {
        await ServeAsync("player:deaf:Playing");
        Assert.Equal("not_taken", (await PluginCalls.CallAsync(_plugin, "desktop.pause", "{}")).Error);
    }

    [Fact]
    public async Task Player_that_has_gone_is_said_but_not_after_a_crash()
    {
        Assert.Equal("no_player", (await PluginCalls.CallAsync(_plugin, "desktop.play", "{}")).Response);
        var recovery = PluginCalls.Call("desktop.play", """{"players":["org.mpris.MediaPlayer2.gone"]}""") with { IsRecovery = true };
        Assert.True((await PluginCalls.PlanAsync(_plugin, recovery)).Result!.Success);
    }

    [Theory]
    [InlineData("/usr/bin:/bin")]
    [InlineData(null)]
    public async Task Notification_arrives_as_it_was_said(string? path)
    {
        await ServeAsync("notifications");
        // Without notify-send, gdbus shows it.
        if (path is null) File.CreateSymbolicLink(Path.Combine(_session.Sub("only"), "gdbus"), "/usr/bin/gdbus");
        _session.Set("PATH", path ?? _session.Sub("only"));
        Assert.True((await PluginCalls.CallAsync(_plugin, "desktop.notify", """{"text":"it's \"done\" & -- ready","title":"Soup"}""")).Success);
        Assert.Equal("Soup: it's \"done\" & -- ready\n", Told);
    }

    [Fact]
    public async Task Notification_that_nobody_shows_is_said() =>
        Assert.Equal("nobody_shows", (await PluginCalls.CallAsync(_plugin, "desktop.notify", """{"text":"hello"}""")).Response);

    [Fact]
    public async Task Screen_saver_locks_where_no_login_manager_does()
    {
        Assert.Equal("no_session", (await PluginCalls.CallAsync(_plugin, "desktop.lock", "{}")).Response);
        await ServeAsync("saver");
        Assert.Equal("default", (await PluginCalls.CallAsync(_plugin, "desktop.lock", "{}")).Response);
    }

    [Fact]
    public async Task No_bus_is_said()
    {
        await using var bare = new ScratchSession();
        foreach (var (tool, arguments) in new[]
        {
            ("dark_mode", """{"state":"on"}"""), ("do_not_disturb", """{"state":"on"}"""), ("pause", "{}"), ("next", "{}"), ("notify", """{"text":"hello"}"""),
        })
            Assert.Equal("no_session", (await PluginCalls.CallAsync(new DesktopPlugin(bare.Environment), $"desktop.{tool}", arguments)).Response);
    }

    private Task<System.Diagnostics.Process> ServeAsync(params string[] services) => _session.StartServiceAsync("services.py", [Path.Combine(_session.Folder, "told"), .. services]);

    private async Task<string> SettingAsync(string schema, string key) => (await _session.RunAsync("gsettings", "get", schema, key)).Output;
}
