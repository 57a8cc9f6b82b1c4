using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AstrOS.EndToEnd.Daemon;

public sealed class LifecycleTests : IAsyncDisposable
{
    private readonly DaemonHome _home = new();

    [Fact]
    public async Task Start_a_second_time_says_so_and_leaves_the_first_alone()
    {
        await _home.StartAsync();
        var second = _home.Launch();

        Assert.Equal(1, await second.ExitAsync());
        Assert.Contains("runs already", second.Log);
        Assert.Equal(HttpStatusCode.OK, (await _home.AskAsync("help")).Status);
    }

    [Fact]
    public async Task Start_while_the_first_stops_waits_for_its_end()
    {
        _home.MakeSlow("apt-get");
        var first = await _home.StartAsync();
        var slow = _home.AskAsync("are there updates?");
        await Waiting.UntilAsync(() => first.CountChildren() > 0, () => "the tool to run");

        first.Signal(PosixSignal.SIGTERM);
        await Waiting.UntilAsync(() => !File.Exists(_home.Socket) || first.HasExited, () => "the socket to be closed");
        var second = _home.Launch();
        await slow;

        Assert.Equal(0, await first.ExitAsync());
        await _home.ReadyAsync(second);
        Assert.Equal(HttpStatusCode.OK, (await _home.AskAsync("help")).Status);
    }

