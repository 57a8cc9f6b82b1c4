using System.Globalization;

namespace AstrOS.Cli.Rendering;

/// <summary>
/// How numbers are written in a language. The program carries no culture data (it would cost start-up time);
/// the mark before the decimals is all that is needed here.
/// </summary>
internal static class NumberStyle
{
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };

    private static readonly HashSet<string> WithComma = new(StringComparer.OrdinalIgnoreCase)
    {
        "bg", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "gl", "hr", "hu", "id", "is", "it", "lt", "lv",
        "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi",
    };

    public static NumberFormatInfo Of(string? language) =>
        language is not null && WithComma.Contains(language.Split('-', '_')[0]) ? Comma : NumberFormatInfo.InvariantInfo;
}
