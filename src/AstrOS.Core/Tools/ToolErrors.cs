using System.Text.Json.Serialization;
using AstrOS.Sdk.Tools;

namespace AstrOS.Tools;

/// <summary>Why a call came to nothing, as words for programs; each is also the key of the answer's template.</summary>
public static class ToolErrors
{
    /// <summary>The arguments are not of the schema.</summary>
    public const string InvalidArgument = "invalid_argument";

    /// <summary>The gate said no.</summary>
    public const string Denied = "denied";

    /// <summary>The user has to say first whether it may happen.</summary>
    public const string NeedsApproval = "needs_approval";

    /// <summary>The user said no.</summary>
    public const string Refused = "refused";

    /// <summary>The user's word came too late, or the act was never put to them.</summary>
    public const string Expired = "expired";

    /// <summary>The tool's own code failed.</summary>
    public const string Crashed = "tool_error";

    /// <summary>The call could not be recorded, so it did not happen.</summary>
    public const string NotRecorded = "storage";

    /// <summary>It took longer than a request may.</summary>
    public const string TimedOut = "timeout";

    /// <summary>Whoever asked has left, or the daemon stops.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>What an act was planned from has changed before it could be done; planned again, it may go.</summary>
    public const string Changed = "changed";

    /// <summary>It failed half-way, and not all of what had happened could be taken back by the act itself.</summary>
    public const string Partly = "partly";

    /// <summary>The machine lacks what the tool needs.</summary>
    public const string Unavailable = "unavailable";
}

/// <summary>Why the gate or the schema turned a call away.</summary>
/// <param name="Reason">In one line.</param>
public sealed record RefusalData(string Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RefusalData))]
internal sealed partial class ToolsJson : JsonSerializerContext;

internal static class Words
{
    public static string Of(Effect effect) => effect switch
    {
        Effect.Read => "read",
        Effect.Write => "write",
        Effect.Compensable => "compensable",
        _ => "irreversible",
    };
}
