using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AstrOS.Tools;

namespace AstrOS.Daemon.Http;

/// <summary>Reads a body that has to be JSON. Whatever is not is refused with what is wrong with it.</summary>
internal static class JsonBody
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The body as a <typeparamref name="T"/>, or why it is refused.</summary>
    /// <param name="http">The request.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="ifEmpty">What a missing body means; null refuses it.</param>
    public static async ValueTask<(T? Value, IResult? Refusal)> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type, string? ifEmpty = null)
    {
        if (!http.Request.HasJsonContentType() && (ifEmpty is null || http.Request.ContentType is not null))
            return (default, Problems.Of(415, "wrong_content_type", "Wrong content type", "Send the body as application/json."));
        var body = await ReadBytesAsync(http);
        if (body.Span.StartsWith(Encoding.UTF8.Preamble)) body = body[Encoding.UTF8.Preamble.Length..];
        if (body.IsEmpty && ifEmpty is not null) return (JsonSerializer.Deserialize(ifEmpty, type), null);
        if (body.IsEmpty) return (default, Problems.Of(400, "empty_body", "Nothing was sent", "The body is empty; send a JSON object."));
        if (!http.Request.HasJsonContentType())
            return (default, Problems.Of(415, "wrong_content_type", "Wrong content type", "Send the body as application/json."));
        if (!IsUtf8(body)) return (default, Problems.Of(400, "invalid_utf8", "Broken text", "The body is not valid UTF-8."));
        try
        {
            return JsonSerializer.Deserialize(body.Span, type) is { } value
                ? (value, null)
                : (default, Problems.Of(400, "invalid_json", "Not a JSON object", "The body must be a JSON object, not null."));
        }
        catch (JsonException error)
        {
            return (default, Problems.Of(400, "invalid_json", "Not understood", Explain(body, type, error)));
        }
    }

    private static string Explain(ReadOnlyMemory<byte> body, JsonTypeInfo type, JsonException error)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return JsonFault.Of(type, document.RootElement) is { } fault ? $"In the body {fault}." : JsonFault.OfSyntax(error);
        }
        catch (JsonException syntax)
        {
            return JsonFault.OfSyntax(syntax);
        }
    }

    private static async ValueTask<ReadOnlyMemory<byte>> ReadBytesAsync(HttpContext http)
    {
        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static bool IsUtf8(ReadOnlyMemory<byte> body)
    {
        try
        {
            StrictUtf8.GetCharCount(body.Span);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
