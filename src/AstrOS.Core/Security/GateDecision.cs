namespace AstrOS.Security;

/// <summary>What the gate says of a call.</summary>
public enum GateVerdict
{
    /// <summary>It must not happen. The value of a forgotten verdict.</summary>
    Deny,

    /// <summary>It may happen.</summary>
    Allow,

    /// <summary>It may happen when the user says so.</summary>
    Ask,
}

/// <summary>What the gate says of a call, and why.</summary>
/// <param name="Verdict">Whether it may happen.</param>
/// <param name="Reason">Why, in one line, for the record and for people.</param>
public sealed record GateDecision(GateVerdict Verdict, string Reason);
