using AstrOS.Intents.Entities.Durations;
using AstrOS.Intents.Entities.Numbers;
using NodaTime;
using static AstrOS.Intents.Entities.Words.Vocabulary;

namespace AstrOS.Intents.Entities.Words;

/// <summary>Numbers, durations and times of day; dates only in digits.</summary>
internal static class French
{
    public static Vocabulary Words { get; } = new()
    {
        DecimalComma = true,
        WritesTwentyFourHours = true,
        Small = new([("zéro", 0), ("une", 1), ("quatre vingts", 80), .. NumberCompounds.French()]),
        Multipliers = new(("cent|cents", 100), ("mille", 1000), ("million|millions", 1_000_000), ("milliard|milliards", 1_000_000_000)),
        Point = Set("virgule"),
        Minus = Set("moins"),
        Fractions = new(("demi|demie|une demi|la moitié|un demi|une demie", 0.5m), ("un quart", 0.25m), ("trois quarts", 0.75m)),
        AndFraction = new(("et demi|et demie", 0.5m)),
        Quantities = new(("une douzaine", 12), ("une demi douzaine", 6)),
        Of = Set("de"),
        One = Set("un|une"),
        Percent = Set("pour cent|pourcent"),
        TimeUnits = new(
            ("s|sec|seconde|secondes", TimeUnit.Second), ("m|min|minute|minutes", TimeUnit.Minute), ("h|heure|heures", TimeUnit.Hour),
            ("j|jour|jours", TimeUnit.Day), ("semaine|semaines", TimeUnit.Week), ("mois", TimeUnit.Month), ("an|ans|année|années", TimeUnit.Year)),
        WholeDurations = new(("un quart dheure|quart dheure", 900), ("trois quarts dheure", 2700)),
        DurationAnd = Set("et"),
        At = Set("à|vers"),
        NamedTimes = new(("midi", new LocalTime(12, 0)), ("minuit", new LocalTime(0, 0))),
        MinutesAfterHour = new(("et demie|et demi", 30), ("et quart", 15), ("moins le quart", -15)),
        OClock = Set("h|heure|heures"),
        In = Set("dans"),
    };
}
