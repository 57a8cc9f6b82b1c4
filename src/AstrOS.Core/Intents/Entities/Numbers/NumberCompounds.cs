using AstrOS.Intents.Entities.Text;
using AstrOS.Intents.Entities.Words;

namespace AstrOS.Intents.Entities.Numbers;

/// <summary>Languages that write numbers below a thousand as one word.</summary>
internal static class NumberCompounds
{
    public static bool TryGet(Vocabulary words, string part, out int value)
    {
        var tokens = TokenList.Detached(part);
        var reader = new Reader(tokens, 0, tokens.Count, words);
        return words.Small.TryRead(ref reader, out value) && reader.AtEnd && value < 1000;
    }

    /// <summary>Every number from 1 to 999 as German writes it, folded: "dreihundertfunfundzwanzig".</summary>
    public static IEnumerable<(string Words, int Value)> German()
    {
        string[] ones = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
            "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"];
        string[] tens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
        string Below100(int n) => n < 20 ? ones[n] : n % 10 == 0 ? tens[n / 10] : $"{ones[n % 10]}und{tens[n / 10]}";

        for (var n = 1; n < 1000; n++)
        {
            var rest = Below100(n % 100) + (n % 100 == 1 && n > 100 ? "s" : "");
            var word = n < 100 ? Below100(n) : $"{ones[n / 100]}hundert{rest}";
            yield return (word, n);
            if (n is >= 100 and < 200) yield return ($"hundert{rest}", n);
            if (n >= 100 && n % 100 != 0) yield return ($"{ones[n / 100]}hundertund{rest}", n);
            if (Transcribed(word) is { } transcribed) yield return (transcribed, n);
        }
    }

    /// <summary>Every number from 1 to 99 as Dutch writes it, and the hundreds.</summary>
    public static IEnumerable<(string Words, int Value)> Dutch()
    {
        string[] ones = ["", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
            "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"];
        string[] tens = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
        for (var n = 1; n < 100; n++)
            yield return (n < 20 ? ones[n] : n % 10 == 0 ? tens[n / 10] : $"{ones[n % 10]}en{tens[n / 10]}", n);
        for (var n = 2; n < 10; n++) yield return ($"{ones[n]}honderd", n * 100);
    }

    /// <summary>Every number from 1 to 99 as Italian writes it, and the hundreds.</summary>
    public static IEnumerable<(string Words, int Value)> Italian()
    {
        string[] ones = ["", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici",
            "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove"];
        string[] tens = ["", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];
        for (var n = 1; n < 100; n++)
            yield return (n < 20 ? ones[n] : (n % 10 is 1 or 8 ? tens[n / 10][..^1] : tens[n / 10]) + ones[n % 10], n);
        for (var n = 1; n < 10; n++) yield return (n == 1 ? "cento" : ones[n] + "cento", n * 100);
    }

    /// <summary>Every number from 1 to 99 as French says it.</summary>
    public static IEnumerable<(string Words, int Value)> French()
    {
        string[] ones = ["", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
            "quatorze", "quinze", "seize", "dix sept", "dix huit", "dix neuf"];
        string[] tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre vingt", "quatre vingt"];
        for (var n = 1; n < 100; n++)
        {
            var rest = n is >= 70 and < 80 or >= 90 ? n % 20 : n < 20 ? n : n % 10;
            var stem = n < 20 ? "" : tens[n / 10];
            var and = rest is 1 or 11 && n is > 20 and < 80 ? " et " : " ";
            yield return ((stem.Length == 0 ? ones[rest] : rest == 0 ? stem : stem + and + ones[rest]), n);
        }
    }

    private static string? Transcribed(string word)
    {
        var transcribed = word.Replace("ü", "ue", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal);
        return transcribed == word ? null : transcribed;
    }
}
