using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using AstrOS.Builtins.Clock;
using AstrOS.Sdk;
using AstrOS.Sdk.Status;

namespace AstrOS.Daemon.Http;

/// <summary>Carries notices (a timer that rang) to the clients that listen.</summary>
internal sealed class NoticeHub : INoticeSender
{
    private readonly ConcurrentDictionary<Channel<Notice>, string> _listeners = new();

    /// <summary>Tells every open client of the user.</summary>
    public Task<bool> SendAsync(string userId, Notice notice, bool again, CancellationToken cancellationToken)
    {
        var heard = false;
        foreach (var (channel, owner) in _listeners)
            if (owner == userId) heard |= channel.Writer.TryWrite(notice);
        return Task.FromResult(heard);
    }

    /// <inheritdoc/>
    public NoticeWay WayTo(string userId)
    {
        foreach (var (_, owner) in _listeners)
            if (owner == userId) return NoticeWay.Open;
        return NoticeWay.NoChat;
    }

    /// <summary>What comes up for the user from now on.</summary>
    public async IAsyncEnumerable<Notice> ListenAsync(string userId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A client that stops reading loses the oldest notices, not the daemon its memory.
        var channel = Channel.CreateBounded<Notice>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[channel] = userId;
        try
        {
            await foreach (var notice in channel.Reader.ReadAllAsync(cancellationToken)) yield return notice;
        }
        finally
        {
            _listeners.TryRemove(channel, out _);
        }
    }
}

/// <summary>The stream of notices.</summary>
internal static class NoticesApi
{
    public static void MapNotices(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/notices", StreamAsync)
            .WithName("Notices")
            .WithSummary("What AstrOS tells you unasked, as server-sent events named notice: timers, alarms, reminders.")
            .Produces<Notice>(contentType: "text/event-stream");

    private static async Task StreamAsync(HttpContext http, NoticeHub hub, IHostApplicationLifetime lifetime)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        RequestStream.Begin(http.Response);
        try
        {
            await http.Response.BodyWriter.FlushAsync(end.Token);
            await foreach (var notice in hub.ListenAsync(http.Caller().UserId, end.Token))
            {
                RequestStream.Write(http.Response, "notice", JsonSerializer.SerializeToUtf8Bytes(notice, AstrosJson.Default.Notice));
                await http.Response.BodyWriter.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The client left or the daemon stops: either way the stream is at its end.
        }
    }
}
