using System.Globalization;
using AstrOS.Intents.Entities;
using CsCheck;

namespace AstrOS.Tests.Intents.Entities;

public class EntityProperties
{
    private static readonly string[] Languages = ["en", "de", "es", "fr", "it", "nl", "xx"];

    private static readonly Gen<string> Word = Gen.OneOf(
        "five", "twenty", "hundred", "and", "a", "half", "past", "at", "on", "the", "every", "monday", "to", "from", "next", "in", "minutes", "december",
        "tomorrow", "24", "7", "30", ":", ".", "%", "(", ")", "+", "-", "/", "*", "um", "halb", "sieben", "jeden", "alle", "a las", "y", "media", "de",
        "999999999999999999999", "1e9", "pm", "31", "2026", "29.", "february", "other", "x", "sqrt", "~/x", "\"", "'", "\\", "\ud800", "½", "º", "k", "hour", "quarter of an");

    private static readonly Gen<string> Text = Gen.Frequency((1, Gen.String), (3, Word.Array[0, 14].Select(words => string.Join(' ', words))), (1, Word.Array[0, 14].Select(string.Concat)));

    [Fact]
    public void Any_text_is_read_without_a_throw_and_every_reading_lies_within() =>
        Gen.Select(Text, Gen.OneOf(Languages), Gen.Int[0, 12]).Sample((text, language, word) =>
        {
            var start = 0;
            for (var i = 0; i < word && start >= 0; i++) start = text.IndexOf(' ', start) is var at and >= 0 ? at + 1 : -1;
            if (start < 0 || start >= text.Length) return;
            foreach (var parser in EntityParsers.All)
            {
                var last = int.MaxValue;
                foreach (var match in parser.Match(text, start, language, Reading.Context))
                {
                    Assert.InRange(match.Length, 1, text.Length - start);
                    Assert.True(match.Length < last, $"{parser.Type} of '{text}': lengths fall");
                    last = match.Length;
                }
            }
        });

    [Fact]
    public void Number_in_digits_is_read_back_in_the_language() =>
        Gen.Select(Gen.Int[-100_000_000, 100_000_000], Gen.Int[0, 4], Gen.OneOf("en-US", "de-DE", "es-ES", "it-IT", "nl-NL")).Sample((mantissa, decimals, culture) =>
        {
            var number = (decimal)mantissa / (decimal)Math.Pow(10, decimals);
            var written = number.ToString("#,0.####", CultureInfo.GetCultureInfo(culture));
            var read = Reading.All("number", culture[..2], written);
            Assert.True(read.Count > 0 && read[0].Length == written.Length && read[0].Value.GetDecimal() == number, $"{culture} {written}");
        });

    [Fact]
    public void Number_in_english_words_is_read_back() => Gen.Int[0, 999_999_999].Sample(number =>
        Assert.Equal(number.ToString(CultureInfo.InvariantCulture), Reading.Of("number", "en", InWords(number))));

    [Fact]
    public void Duration_is_read_back() => Gen.Select(Gen.Int[0, 100], Gen.Int[1, 59], Gen.Int[1, 59]).Sample((hours, minutes, seconds) =>
    {
        var total = (hours * 3600 + minutes * 60 + seconds).ToString(CultureInfo.InvariantCulture);
        Assert.Equal(total, Reading.Of("duration", "en", $"{hours} hours, {minutes} minutes and {seconds} seconds"));
        Assert.Equal(total, Reading.Of("duration", "en", $"{hours}h{minutes}m{seconds}s"));
        Assert.Equal(total, Reading.Of("duration", "en", $"{InWords(hours)} hours {InWords(minutes)} minutes {InWords(seconds)} seconds"));
        Assert.Equal(total, Reading.Of("duration", "de", $"{hours} Stunden, {minutes} Minuten und {seconds} Sekunden"));
    });

    [Fact]
    public void Date_is_read_back() => Gen.Date.Where(date => date.Year is > 1900 and < 9000).Sample(date =>
    {
        var iso = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(iso, Reading.Of("date", "en", iso));
        Assert.Equal(iso, Reading.Of("date", "en", date.ToString("MMMM d, yyyy", CultureInfo.GetCultureInfo("en-US"))));
        Assert.Equal(iso, Reading.Of("date", "de", date.ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("de-DE"))));
        Assert.Equal(iso, Reading.Of("date", "es", date.ToString("d 'de' MMMM 'de' yyyy", CultureInfo.GetCultureInfo("es-ES"))));
    });

    private static string InWords(int number)
    {
        string[] small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        return number switch
        {
            < 20 => small[number],
            < 100 => tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10]),
            < 1000 => small[number / 100] + " hundred" + (number % 100 == 0 ? "" : " and " + InWords(number % 100)),
            < 1_000_000 => InWords(number / 1000) + " thousand" + (number % 1000 == 0 ? "" : " " + InWords(number % 1000)),
            _ => InWords(number / 1_000_000) + " million" + (number % 1_000_000 == 0 ? "" : " " + InWords(number % 1_000_000)),
        };
    }
}
