using AstrOS.Plugins;
using AstrOS.Sdk.Tools;

namespace AstrOS.Tools;

/// <summary>What a user says to an act that is put to them.</summary>
public enum ApprovalAnswer
{
    /// <summary>It must not happen.</summary>
    No,

    /// <summary>It may happen this time.</summary>
    Yes,

    /// <summary>It may happen, and so may its like from now on.</summary>
    Always,
}

/// <summary>An act that waits for the user's word. It is this act that will be done, not another one that the same words would mean later.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Manifest">The tool.</param>
/// <param name="Plugin">The plugin's id.</param>
/// <param name="Call">The call as it was made.</param>
/// <param name="Act">What would be done.</param>
/// <param name="AskedAt">When it was asked.</param>
public sealed record Approval(string Id, ToolManifest Manifest, string Plugin, ToolCall Call, Act Act, DateTimeOffset AskedAt)
{
    /// <summary>How long an answer is waited for; then it is a no.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Who follows the act.</summary>
    public required Listener Listener { get; init; }

    /// <summary>Whether "always" is an answer: not to what can never be made up for, unless it is confined to a place.</summary>
    public bool AllowsAlways => !Act.MustAsk && (Act.Scope is not null || Manifest.Effect == Effect.Compensable);

    /// <summary>When it is a no by itself.</summary>
    public DateTimeOffset ExpiresAt => AskedAt + Lifetime;
}
