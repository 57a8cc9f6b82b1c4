using System.Diagnostics;
using System.Net;
using AstrOS.Sdk.Requests;

namespace AstrOS.EndToEnd.Daemon;

/// <summary>A disk that is full while the daemon runs: nothing happens that could not be recorded, and all goes on when there is room again.</summary>
public sealed class FullDiskTests : IAsyncDisposable
{
    private readonly DaemonHome _home = new();

    [Fact]
    public async Task Act_with_no_room_to_record_it_does_not_happen_and_the_daemon_lives()
    {
        // The signal that comes with the limit on a file's size is ignored: to SQLite the disk is full.
        const string launcher = "import os, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); os.execv(sys.argv[1], sys.argv[1:])";
        _home.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // Its double mapping is a file that grows.
        var process = _home.Launch("/usr/bin/env", "python3", "-c", launcher);
        await _home.ReadyAsync(process);
        Assert.Equal(HttpStatusCode.OK, (await _home.AskAsync("what is 2 + 2")).Status);

        await LimitFilesAsync(process, "0");
        var timer = await _home.AskAsync("set a timer for 10 minutes");
        var direct = await _home.PostAsync("/v1/tools/clock.timer_start", """{"duration": 600}""");
        var events = new List<RequestEvent>();
        await foreach (var happened in _home.Client.StreamAsync(new() { Text = "set a timer for 10 minutes" }, Token)) events.Add(happened);
        var unknown = await _home.AskAsync("paint the moon green");
        await LimitFilesAsync(process, "unlimited");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "storage"), (timer.Status, timer.Error));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "storage"), (direct.Status, direct.Error));
        Assert.Equal("storage", Assert.IsType<RequestEvent.Done>(events[^1]).Response.Metadata.Error);
        Assert.Equal("not_recorded", unknown.Json.GetProperty("metadata").GetProperty("warnings")[0].GetProperty("code").GetString());
        Assert.Equal(0, (await _home.AskAsync("my timers")).Json.GetProperty("data").GetProperty("count").GetInt32());
        Assert.Equal(0, await process.StopAsync());
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task LimitFilesAsync(DaemonProcess process, string size)
    {
        using var prlimit = Process.Start("prlimit", ["--pid", $"{process.Id}", $"--fsize={size}:unlimited"]);
        await prlimit.WaitForExitAsync(Token);
        Assert.Equal(0, prlimit.ExitCode);
    }
}
