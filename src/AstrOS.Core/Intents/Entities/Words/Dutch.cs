using AstrOS.Intents.Entities.Durations;
using AstrOS.Intents.Entities.Numbers;
using NodaTime;
using static AstrOS.Intents.Entities.Words.Vocabulary;

namespace AstrOS.Intents.Entities.Words;

/// <summary>Numbers, durations and times of day; dates only in digits.</summary>
internal static class Dutch
{
    public static Vocabulary Words { get; } = new()
    {
        DecimalComma = true,
        WritesTwentyFourHours = true,
        Small = new([("nul", 0), .. NumberCompounds.Dutch()]),
        Multipliers = new(("honderd", 100), ("duizend", 1000), ("miljoen", 1_000_000), ("miljard", 1_000_000_000)),
        NumberAnd = Set("en"),
        Point = Set("komma|punt"),
        Minus = Set("min"),
        Fractions = new(("half|halve|een half|een halve|de helft", 0.5m), ("een kwart|kwart", 0.25m), ("driekwart|drie kwart", 0.75m)),
        AndFraction = new(("en een half|en een halve", 0.5m)),
        Quantities = new(("een paar", 2), ("een dozijn", 12), ("een half dozijn", 6), ("anderhalf|anderhalve", 1.5m), ("tweeënhalf|tweeënhalve", 2.5m)),
        One = Set("een"),
        Of = Set("van"),
        Percent = Set("procent"),
        TimeUnits = new(
            ("s|sec|seconde|seconden", TimeUnit.Second), ("m|min|minuut|minuten", TimeUnit.Minute), ("u|uur|uren", TimeUnit.Hour),
            ("dag|dagen", TimeUnit.Day), ("week|weken", TimeUnit.Week), ("maand|maanden", TimeUnit.Month), ("jaar|jaren", TimeUnit.Year)),
        WholeDurations = new(("kwartier|een kwartier", 900), ("drie kwartier", 2700)),
        DurationAnd = Set("en"),
        At = Set("om|rond"),
        NamedTimes = new(("middernacht", new LocalTime(0, 0))),
        MinutesBeforeHour = new(("kwart over", 15), ("kwart voor", -15), ("half", -30)),
        PastOrTo = new(("over", (1, 0)), ("voor", (-1, 0)), ("over half", (1, -30)), ("voor half", (-1, -30))),
        OClock = Set("uur"),
        In = Set("over"),
    };
}
