using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AstrOS.EndToEnd.Daemon;

public sealed class SystemdTests : IAsyncDisposable
{
    private readonly DaemonHome _home = new();

    [Fact]
    public async Task Service_manager_is_told_of_ready_and_of_stopping()
    {
        var path = Path.Combine(Path.GetDirectoryName(_home.Folder)!, "notify");
        using var manager = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        manager.Bind(new UnixDomainSocketEndPoint(path));
        _home.Environment["NOTIFY_SOCKET"] = path;
        var process = _home.Launch();

        Assert.Contains("READY=1", await ReceiveAsync(manager));
        Assert.True(await _home.Client.IsReadyAsync(TestContext.Current.CancellationToken));
        process.Signal(System.Runtime.InteropServices.PosixSignal.SIGTERM);
        Assert.Contains("STOPPING=1", await ReceiveAsync(manager));
        Assert.Equal(0, await process.ExitAsync());
    }

    [Fact]
    public async Task Socket_that_is_passed_is_used_and_knows_its_callers()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_home.Socket)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _home.Environment["SOCKET"] = _home.Socket;
        // What systemd does: the socket is descriptor 3, and belongs to the process that it is meant for.
        const string launcher = """
            import os, socket, sys
            s = socket.socket(socket.AF_UNIX)
            s.bind(os.environ['SOCKET'])
            s.listen(64)
            os.dup2(s.fileno(), 3, inheritable=True)
            os.environ.update(LISTEN_PID=str(os.getpid()), LISTEN_FDS='1')
            os.execv(sys.argv[1], sys.argv[1:])
            """;
        var process = _home.Launch("/usr/bin/env", "python3", "-c", launcher);
        await Waiting.UntilAsync(() => File.Exists(_home.Socket), () => $"the socket:\n{process.Log}");

        Assert.Equal(HttpStatusCode.OK, (await _home.AskAsync("help")).Status);
        Assert.Equal(Environment.UserName, (await _home.Client.SessionsAsync(TestContext.Current.CancellationToken))[0].UserId);
        Assert.Equal(0, await process.StopAsync());
        Assert.True(File.Exists(_home.Socket)); // It is systemd's.
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private static async Task<string> ReceiveAsync(Socket manager)
    {
        using var patience = Waiting.Patience();
        var buffer = new byte[4096];
        return Encoding.UTF8.GetString(buffer, 0, await manager.ReceiveAsync(buffer, patience.Token));
    }
}
