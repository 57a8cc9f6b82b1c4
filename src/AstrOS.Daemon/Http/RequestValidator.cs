using System.Buffers;
using System.Text;
using System.Text.Json;
using AstrOS.Sdk;
using AstrOS.Sdk.Requests;
using AstrOS.Security;

namespace AstrOS.Daemon.Http;

/// <summary>Reads a request's body. Whatever is not a request is refused with what is wrong with it.</summary>
internal static class RequestValidator
{
    private const int LongestText = 4_000;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The request, or why it is refused.</summary>
    public static async ValueTask<(UserRequest? Request, IResult? Refusal)> ReadAsync(HttpContext http, Caller caller)
    {
        if (!http.Request.HasJsonContentType())
            return Refuse(415, "wrong_content_type", "Wrong content type", "Send the request as application/json.");
        var body = await ReadBodyAsync(http);
        if (!IsUtf8(body)) return Refuse(400, "invalid_utf8", "Broken text", "The body is not valid UTF-8.");
        try
        {
            return JsonSerializer.Deserialize(body.Span, AstrosJson.Default.UserRequest) is { } request
                ? Check(request, caller)
                : Refuse(400, "invalid_json", "Not a request", "The body must be a JSON object with a text.");
        }
        catch (JsonException error)
        {
            return Refuse(400, "invalid_json", "Not a request", error.Message);
        }
    }

    private static (UserRequest?, IResult?) Check(UserRequest request, Caller caller)
    {
        var text = request.Text?.Trim();
        if (string.IsNullOrEmpty(text)) return Refuse(400, "empty_text", "Nothing was said", "Give the words in text.");
        if (text.Length > LongestText)
            return Refuse(400, "text_too_long", "Too long", $"A request may have {LongestText} characters; this one has {text.Length}.");
        if (text.Any(letter => char.IsControl(letter) && !char.IsWhiteSpace(letter)))
            return Refuse(400, "control_characters", "Not text", "The words hold control characters.");
        if (HasLoneSurrogate(text)) return Refuse(400, "invalid_utf8", "Broken text", "The words hold half of a character.");
        if (request.UserId is { } user && user != caller.UserId)
            return Refuse(403, "wrong_user", "Not you", $"You are '{caller.UserId}'; leave user_id out or give that.");
        return (request with { Text = text }, null);
    }

    private static async ValueTask<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContext http)
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

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }

    private static (UserRequest?, IResult?) Refuse(int status, string error, string title, string detail) =>
        (null, Problems.Of(status, error, title, detail));
}
