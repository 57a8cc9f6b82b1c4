using AstrOS.Intents.Entities.Numbers;
using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Files;

/// <summary>
/// <c>size</c>: a JSON number of bytes. "MB" and "megabyte" are a million bytes, as on disks; "MiB" and "mebibyte" are 1,048,576.
/// </summary>
internal sealed class SizeParser : IEntityParser
{
    private static readonly Phrases<decimal> Units = new(
        ("b|byte|bytes", 1), ("k|kb|ko|kilobyte|kilobytes|kilo|kilos", 1e3m), ("m|mb|mo|megabyte|megabytes|mega|megas|meg|megs", 1e6m),
        ("g|gb|go|gigabyte|gigabytes|giga|gigas|gig|gigs", 1e9m), ("t|tb|to|terabyte|terabytes|tera|teras", 1e12m), ("p|pb|petabyte|petabytes", 1e15m),
        ("kib|kibibyte|kibibytes", 1024m), ("mib|mebibyte|mebibytes", 1024m * 1024), ("gib|gibibyte|gibibytes", 1024m * 1024 * 1024),
        ("tib|tebibyte|tebibytes", 1024m * 1024 * 1024 * 1024));

    public string Type => "size";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context) =>
        Readings.Of<decimal>(text, start, language, TryRead, EntityJson.Of);

    private static bool TryRead(ref Reader reader, out decimal value)
    {
        var ahead = reader;
        var digits = ahead.Peek().Kind != TokenKind.Word;
        var read = digits ? DigitsReader.TryRead(ref ahead, out value) : NumberReader.TryReadPositive(ref ahead, out value) || ahead.Take(ahead.Words.One);
        if (!read) return false;
        if (value == 0 && !digits) value = 1;
        ahead.Take(ahead.Words.Of);
        ahead.Take(ahead.Words.One);
        if (!Units.TryRead(ref ahead, out var unit) || value > 1e9m) return false;
        value = decimal.Floor(value * unit);
        reader = ahead;
        return true;
    }
}
