using System.Text.Json;
using System.Text.RegularExpressions;

namespace AstrOS.Intents.Normalization;

/// <summary>
/// The exclamation mark after a number: "5!" is a factorial, "wake me at 7!" is said with emphasis. As punctuation it would be dropped,
/// and 3+5! be 8, so it is tried as a word first and counts where a sum takes it in.
/// </summary>
internal static partial class FactorialMark
{
    /// <summary>The text with "factorial" instead; null when there is no such mark.</summary>
    public static string? Spell(string text) =>
        text.Contains('!', StringComparison.Ordinal) && Mark().IsMatch(text) ? Mark().Replace(text, " factorial ") : null;

    /// <summary>Whether the mark was taken into a sum, and not into a name or a text.</summary>
    public static bool IsComputed(Intent intent) =>
        intent.Entities.Values.Any(entity => entity.Value.ValueKind == JsonValueKind.String && entity.Value.GetString()!.Contains('!', StringComparison.Ordinal));

    [GeneratedRegex(@"(?<=[0-9)])!(?![!=])")]
    private static partial Regex Mark();
}
