using System.Text.Json;

namespace AstrOS.Tools;

/// <summary>What a tool has to know before it can do what was asked; the next request of the conversation may answer it.</summary>
/// <param name="Answers">
/// Which arguments an answer may fill, each with the type of value that is read: the name of an intent in <c>Agent/replies</c>. The first
/// that fits is taken.
/// </param>
public sealed record Question(params IReadOnlyList<(string Argument, string Type)> Answers)
{
    /// <summary>The moment that an answer is measured from, such as the beginning of the day that was named; null for now.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The arguments that the call goes on with; null for those it came with.</summary>
    public JsonElement? Arguments { get; init; }
}
