using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace AstrOS.EndToEnd.Daemon;

public sealed class PortTests : IAsyncDisposable
{
    private readonly DaemonHome _home = new();
    private readonly int _port = FreePort();

    [Fact]
    public async Task Port_takes_callers_with_the_token_only()
    {
        await StartWithPortAsync();
        using var http = OverPort();
        var file = Path.Combine(_home.Folder, "config/http-token");
        var token = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Trim();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(HttpStatusCode.OK, (await Answer.OfAsync(http, new(HttpMethod.Get, "/health"))).Status);
        var refused = await Answer.OfAsync(http, new(HttpMethod.Get, "/v1/status"));
        Assert.Equal((HttpStatusCode.Unauthorized, "unknown_caller"), (refused.Status, refused.Error));
        Assert.Contains(file, refused.Json.GetProperty("detail").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await Answer.OfAsync(http, With(token[1..]))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Answer.OfAsync(http, With(token))).Status);
        Assert.Contains($"http://127.0.0.1:{_port}", (await _home.Client.StatusAsync(TestContext.Current.CancellationToken)).ListensOn);
    }

    [Fact]
    public async Task Port_is_on_the_loopback_address_only()
    {
        await StartWithPortAsync();

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == _port);
        Assert.Equal(IPAddress.Loopback, Assert.Single(listeners).Address);
    }

    [Theory]
    [InlineData("evil.example", false)]
    [InlineData("127.0.0.1.evil.example", false)]
    [InlineData("localhost", true)]
    public async Task Port_answers_to_its_own_names_only(string host, bool answers)
    {
        await StartWithPortAsync();
        using var http = OverPort();
        var message = new HttpRequestMessage(HttpMethod.Get, "/health");
        message.Headers.Host = $"{host}:{_port}";

        Assert.Equal(answers ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest, (await Answer.OfAsync(http, message)).Status);
    }

    [Fact]
    public async Task Port_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, _port);
        other.Start();
        _home.Environment["ASTROS_HTTP_PORT"] = $"{_port}";
        var process = _home.Launch();

        Assert.Equal(1, await process.ExitAsync());
        Assert.Contains($"{_port}", process.Log);
        Assert.DoesNotContain("   at ", process.Log);
    }

    [Fact]
    public async Task Socket_is_for_its_owner_only_and_no_port_is_open_unasked()
    {
        await _home.StartAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_home.Socket));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(_home.Socket)!));
        Assert.Equal([_home.Socket], (await _home.Client.StatusAsync(TestContext.Current.CancellationToken)).ListensOn);
        Assert.False(File.Exists(Path.Combine(_home.Folder, "config/http-token")));
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private static HttpRequestMessage With(string token) => new(HttpMethod.Get, "/v1/status") { Headers = { Authorization = new("Bearer", token) } };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task<DaemonProcess> StartWithPortAsync() => _home.StartAsync(("ASTROS_HTTP_PORT", $"{_port}"));

    private HttpClient OverPort() => new() { BaseAddress = new($"http://127.0.0.1:{_port}") };
}
