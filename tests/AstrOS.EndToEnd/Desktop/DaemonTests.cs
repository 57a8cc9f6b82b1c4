using System.Globalization;
using AstrOS.EndToEnd.Daemon;

namespace AstrOS.EndToEnd.Desktop;

/// <summary>The published daemon in a session of its own: words in, the desktop changed, and changed back.</summary>
public sealed class DaemonTests : IAsyncDisposable
{
    private readonly ScratchSession _session = new();
    private readonly DaemonHome _home = new();

    public async ValueTask DisposeAsync()
    {
        await _home.DisposeAsync();
        await _session.DisposeAsync();
    }

    [Fact]
    public async Task Louder_is_heard_and_undone()
    {
        await _session.StartSoundAsync();
        await _session.RunAsync("pactl", "set-sink-volume", "first", "40%");
        await StartAsync();

        await DoneAsync("turn it up a bit");
        Assert.Contains("45%", await VolumeAsync(), StringComparison.Ordinal);
        await DoneAsync("volume 80");
        await DoneAsync("undo that");
        Assert.Contains("45%", await VolumeAsync(), StringComparison.Ordinal);
        await DoneAsync("undo that");
        Assert.Contains("40%", await VolumeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Application_of_several_words_opens_outlives_the_daemon_and_is_closed_by_undo()
    {
        var said = Path.Combine(_session.Folder, "said");
        var applications = Directory.CreateDirectory(Path.Combine(_session.Folder, "data/applications")).FullName;
        var program = Path.Combine(_session.Folder, "viewer");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\necho $$ >{said}.tmp; mv {said}.tmp {said}\nexec sleep 300\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await File.WriteAllTextAsync(
            Path.Combine(applications, "viewer.desktop"), $"[Desktop Entry]\nType=Application\nName=Tiny Picture Viewer\nExec={program} %U\n", TestContext.Current.CancellationToken);
        _session.Set("DISPLAY", ":77");
        var daemon = await StartAsync();

        await DoneAsync("open tiny picture viewer");
        await Waiting.UntilAsync(() => File.Exists(said), () => "the application to begin");
        var process = int.Parse(await File.ReadAllTextAsync(said, TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
        await daemon.KillAsync();
        Assert.True(Directory.Exists($"/proc/{process}"));

        await StartAsync();
        var asked = (await _home.AskAsync("undo that")).Json; // What is not saved in it would be lost.
        Assert.True(Directory.Exists($"/proc/{process}"));
        var id = asked.GetProperty("metadata").GetProperty("approval").GetProperty("id").GetString();
        Assert.True((await _home.PostAsync($"/v1/approvals/{id}", """{"answer": "yes"}""")).Json.GetProperty("success").GetBoolean());
        await Waiting.UntilAsync(() => !Directory.Exists($"/proc/{process}"), () => "the application to end");
    }

    [Fact]
    public async Task Machine_without_a_desktop_is_told_plainly()
    {
        _session.Set("PULSE_SERVER", $"unix:{_session.Folder}/none");
        await StartAsync();
        foreach (var words in new[] { "louder", "dark mode", "what's in my clipboard", "take a screenshot", "pause the music", "open example.org" })
        {
            var answer = (await _home.AskAsync(words)).Json;
            Assert.False(answer.GetProperty("success").GetBoolean(), words);
            Assert.Equal("unavailable", answer.GetProperty("metadata").GetProperty("error").GetString());
        }
    }

    private Task<DaemonProcess> StartAsync() =>
        _home.StartAsync([.. _session.Variables.Select(variable => (variable.Key, variable.Value ?? ""))]);

    private async Task DoneAsync(string words)
    {
        var answer = await _home.AskAsync(words);
        Assert.True(answer.Json.GetProperty("success").GetBoolean(), answer.Body);
    }

    private async Task<string> VolumeAsync() => (await _session.RunAsync("pactl", "get-sink-volume", "first")).Output;
}
