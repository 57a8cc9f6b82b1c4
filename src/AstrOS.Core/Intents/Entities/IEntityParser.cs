using System.Text.Json;

namespace AstrOS.Intents.Entities;

/// <summary>
/// Finds values of one type in text. A sentence names it like a list: <c>{duration}</c>, or <c>{duration:length}</c> to fill
/// the slot <c>length</c>. Pure: the same text and context give the same readings; never throws on any text.
/// </summary>
public interface IEntityParser
{
    /// <summary>The type's name in sentences, such as <c>duration</c>.</summary>
    string Type { get; }

    /// <summary>Every reading that begins exactly at <paramref name="start"/> and ends at the end of a word, the longest first.</summary>
    /// <param name="text">The whole request, normalised (<see cref="RecognitionContext"/> tells nothing of it).</param>
    /// <param name="start">Where the value must begin: the start of a word.</param>
    /// <param name="language">Whose words to read, BCP 47 without region.</param>
    /// <param name="context">The clock, the zone and the user's own things.</param>
    IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context);
}

/// <summary>One reading of a value.</summary>
/// <param name="Length">How many characters of the text it covers, at least 1.</param>
/// <param name="Value">The value in the JSON form of its type.</param>
/// <param name="IsGuess">Any word would do here, so that it says no more than a wildcard.</param>
public readonly record struct EntityMatch(int Length, JsonElement Value, bool IsGuess = false);
