using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using AstrOS.Sdk;
using AstrOS.Sdk.Requests;

namespace AstrOS.Daemon.Http;

/// <summary>Writes what happens on the way of a request as server-sent events, while it happens.</summary>
internal static class RequestStream
{
    public static async Task RunAsync(
        HttpContext http, Func<Action<RequestEvent>, CancellationToken, Task<Response>> run, CancellationToken cancellationToken)
    {
        // Loads the session before the first byte, so that an unknown one is still a 404.
        var events = Channel.CreateUnbounded<RequestEvent>(new() { SingleReader = true });
        var running = RunAndCompleteAsync();
        try
        {
            while (await events.Reader.WaitToReadAsync(http.RequestAborted))
            {
                if (!http.Response.HasStarted) Begin(http.Response);
                while (events.Reader.TryRead(out var happened)) Write(http.Response, happened);
                await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody reads any more. The request still has its end to come to, which is recorded.
        }

        await running;

        async Task RunAndCompleteAsync()
        {
            try
            {
                var response = await run(happened => events.Writer.TryWrite(happened), cancellationToken);
                events.Writer.TryWrite(new RequestEvent.Done(response));
            }
            finally
            {
                events.Writer.TryComplete();
            }
        }
    }

    /// <summary>Makes a response an event stream.</summary>
    public static void Begin(HttpResponse response)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
    }

    private static void Write(HttpResponse response, RequestEvent happened) =>
        Write(response, happened.Name, JsonSerializer.SerializeToUtf8Bytes(happened, AstrosJson.Default.RequestEvent));

    /// <summary>Writes one event; JSON holds no line breaks, so one data line is enough.</summary>
    public static void Write(HttpResponse response, string name, ReadOnlySpan<byte> json)
    {
        var writer = response.BodyWriter;
        Encoding.UTF8.GetBytes($"event: {name}\ndata: ", writer);
        writer.Write(json);
        writer.Write("\n\n"u8);
    }

    private static void Write(this System.IO.Pipelines.PipeWriter writer, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(writer.GetSpan(bytes.Length));
        writer.Advance(bytes.Length);
    }
}
