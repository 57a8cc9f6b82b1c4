using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AstrOS.Sdk.Client;

namespace AstrOS.EndToEnd.Daemon;

/// <summary>The published daemon with a home of its own: nothing of the user's is touched, no two tests meet.</summary>
public sealed class DaemonHome : IAsyncDisposable
{
    private readonly List<DaemonProcess> _processes = [];

    public DaemonHome()
    {
        Folder = Path.Combine(Directory.CreateTempSubdirectory("astros-").FullName, "home");
        Http = OverSocket();
        Client = new(Socket);
        Directory.CreateDirectory(UserHome);
        Environment["HOME"] = UserHome;
    }

    /// <summary>Does not exist before the first start.</summary>
    public string Folder { get; }

    public string Socket => Path.Combine(Folder, "run/astrosd.sock");

    public string Database => Path.Combine(Folder, "data/astros.db");

    /// <summary>The home folder of the user that the daemon works for.</summary>
    public string UserHome => Path.Combine(Path.GetDirectoryName(Folder)!, "user");

    /// <summary>Set for every daemon that is started from here on.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public HttpClient Http { get; }

    public AstrosClient Client { get; }

    public static string Program => Path.Combine(
        System.Environment.GetEnvironmentVariable("ASTROS_BIN") ?? throw new InvalidOperationException("Run these by ./test: it builds what they need and sets ASTROS_BIN."),
        "lib/astrosd/astrosd");

    /// <summary>Starts a daemon and waits until it can answer.</summary>
    public async Task<DaemonProcess> StartAsync(params (string Name, string Value)[] environment)
    {
        foreach (var (name, value) in environment) Environment[name] = value;
        var process = Launch();
        await ReadyAsync(process);
        return process;
    }

    public async Task ReadyAsync(DaemonProcess process) => await Waiting.UntilAsync(
        async () =>
        {
            if (process.HasExited) Assert.Fail($"The daemon ended with {await process.ExitAsync()}:\n{process.Log}");
            return await Client.IsReadyAsync(TestContext.Current.CancellationToken);
        },
        () => $"the daemon to be ready:\n{process.Log}");

    /// <summary>Starts a daemon without waiting, by itself or through another program.</summary>
    public DaemonProcess Launch(params IReadOnlyList<string> through)
    {
        string[] command = [.. through, Program];
        var start = new ProcessStartInfo(command[0], command[1..]);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASTROS", StringComparison.Ordinal)).ToArray()) start.Environment.Remove(name);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("XDG_", StringComparison.Ordinal)).ToArray()) start.Environment.Remove(name);
        start.Environment["ASTROS_HOME"] = Folder;
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        var process = new DaemonProcess(start);
        _processes.Add(process);
        return process;
    }

    public async Task WriteConfigurationAsync(string yaml)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "config"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "config/astros.yaml"), yaml, TestContext.Current.CancellationToken);
    }

    /// <summary>Puts a program that never ends before the machine's own, and so makes the tool that runs it slow.</summary>
    public void MakeSlow(string program)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Folder)!, "bin");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, program);
        File.WriteAllText(path, "#!/bin/sh\nexec sleep 60\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Environment["PATH"] = folder + ":" + System.Environment.GetEnvironmentVariable("PATH");
    }

    /// <summary>A client with connections of its own.</summary>
    public HttpClient OverSocket() => new(new SocketsHttpHandler { ConnectCallback = async (_, token) => new NetworkStream(await ConnectAsync(token), ownsSocket: true) })
    {
        BaseAddress = new("http://astrosd"),
        Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>A bare connection, for what no HTTP client would send.</summary>
    public async Task<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket), cancellationToken);
        return socket;
    }

    public Task<Answer> AskAsync(string text) => PostAsync("/v1/requests", JsonSerializer.Serialize(new { text }));

    public Task<Answer> PostAsync(string path, string json) => PostAsync(path, Encoding.UTF8.GetBytes(json));

    public Task<Answer> PostAsync(string path, byte[] body, string? contentType = "application/json", string? accept = null)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        if (contentType is not null) message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (accept is not null) message.Headers.Add("Accept", accept);
        return SendAsync(message);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    public Task<Answer> SendAsync(HttpRequestMessage message) => Answer.OfAsync(Http, message);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Client.Dispose();
        foreach (var process in _processes) await process.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
    }
}

/// <summary>What came back.</summary>
public sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, string? ContentType, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The word for programs of a refusal.</summary>
    public string? Error => ContentType == "application/problem+json" ? Json.GetProperty("error").GetString() : null;

    public static async Task<Answer> OfAsync(HttpClient http, HttpRequestMessage message)
    {
        using (message)
        {
            using var response = await http.SendAsync(message, TestContext.Current.CancellationToken);
            return new(
                response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType,
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }
}
