using AstrOS.Intents.Entities.Durations;
using AstrOS.Intents.Entities.Numbers;
using NodaTime;
using static AstrOS.Intents.Entities.Words.Vocabulary;

namespace AstrOS.Intents.Entities.Words;

/// <summary>Numbers, durations and times of day; dates only in digits.</summary>
internal static class Italian
{
    public static Vocabulary Words { get; } = new()
    {
        DecimalComma = true,
        WritesTwentyFourHours = true,
        Small = new([("zero", 0), ("un|una", 1), .. NumberCompounds.Italian()]),
        Multipliers = new(("mille|mila", 1000), ("milione|milioni", 1_000_000), ("miliardo|miliardi", 1_000_000_000)),
        Point = Set("virgola"),
        Minus = Set("meno"),
        Fractions = new(("mezzo|mezza|la metà|metà", 0.5m), ("un quarto", 0.25m), ("tre quarti", 0.75m)),
        AndFraction = new(("e mezzo|e mezza", 0.5m), ("e un quarto", 0.25m)),
        Quantities = new(("un paio", 2), ("una dozzina", 12), ("mezza dozzina", 6)),
        Of = Set("di"),
        One = Set("un|una"),
        Percent = Set("per cento|percento"),
        TimeUnits = new(
            ("s|sec|secondo|secondi", TimeUnit.Second), ("m|min|minuto|minuti", TimeUnit.Minute), ("h|ora|ore", TimeUnit.Hour),
            ("giorno|giorni", TimeUnit.Day), ("settimana|settimane", TimeUnit.Week), ("mese|mesi", TimeUnit.Month), ("anno|anni", TimeUnit.Year)),
        WholeDurations = new(("mezzora|mezz ora", 1800), ("un quarto dora|quarto dora", 900), ("unora e mezza|un ora e mezza", 5400), ("unora", 3600)),
        DurationAnd = Set("e"),
        At = Set("alle|all|verso le"),
        NamedTimes = new(("mezzogiorno", new LocalTime(12, 0)), ("mezzanotte", new LocalTime(0, 0))),
        MinutesAfterHour = new(("e mezza|e mezzo", 30), ("e un quarto|e quarto", 15), ("meno un quarto", -15)),
        OClock = Set("in punto"),
        In = Set("tra|fra"),
    };
}
