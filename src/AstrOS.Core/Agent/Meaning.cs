using AstrOS.Intents;
using AstrOS.Tools;

namespace AstrOS.Agents;

/// <summary>What a request was taken for.</summary>
/// <param name="Intent">What is meant; null when no tool is to be called.</param>
/// <param name="Answer">Then what is said: the key of a general answer.</param>
/// <param name="IsReply">Whether it answers, or lets go, the question that was open, or wants no more than an answer.</param>
internal sealed record Meaning(Intent? Intent, string? Answer = null, bool IsReply = false)
{
    /// <summary>The word for programs of what is not known.</summary>
    public const string NotUnderstood = "not_understood";

    /// <summary>The language of what was said, where no intent tells it.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it corrects what was done just before, so that this is taken back first.</summary>
    public bool Corrects { get; init; }

    /// <summary>What is said to an act that waits for the user's word; null when it is not about one.</summary>
    public ApprovalAnswer? Approval { get; init; }

    /// <summary>The question is let go.</summary>
    public static Meaning Dropped { get; } = new(null, "dropped", IsReply: true);

    /// <summary>Neither an answer nor a request: the question is asked again.</summary>
    public static Meaning AsksAgain { get; } = new(null, "asks_again");

    /// <summary>What the sentences say.</summary>
    public static Meaning Of(Intent? intent) => new(intent, intent is null ? NotUnderstood : null)
    {
        Corrects = intent?.Metadata.TryGetValue("corrects", out var corrects) == true && corrects.ValueKind == System.Text.Json.JsonValueKind.True,
    };
}