    [Fact]
    public async Task Start_after_a_crash_takes_the_dead_socket_over()
    {
        await (await _home.StartAsync()).KillAsync();
        Assert.True(File.Exists(_home.Socket));

        await _home.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await _home.AskAsync("help")).Status);
    }

    [Fact]
    public async Task Stop_with_a_slow_request_and_an_open_stream_ends_in_two_seconds()
    {
        _home.MakeSlow("apt-get");
        var process = await _home.StartAsync();
        using var notices = await _home.Http.GetAsync("/v1/notices", HttpCompletionOption.ResponseHeadersRead, Token);
        var slow = _home.AskAsync("are there updates?");
        await Waiting.UntilAsync(() => process.CountChildren() > 0, () => "the tool to run");

        var since = Stopwatch.GetTimestamp();
        var exitCode = await process.StopAsync();

        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(2), $"{Stopwatch.GetElapsedTime(since)}\n{process.Log}");
        Assert.True(exitCode == 0, process.Log);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "stopping"), ((await slow).Status, (await slow).Error));
        Assert.False(File.Exists(_home.Socket));
    }

    [Fact]
    public async Task Stop_lets_a_short_request_finish()
    {
        var process = await _home.StartAsync();
        var recognised = new TaskCompletionSource();
        var short1 = FinishAsync();
        await recognised.Task.WaitAsync(Token);

        Assert.Equal(0, await process.StopAsync());
        Assert.True(await short1);

        async Task<bool> FinishAsync()
        {
            await foreach (var happened in _home.Client.StreamAsync(new() { Text = "how busy is the cpu?" }, Token))
            {
                recognised.TrySetResult();
                if (happened is Sdk.Requests.RequestEvent.Done done) return done.Response.Success;
            }

            return false;
        }
    }

    [Fact]
    public async Task Reload_takes_what_changed_and_keeps_what_held_when_the_file_is_wrong()
    {
        var process = await _home.StartAsync();
        await _home.WriteConfigurationAsync("security:\n  denied_tools: [system.memory]\n");
        process.Signal(PosixSignal.SIGHUP);
        await process.LogsAsync("Configuration read again");
        Assert.Equal(HttpStatusCode.Forbidden, (await _home.PostAsync("/v1/tools/system.memory", "{}")).Status);

        await _home.WriteConfigurationAsync("security:\n  denied_tools: []\nbogus: 1\n");
        process.Signal(PosixSignal.SIGHUP);
        await process.LogsAsync("astros.yaml:3");
        Assert.Equal(HttpStatusCode.Forbidden, (await _home.PostAsync("/v1/tools/system.memory", "{}")).Status);

        await _home.WriteConfigurationAsync("security:\n  denied_tools: [system.memry]\n");
        process.Signal(PosixSignal.SIGHUP);
        await process.LogsAsync("astros.yaml:2: security.denied_tools names 'system.memry'");
        Assert.Contains("is not in force", (await _home.GetAsync("/v1/doctor")).Body);
        Assert.Equal(HttpStatusCode.Forbidden, (await _home.PostAsync("/v1/tools/system.memory", "{}")).Status);
    }

    [Fact]
    public async Task What_was_said_or_searched_for_is_not_in_the_log()
    {
        var process = await _home.StartAsync(("ASTROS_LOG_LEVEL", "debug"));
        await _home.AskAsync("remind me tomorrow at noon to feed xyzzy");
        await _home.GetAsync("/v1/history?search=xyzzy");
        await process.LogsAsync("Request matched endpoint");
        Assert.DoesNotContain("xyzzy", process.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("language: en\nlimits:\n  bogus: 1\n", ":3")]
    [InlineData("http:\n  port: many\n", ":2")]
    [InlineData("language: [\n", ":")]
    [InlineData("security:\n  denied_tools:\n    - system.memory\n    - system.memry\n", ":4: security.denied_tools names 'system.memry', and there is no such tool; the nearest is 'system.memory'")]
    public async Task Start_with_a_wrong_configuration_names_file_and_line(string yaml, string place)
    {
        await _home.WriteConfigurationAsync(yaml);
        var process = _home.Launch();

        Assert.Equal(1, await process.ExitAsync());
        Assert.Contains("astros.yaml" + place, process.Log);
        Assert.DoesNotContain("   at ", process.Log);
    }

    [Fact]
    public async Task Start_with_a_newer_database_refuses_and_leaves_it_alone()
    {
        await (await _home.StartAsync()).StopAsync();
        await SetVersionAsync(99);
        var before = SHA256.HashData(await File.ReadAllBytesAsync(_home.Database, Token));
        var process = _home.Launch();

        Assert.Equal(1, await process.ExitAsync());
        Assert.Contains("newer AstrOS (schema 99", process.Log);
        Assert.DoesNotContain("   at ", process.Log);
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(_home.Database, Token)));
    }

    [Fact]
    public async Task Start_with_a_damaged_database_puts_it_aside_and_says_so()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_home.Database)!);
        await File.WriteAllTextAsync(_home.Database, string.Concat(Enumerable.Repeat("this is no database ", 1000)), Token);
        await _home.StartAsync();

        Assert.Contains((await _home.GetAsync("/v1/doctor")).Json.EnumerateArray(), finding => finding.GetProperty("message").GetString()!.Contains("put aside"));
        var aside = Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_home.Database)!, "*damaged*"));
        Assert.StartsWith("this is no database", await File.ReadAllTextAsync(aside, Token));
        Assert.Equal(HttpStatusCode.OK, (await _home.AskAsync("help")).Status);
    }

    [Fact]
    public async Task Start_with_a_database_damaged_behind_a_good_header_works()
    {
        await (await _home.StartAsync()).StopAsync();
        await using (var file = File.OpenWrite(_home.Database))
        {
            file.Position = 100; // What follows the header is the catalogue of tables.
            await file.WriteAsync(Enumerable.Repeat((byte)0xee, 3000).ToArray(), Token);
        }

        await _home.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await _home.AskAsync("help")).Status);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_home.Database)!, "*.damaged-*"), file => file[^4..] is not ("-wal" or "-shm"));
    }

    [Fact]
    public async Task Crash_in_a_burst_of_requests_loses_nothing_that_was_answered()
    {
        var process = await _home.StartAsync();
        var answered = new System.Collections.Concurrent.ConcurrentBag<string>();
        var clients = Enumerable.Range(0, 4).Select(_ => AskUntilItEndsAsync()).ToArray();
        await Waiting.UntilAsync(() => answered.Count >= 100, () => $"100 answers; {answered.Count} came");
        await process.KillAsync();
        await Task.WhenAll(clients);

        await _home.StartAsync();

        var kept = (await _home.Client.HistoryAsync(1000, cancellationToken: Token)).Select(entry => entry.RequestId).ToHashSet();
        Assert.All(answered.Order(StringComparer.Ordinal).TakeLast(900), id => Assert.Contains(id, kept));

        async Task AskUntilItEndsAsync()
        {
            try
            {
                while (true) answered.Add((await _home.Client.AskAsync(new() { Text = "xyzzy plugh" }, Token)).Metadata.RequestId);
            }
            catch (Sdk.Client.DaemonUnreachableException)
            {
                // It has been killed.
            }
        }
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // PRAGMA user_version is the big-endian number at offset 60 of the file.
    private async Task SetVersionAsync(int version)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, version);
        await using var file = File.OpenWrite(_home.Database);
        file.Position = 60;
        await file.WriteAsync(bytes, Token);
    }
}
