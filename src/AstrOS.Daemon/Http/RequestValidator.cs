using AstrOS.Sdk;
using AstrOS.Sdk.Requests;
using AstrOS.Security;

namespace AstrOS.Daemon.Http;

/// <summary>Reads a request's body. Whatever is not a request is refused with what is wrong with it.</summary>
internal static class RequestValidator
{
    private const int LongestText = 4_000;

    /// <summary>The request, or why it is refused.</summary>
    public static async ValueTask<(UserRequest? Request, IResult? Refusal)> ReadAsync(HttpContext http, Caller caller)
    {
        var (request, refusal) = await JsonBody.ReadAsync(http, AstrosJson.Default.UserRequest);
        return request is null ? (null, refusal) : Check(request, caller, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    private static (UserRequest?, IResult?) Check(UserRequest request, Caller caller, DateTimeOffset now)
    {
        var text = request.Text?.Trim();
        if (string.IsNullOrEmpty(text)) return Refuse(400, "empty_text", "Nothing was said", "Give the words in text.");
        if (text.Length > LongestText)
            return Refuse(400, "text_too_long", "Too long", $"A request may have {LongestText} characters; this one has {text.Length}.");
        if (text.Any(letter => char.IsControl(letter) && !char.IsWhiteSpace(letter)))
            return Refuse(400, "control_characters", "Not text", "The words hold control characters.");
        if (request.UserId is { } user && user != caller.UserId)
            return Refuse(403, "wrong_user", "Not you", $"You are '{caller.UserId}'; leave user_id out or give that.");
        if (RequestMetadata.Fault(request, now) is var (error, detail)) return Refuse(400, error, "Not as it must be", detail);
        return (request with { Text = text }, null);
    }

    private static (UserRequest?, IResult?) Refuse(int status, string error, string title, string detail) =>
        (null, Problems.Of(status, error, title, detail));
}
