namespace AstrOS.Intents.Numbers;

/// <summary>A number written in words.</summary>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Value">The number.</param>
public readonly record struct NumberMatch(int Length, double Value);

/// <summary>Reads numbers written as words.</summary>
public static class NumberWords
{
    /// <summary>Every reading that begins exactly at <paramref name="start"/>, the longest first.</summary>
    public static IReadOnlyList<NumberMatch> Match(ReadOnlySpan<char> text, int start, string language) => [];
}
