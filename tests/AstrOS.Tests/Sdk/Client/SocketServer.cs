using System.Net.Sockets;
using System.Text;

namespace AstrOS.Tests.Sdk.Client;

/// <summary>A daemon of a few lines: hands each request to a function that writes what goes back, byte by byte if it likes.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astros-").FullName;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Func<string, string, Stream, Task> _answer;
    private readonly Task _accepting;

    public SocketServer(Func<string, string, Stream, Task> answer)
    {
        _answer = answer;
        _listener.Bind(new UnixDomainSocketEndPoint(Path));
        _listener.Listen();
        _accepting = AcceptAsync();
    }

    public string Path => System.IO.Path.Combine(_folder, "d.sock");

    /// <summary>Ends when a client has hung up while it was being answered.</summary>
    public TaskCompletionSource HungUp { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static SocketServer Answering(string status, string contentType, string body) =>
        new((_, _, stream) => WriteAsync(stream, status, contentType, body));

    public static async Task WriteAsync(Stream stream, string status, string contentType, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        await SendAsync(stream, $"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\nContent-Length: {bytes.Length}\r\n\r\n{body}");
    }

    public static async Task SendAsync(Stream stream, string text)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
        await stream.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _accepting;
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        await using var stream = new NetworkStream(connection, ownsSocket: true);
        try
        {
            var (head, body) = await ReadAsync(stream);
            await _answer(head, body, stream);
            if (await stream.ReadAsync(new byte[1]) == 0) HungUp.TrySetResult();
        }
        catch (IOException)
        {
            HungUp.TrySetResult();
        }
    }

    private static async Task<(string Head, string Body)> ReadAsync(Stream stream)
    {
        var received = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var count = await stream.ReadAsync(buffer);
            received.AddRange(buffer[..count]);
            var text = Encoding.UTF8.GetString([.. received]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0 && count > 0) continue;
            var head = text[..Math.Max(end, 0)];
            var length = head.Split("\r\n").Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                .Select(line => int.Parse(line[15..], System.Globalization.CultureInfo.InvariantCulture)).SingleOrDefault();
            if (count == 0 || received.Count >= Encoding.UTF8.GetByteCount(text[..(end + 4)]) + length) return (head, text[(end + 4)..]);
        }
    }
}
