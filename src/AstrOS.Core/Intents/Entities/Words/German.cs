using AstrOS.Intents.Entities.DateTimes;
using AstrOS.Intents.Entities.Durations;
using AstrOS.Intents.Entities.Numbers;
using NodaTime;
using static AstrOS.Intents.Entities.Words.Vocabulary;
using static NodaTime.IsoDayOfWeek;

namespace AstrOS.Intents.Entities.Words;

internal static class German
{
    public static Vocabulary Words { get; } = new()
    {
        DecimalComma = true,
        WritesTwentyFourHours = true,
        Small = new([("null", 0), ("eins|eine|einen|einem|einer|eines", 1), ("zwo", 2), ("fuenf", 5), ("zwoelf", 12), .. NumberCompounds.German()]),
        Multipliers = new(("hundert", 100), ("tausend", 1000), ("million|millionen", 1_000_000), ("milliarde|milliarden", 1_000_000_000),
            ("billion|billionen", 1_000_000_000_000)),
        CompoundThousand = "tausend",
        NumberAnd = Set("und"),
        Point = Set("komma|punkt"),
        Minus = Set("minus"),
        Fractions = new(("halb|halbe|halber|halben|halbes|die hälfte|hälfte|ein halb|eine halbe|einer halben|einen halben|ein halbes|ein halber", 0.5m),
            ("viertel|ein viertel|einem viertel", 0.25m), ("dreiviertel|drei viertel", 0.75m), ("ein drittel|drittel", 1 / 3m),
            ("zwei drittel", 2 / 3m)),
        AndFraction = new(("und ein halb|und eine halbe|einhalb", 0.5m), ("und ein viertel", 0.25m)),
        Quantities = new(("ein paar|paar", 2), ("ein dutzend|dutzend", 12), ("ein halbes dutzend|halbes dutzend", 6),
            ("anderthalb|eineinhalb|einundeinhalb", 1.5m), ("zweieinhalb|zweiundeinhalb", 2.5m), ("dreieinhalb|dreiundeinhalb", 3.5m),
            ("viereinhalb", 4.5m), ("fünfeinhalb", 5.5m), ("sechseinhalb", 6.5m), ("siebeneinhalb", 7.5m), ("achteinhalb", 8.5m),
            ("neuneinhalb", 9.5m), ("zehneinhalb", 10.5m)),
        Dozen = new(("dutzend", 12)),
        One = Set("ein|eine|einer|einen|einem"),
        Of = Set("von"),
        Ordinals = new([.. GermanOrdinals.All()]),
        OrdinalSuffix = Set("te|ter|ten|tes"),
        Percent = Set("prozent|vom hundert"),
        TimeUnits = new(
            ("s|sek|sekunde|sekunden", TimeUnit.Second), ("m|min|minute|minuten", TimeUnit.Minute),
            ("h|std|stunde|stunden", TimeUnit.Hour), ("d|tag|tage|tagen", TimeUnit.Day), ("woche|wochen", TimeUnit.Week),
            ("monat|monate|monaten|monats", TimeUnit.Month), ("quartal|quartale", TimeUnit.Quarter), ("jahr|jahre|jahren", TimeUnit.Year)),
        WholeDurations = new(("viertelstunde", 900), ("halbstunde", 1800), ("dreiviertelstunde", 2700), ("halbe stunde|halben stunde", 1800)),
        DurationAnd = Set("und"),
        Weekdays = new(
            ("montag|mo", Monday), ("dienstag|di", Tuesday), ("mittwoch|mi", Wednesday), ("donnerstag|do", Thursday), ("freitag|fr", Friday),
            ("samstag|sonnabend|sa", Saturday), ("sonntag|so", Sunday)),
        WeekdayHabits = new(
            ("montags", Monday), ("dienstags", Tuesday), ("mittwochs", Wednesday), ("donnerstags", Thursday), ("freitags", Friday),
            ("samstags|sonnabends", Saturday), ("sonntags", Sunday)),
        Months = new(
            ("januar|jänner|jan", 1), ("februar|feb", 2), ("märz|maerz|mrz", 3), ("april|apr", 4), ("mai", 5), ("juni|jun", 6), ("juli|jul", 7),
            ("august|aug", 8), ("september|sep|sept", 9), ("oktober|okt", 10), ("november|nov", 11), ("dezember|dez", 12)),
        RelativeDays = new(
            ("heute|heutigen|heutige", (0, DayPart.None)), ("morgen|morgigen|morgige", (1, DayPart.None)), ("übermorgen|uebermorgen", (2, DayPart.None)), ("gestern", (-1, DayPart.None)),
            ("vorgestern", (-2, DayPart.None)), ("heute morgen|heute früh|heute vormittag", (0, DayPart.Morning)),
            ("heute mittag", (0, DayPart.Noon)), ("heute nachmittag", (0, DayPart.Afternoon)), ("heute abend", (0, DayPart.Evening)),
            ("heute nacht", (0, DayPart.Night)), ("gestern abend", (-1, DayPart.Evening))),
        Holidays = new(
            ("heiligabend|heilig abend", (12, 24)), ("weihnachten|erster weihnachtsfeiertag", (12, 25)), ("silvester", (12, 31)),
            ("neujahr", (1, 1)), ("valentinstag", (2, 14)), ("halloween", (10, 31)), ("nikolaus|nikolaustag", (12, 6))),
        DayParts = new(
            ("am morgen|morgens|am vormittag|vormittags|in der früh|in der frühe", DayPart.Morning), ("am mittag", DayPart.Noon),
            ("am nachmittag|nachmittags", DayPart.Afternoon), ("am abend|abends", DayPart.Evening), ("in der nacht|nachts", DayPart.Night)),
        BareDayParts = new(
            ("früh|morgen|vormittag", DayPart.Morning), ("mittag", DayPart.Noon), ("nachmittag", DayPart.Afternoon), ("abend", DayPart.Evening),
            ("nacht", DayPart.Night)),
        Which = new(("diesen|dieser|diese|dieses|kommenden|kommende|kommender|kommendes", 0),
            ("nächsten|nächste|nächster|nächstes|naechsten|naechste|naechster|naechstes", 1), ("letzten|letzte|letzter|letztes|vergangenen|vergangene", -1)),
        WhichAfter = new(("nächste woche|naechste woche|kommende woche", 1), ("diese woche", 0), ("letzte woche", -1)),
        Spans = new(("woche", Grain.Week), ("monat", Grain.Month), ("jahr", Grain.Year), ("wochenende", Grain.Weekend)),
        On = Set("am|den|der|dem|an"),
        In = Set("in|innerhalb von"),
        AgoBefore = Set("vor"),
        AgoAfter = new(("später|ab jetzt|ab heute|von heute an|von jetzt an", 1), ("früher|zuvor", -1)),
        From = Set("von|vom|ab"),
        To = Set("bis|bis zum|bis um"),
        Between = Set("zwischen"),
        And = Set("und"),
        Now = Set("jetzt|gerade"),
        Every = new(("jeden|jede|jedes|jeder|jedem|alle|an jedem|am jedem|an jeden", 1), ("jeden zweiten|jede zweite|jedes zweite|jedem zweiten|an jedem zweiten", 2)),
        Frequencies = new(("täglich|jeden tag|taeglich|alltäglich|einmal am tag", Frequency.Daily), ("stündlich", Frequency.Hourly), ("wöchentlich|einmal die woche|einmal pro woche", Frequency.Weekly),
            ("monatlich|einmal im monat", Frequency.Monthly), ("jährlich|einmal im jahr", Frequency.Yearly)),
        OfMonth = Set("des monats|im monat|eines monats|vom monat"),
        OfEveryMonth = new(
            ("jedes monats|jeden monat|jeden monats|eines jeden monats|in jedem monat|im monat jeden monat|monatlich|aller monate", 1),
            ("jedes zweiten monats|jeden zweiten monat", 2)),
        OfEveryYear = Set("jedes jahr|jedes jahres|jeden jahres|eines jeden jahres|in jedem jahr|jährlich|alle jahre"),
        WeekdayGroups = new(
            ("werktag|werktags|werktage|an werktagen|wochentag|wochentags|unter der woche|arbeitstag", [Monday, Tuesday, Wednesday, Thursday, Friday]),
            ("wochenende|am wochenende|wochenenden", [Saturday, Sunday])),
        At = Set("um|gegen|so um|auf"),
        NamedTimes = new(("mittag|mittags", new LocalTime(12, 0)), ("mitternacht", new LocalTime(0, 0))),
        MinutesBeforeHour = new(("viertel nach", 15), ("viertel vor", -15), ("halb", -30), ("viertel", -45), ("dreiviertel|drei viertel", -15)),
        PastOrTo = new(("nach|minuten nach", (1, 0)), ("vor|minuten vor", (-1, 0)), ("nach halb", (1, -30)), ("vor halb", (-1, -30))),
        OClock = Set("uhr|h"),
        Sharp = Set("genau|pünktlich"),
        Halves = new(("morgens|am morgen|früh|vormittags|am vormittag|in der früh", DayPart.Morning), ("mittags", DayPart.Noon),
            ("nachmittags|am nachmittag", DayPart.Afternoon), ("abends|am abend", DayPart.Evening), ("nachts|in der nacht", DayPart.Night)),
    };
}
