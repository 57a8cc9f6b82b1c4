using System.Net;
using System.Net.Sockets;

namespace AstrOS.EndToEnd.Daemon;

/// <summary>Whatever keeps the daemon from starting ends it with 1 and a plain line, and with nothing else.</summary>
public sealed class StartFailureTests : IAsyncDisposable
{
    private readonly DaemonHome _home = new();

    [Fact]
    public async Task Start_with_a_port_that_is_taken_fails_in_words()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await FailsAsync($"127.0.0.1:{port}", "ASTROS_HTTP_PORT", $"{port}");
    }

    [Fact]
    public Task Start_with_a_path_too_long_for_a_socket_fails_in_words() =>
        FailsAsync("too long", "ASTROS_HOME", Path.Combine(_home.Folder, new string('x', 100)));

    [Fact]
    public Task Start_in_a_folder_that_cannot_be_made_fails_in_words() => FailsAsync("/proc/astros", "ASTROS_HOME", "/proc/astros");

    [Fact]
    public Task Start_with_a_folder_as_database_fails_in_words() => FailsAsync("cannot be opened", "ASTROS_DATABASE", Path.GetTempPath());

    [Fact]
    public async Task Start_with_a_folder_as_configuration_fails_in_words()
    {
        Directory.CreateDirectory(Path.Combine(_home.Folder, "config/astros.yaml"));

        await FailsAsync("is a folder", "ASTROS_LANGUAGE", "en");
    }

    [Fact]
    public async Task Start_with_a_file_in_place_of_the_home_fails_in_words()
    {
        await File.WriteAllTextAsync(_home.Folder, "", TestContext.Current.CancellationToken);

        await FailsAsync(_home.Folder, "ASTROS_LANGUAGE", "en");
    }

    [Fact]
    public Task Start_with_no_room_for_the_database_fails_in_words()
    {
        // No file may grow beyond a page or two, and the signal that comes with it is ignored: to SQLite the disk is full.
        const string launcher = """
            import os, resource, signal, sys
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
            os.execv(sys.argv[1], sys.argv[1:])
            """;
        _home.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // Its double mapping is a file that grows.
        return FailsAsync("Check the folder's owner and free space", "ASTROS_LANGUAGE", "en", "/usr/bin/env", "python3", "-c", launcher);
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private async Task FailsAsync(string because, string variable, string value, params IReadOnlyList<string> through)
    {
        _home.Environment[variable] = value;
        var process = _home.Launch(through);

        Assert.True(await process.ExitAsync() == 1, process.Log);
        var told = Assert.Single(process.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), line => line.StartsWith("astrosd: ", StringComparison.Ordinal));
        Assert.Contains(because, told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", process.Log, StringComparison.Ordinal);
    }
}
