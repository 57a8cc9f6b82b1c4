namespace AstrOS.Tools;

/// <summary>What a changing tool makes of a call before anything is changed: an act, or an answer where there is nothing to do.</summary>
public sealed record Plan
{
    private Plan() { }

    /// <summary>What is to be done; null when there is only an answer.</summary>
    public Act? Act { get; private init; }

    /// <summary>A question, a refusal, or that it is so already; null when there is an act.</summary>
    public ToolResult? Result { get; private init; }

    /// <summary>There is something to do.</summary>
    public static implicit operator Plan(Act act) => new() { Act = act };

    /// <summary>There is nothing to do, and this is why.</summary>
    public static implicit operator Plan(ToolResult result) => new() { Result = result };
}
