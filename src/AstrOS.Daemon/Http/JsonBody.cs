using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AstrOS.Tools;

namespace AstrOS.Daemon.Http;

/// <summary>Reads a body that has to be JSON. Whatever is not is refused with what is wrong with it.</summary>
internal static class JsonBody
{
    /// <summary>Said of a body over the limit.</summary>
    public const string TooLarge = "A request may have 256 KB.";

    private const string HalfCharacter = "The body holds half of a character: an escape such as \\ud83d needs its other half behind it.";

    private const int MostBytes = 256 * 1024;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The body as a <typeparamref name="T"/>, or why it is refused.</summary>
    /// <param name="http">The request.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="ifEmpty">What a missing body means; null refuses it.</param>
    public static async ValueTask<(T? Value, IResult? Refusal)> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type, string? ifEmpty = null)
    {
        if (!http.Request.HasJsonContentType() && (ifEmpty is null || http.Request.ContentType is not null))
            return (default, Problems.Of(415, "wrong_content_type", "Wrong content type", "Send the body as application/json."));
        var (body, whole) = await ReadBytesAsync(http);
        if (!whole) return (default, Problems.Of(413, "too_large", "Too large", TooLarge));
        if (body.Span.StartsWith(Encoding.UTF8.Preamble)) body = body[Encoding.UTF8.Preamble.Length..];
        if (body.IsEmpty && ifEmpty is not null) return (JsonSerializer.Deserialize(ifEmpty, type), null);
        if (body.IsEmpty) return (default, Problems.Of(400, "empty_body", "Nothing was sent", "The body is empty; send a JSON object."));
        if (!http.Request.HasJsonContentType())
            return (default, Problems.Of(415, "wrong_content_type", "Wrong content type", "Send the body as application/json."));
        if (!IsUtf8(body)) return (default, Problems.Of(400, "invalid_utf8", "Broken text", "The body is not valid UTF-8."));
        try
        {
            if (HoldsHalfCharacter(body.Span)) return (default, Problems.Of(400, "invalid_json", "Not understood", HalfCharacter));
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

    // What is too large is read to its end all the same and thrown away: a client that is cut off while it sends never sees the refusal.
    private static async ValueTask<(ReadOnlyMemory<byte> Body, bool Whole)> ReadBytesAsync(HttpContext http)
    {
        var reader = http.Request.BodyReader;
        var whole = true;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            whole &= read.Buffer.Length <= MostBytes;
            if (read.IsCompleted)
            {
                var body = whole ? read.Buffer.ToArray() : [];
                reader.AdvanceTo(read.Buffer.End);
                return (body, whole);
            }

            reader.AdvanceTo(whole ? read.Buffer.Start : read.Buffer.End, read.Buffer.End);
        }
    }

    // Half of a surrogate pair can be written as an escape. Such a text passes as JSON and fails wherever it is read, once for all here.
    private static bool HoldsHalfCharacter(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (!reader.ValueIsEscaped || reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) continue;
            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException)
            {
                return true;
            }
        }

        return false;
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
