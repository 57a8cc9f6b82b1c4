using System.Text.Json;
using AstrOS.Sdk.Requests;
using NodaTime;

namespace AstrOS.Daemon.Http;

/// <summary>Checks the circumstances that a client tells of a request: where a wrong one would go unnoticed, the answer would be to another question.</summary>
internal static class RequestMetadata
{
    private const int LongestTag = 35; // RFC 5646, 4.4.1
    private const int LongestSessionId = 128;

    /// <summary>What was said long ago is not meant now; a clock may be a little fast.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(1), Ahead = TimeSpan.FromMinutes(5);

    /// <summary>What is wrong: a word for programs, and in words; null when nothing is.</summary>
    public static (string Error, string Detail)? Fault(UserRequest request, DateTimeOffset now)
    {
        if (request.SessionId is { } id && (id.Length is 0 or > LongestSessionId || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')))
            return ("invalid_session_id", "session_id must be one that an answer's metadata named. Leave it out to begin a new conversation.");
        if (request.Timestamp is { } at && (at < now - Oldest || at > now + Ahead))
            return ("invalid_timestamp", $"timestamp must lie within the last day; it is {at:O}. Leave it out to mean now.");
        foreach (var (key, value) in request.Metadata ?? new Dictionary<string, JsonElement>())
        {
            if (Wanted(key, value) is { } wanted) return ("invalid_metadata", $"metadata.{key} must be {wanted}, not {Shown(value)}.");
        }

        return null;
    }

    /// <summary>Whether a text is a language tag in form; whether the language is spoken here is another question.</summary>
    public static bool IsLanguageTag(string? text) =>
        text is { Length: >= 2 and <= LongestTag } && text.Split('-', '_') is [{ Length: 2 or 3 } language, .. var parts]
        && language.All(char.IsAsciiLetter)
        && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    private static string? Wanted(string key, JsonElement value) => key switch
    {
        "language" when !IsLanguageTag(Text(value)) => "a language tag such as de",
        "time_zone" when Text(value) is not { } zone || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null => "an IANA time zone such as Europe/Berlin",
        _ => null,
    };

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: <= 60 } text ? text : "that";
}
