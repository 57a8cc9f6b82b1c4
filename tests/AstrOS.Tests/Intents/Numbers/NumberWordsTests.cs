using AstrOS.Intents.Numbers;
using CsCheck;

namespace AstrOS.Tests.Intents.Numbers;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("en", "zero", 0)]
    [InlineData("en", "nineteen", 19)]
    [InlineData("en", "Fifty-Five", 55)]
    [InlineData("en", "fifty five", 55)]
    [InlineData("en", "one hundred", 100)]
    [InlineData("en", "one hundred and five", 105)]
    [InlineData("en", "two hundred thirty-four", 234)]
    [InlineData("en", "nine hundred ninety-nine thousand nine hundred ninety-nine", 999999)]
    [InlineData("en", "one million", 1000000)]
    [InlineData("en", "minus twelve", -12)]
    [InlineData("en", "twenty point five", 20.5)]
    [InlineData("de", "null", 0)]
    [InlineData("de", "ein", 1)]
    [InlineData("de", "eine", 1)]
    [InlineData("de", "einundzwanzig", 21)]
    [InlineData("de", "ein und zwanzig", 21)]
    [InlineData("de", "dreißig", 30)]
    [InlineData("de", "siebenundneunzig", 97)]
    [InlineData("de", "einhundert", 100)]
    [InlineData("de", "hundert", 100)]
    [InlineData("de", "zweihundertfünfunddreißig", 235)]
    [InlineData("de", "eintausendeinhundert", 1100)]
    [InlineData("de", "zwei Millionen", 2000000)]
    [InlineData("de", "zwanzig komma fünf", 20.5)]
    [InlineData("es", "un", 1)]
    [InlineData("es", "veintiuno", 21)]
    [InlineData("es", "veintiún", 21)]
    [InlineData("es", "treinta y una", 31)]
    [InlineData("es", "cien", 100)]
    [InlineData("es", "ciento uno", 101)]
    [InlineData("es", "quinientas doce", 512)]
    [InlineData("es", "mil novecientos", 1900)]
    [InlineData("es", "dos mil", 2000)]
    [InlineData("es", "un millón", 1000000)]
    [InlineData("fr", "vingt-et-un", 21)]
    [InlineData("fr", "vingt et une", 21)]
    [InlineData("fr", "soixante-dix", 70)]
    [InlineData("fr", "soixante et onze", 71)]
    [InlineData("fr", "soixante-dix-sept", 77)]
    [InlineData("fr", "quatre-vingts", 80)]
    [InlineData("fr", "quatre-vingt-dix-neuf", 99)]
    [InlineData("fr", "quatre vingt dix huit", 98)]
    [InlineData("fr", "deux cents", 200)]
    [InlineData("fr", "deux cent un", 201)]
    [InlineData("fr", "mille", 1000)]
    [InlineData("fr", "trois mille quatre cent", 3400)]
    [InlineData("it", "ventuno", 21)]
    [InlineData("it", "ventotto", 28)]
    [InlineData("it", "trentatré", 33)]
    [InlineData("it", "cento", 100)]
    [InlineData("it", "centouno", 101)]
    [InlineData("it", "duecentocinquanta", 250)]
    [InlineData("it", "mille", 1000)]
    [InlineData("it", "duemila", 2000)]
    [InlineData("it", "un milione", 1000000)]
    [InlineData("nl", "één", 1)]
    [InlineData("nl", "eenentwintig", 21)]
    [InlineData("nl", "tweeëntwintig", 22)]
    [InlineData("nl", "drieëndertig", 33)]
    [InlineData("nl", "honderd", 100)]
    [InlineData("nl", "honderdvijf", 105)]
    [InlineData("nl", "tweehonderdvijftig", 250)]
    [InlineData("nl", "duizend", 1000)]
    [InlineData("nl", "min drie", -3)]
    public void Match_whole_text_is_the_number(string language, string text, double value) =>
        Assert.Equal(new NumberMatch(text.Length, value), NumberWords.Match(text, 0, language)[0]);

    [Theory]
    [InlineData("en", "a hundred")]
    [InlineData("en", "onerous")]
    [InlineData("en", "hundred")]
    [InlineData("de", "einig")]
    [InlineData("xx", "one")]
    [InlineData("en", "")]
    [InlineData("en", "5")]
    public void Match_other_text_is_none(string language, string text) => Assert.Empty(NumberWords.Match(text, 0, language));

    [Fact]
    public void Match_has_every_reading_longest_first() =>
        Assert.Equal([125d, 120d, 100d, 1d], NumberWords.Match("one hundred twenty five", 0, "en").Select(m => m.Value));

    [Fact]
    public void Match_begins_where_it_is_told() =>
        Assert.Equal(new NumberMatch(4, 5), Assert.Single(NumberWords.Match("in five minutes", 3, "en-US")));

    [Fact]
    public void Match_random_text_never_throws() =>
        Gen.Select(Gen.OneOf("en", "de", "es", "fr", "it", "nl"), Gen.String[0, 60]).Sample((language, text) =>
            NumberWords.Match(text, 0, language).All(m => m.Length > 0 && m.Length <= text.Length));

    [Fact]
    public void Match_reads_back_English_numbers() =>
        Gen.Int[0, 999_999].Sample(n => NumberWords.Match(English(n), 0, "en")[0] == new NumberMatch(English(n).Length, n), iter: 500);

    [Fact]
    public void Match_reads_back_German_numbers() =>
        Gen.Int[1, 999_999].Sample(n => NumberWords.Match(German(n), 0, "de")[0] == new NumberMatch(German(n).Length, n), iter: 500);

    private static readonly string[] Ones =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static string English(int n) => n switch
    {
        0 => "zero",
        < 20 => Ones[n],
        < 100 => n % 10 == 0 ? Tens[n / 10] : $"{Tens[n / 10]}-{Ones[n % 10]}",
        < 1000 => n % 100 == 0 ? $"{Ones[n / 100]} hundred" : $"{Ones[n / 100]} hundred {English(n % 100)}",
        _ => n % 1000 == 0 ? $"{English(n / 1000)} thousand" : $"{English(n / 1000)} thousand {English(n % 1000)}",
    };

    private static readonly string[] Eins =
        ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"];

    private static readonly string[] Zehner = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

    private static string German(int n) => n switch
    {
        < 20 => Eins[n],
        < 100 => n % 10 == 0 ? Zehner[n / 10] : $"{Eins[n % 10]}und{Zehner[n / 10]}",
        < 1000 => $"{Eins[n / 100]}hundert{German(n % 100)}",
        _ => $"{German(n / 1000)}tausend{German(n % 1000)}",
    };
}
