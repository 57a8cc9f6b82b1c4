namespace AstrOS.Intents.Normalization;

/// <summary>What others said: <c>"cancel all timers" is what she wrote</c> asks for nothing.</summary>
internal static class Quotation
{
    private const string Opening = "\"“„«";
    private const string Closing = "\"”“»";

    /// <summary>Whether a text begins with several words in quotation marks and then goes on to say something of them.</summary>
    public static bool IsReported(string text)
    {
        var begin = text.AsSpan().TrimStart();
        if (begin.IsEmpty || !Opening.Contains(begin[0], StringComparison.Ordinal)) return false;
        var rest = begin[1..];
        var end = rest.IndexOfAny(Closing);
        return end > 0 && rest[..end].Trim().Contains(' ') && rest[(end + 1)..].ContainsAnyInRange('A', 'z');
    }

    /// <summary>Where the quotation ends that begins at a place of a text; null when none begins there or it has no end.</summary>
    public static int? End(string text, int begin)
    {
        var close = text[begin] switch { '"' => "\"", '“' => "”", '„' => "“”", '«' => "»", _ => "" };
        var end = close.Length == 0 ? -1 : text.AsSpan(begin + 1).IndexOfAny(close);
        return end < 0 ? null : begin + 1 + end;
    }
}
