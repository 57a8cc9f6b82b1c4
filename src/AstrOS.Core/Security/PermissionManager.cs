using AstrOS.Configuration;
using AstrOS.Sdk.Tools;

namespace AstrOS.Security;

/// <summary>
/// Decides whether a call may happen. What the configuration forbids may not. What changes nothing or has an inverse may; the rest is put
/// to the user, who may have said "always" before.
/// </summary>
public sealed class PermissionManager(ConfigurationStore configuration, GrantStore grants)
{
    /// <summary>That the configuration forbids a tool; null when it does not.</summary>
    /// <param name="toolId">The tool's whole id.</param>
    public GateDecision? WhyForbidden(string toolId) =>
        configuration.Current.Options.DeniedTools.Contains(toolId)
            ? new(GateVerdict.Deny, $"{toolId} is forbidden by the configuration (security.denied_tools)")
            : null;

    /// <summary>The verdict on a call.</summary>
    /// <param name="question">What is to be decided.</param>
    public GateDecision Decide(GateQuestion question)
    {
        if (WhyForbidden(question.ToolId) is { } forbidden) return forbidden;
        if (question is { MustAsk: false, Effect: Effect.Read }) return new(GateVerdict.Allow, "reads only");
        if (question is { MustAsk: false, Effect: Effect.Write }) return new(GateVerdict.Allow, "can be undone");
        if (question is { MustAsk: false, NeverAsks: true }) return new(GateVerdict.Allow, "only shows something");
        return grants.Find(question.UserId, question.ToolId, question.Scope) is { } grant
            ? new(GateVerdict.Allow, grant.Scope.Length == 0 ? "always allowed by the user" : $"always allowed by the user in {grant.Scope}")
            : new(GateVerdict.Ask, question.Effect == Effect.Irreversible ? "cannot be undone" : "the user is asked first");
    }
}

/// <summary>What the gate has to decide.</summary>
/// <param name="UserId">Whose call it is.</param>
/// <param name="ToolId">The tool's whole id.</param>
/// <param name="Effect">What it does to the world.</param>
public sealed record GateQuestion(string UserId, string ToolId, Effect Effect)
{
    /// <summary>Whether its manifest says that it only shows something.</summary>
    public bool NeverAsks { get; init; }

    /// <summary>Whether this very call is to be asked about, whatever the tool's effect.</summary>
    public bool MustAsk { get; init; }

    /// <summary>Where it acts, such as a folder; null for nowhere in particular.</summary>
    public string? Scope { get; init; }
}
