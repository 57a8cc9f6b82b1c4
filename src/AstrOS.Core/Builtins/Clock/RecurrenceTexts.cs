using System.Globalization;
using AstrOS.Intents.Entities.DateTimes;
using NodaTime;

namespace AstrOS.Builtins.Clock;

/// <summary>How something comes again, in words: "every 2 weeks, Monday and Friday". Tables show it where programs read the rule.</summary>
internal static class RecurrenceTexts
{
    /// <summary>The words for a rule; null when there is none that is kept.</summary>
    public static string? Of(string? rule, string language)
    {
        if (rule is null || !Recurrence.TryParse(rule, out var recurrence)) return null;
        var words = WordsOf(language);
        var (every, one, many) = words.Units[(int)recurrence.Frequency];
        var often = recurrence.Interval == 1
            ? $"{every} {one}"
            : string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", words.EveryMany, recurrence.Interval, many);
        return On(recurrence, words, CultureInfo.GetCultureInfo(language)) is { } on ? $"{often}, {on}" : often;
    }

    private static string? On(Recurrence rule, Words words, CultureInfo culture)
    {
        if (rule is { Nth: { } nth, Days: [var weekday, ..] }) return $"{words.Nth[nth < 0 ? 0 : nth]} {DayName(weekday, culture)}";
        if (rule.Days.Count > 0) return Days(rule.Days, words, culture);
        if (rule is { Month: { } month, MonthDay: { } day }) return string.Format(CultureInfo.InvariantCulture, words.DayOfYear, day, culture.DateTimeFormat.MonthGenitiveNames[month - 1]);
        return rule.MonthDay switch
        {
            null => null,
            -1 => words.LastDay,
            { } number => string.Format(CultureInfo.InvariantCulture, words.DayOfMonth, number),
        };
    }

    private static string Days(IReadOnlyList<IsoDayOfWeek> days, Words words, CultureInfo culture)
    {
        var names = days.Order().Select(day => DayName(day, culture)).ToList();
        var isRow = days.Count > 2 && days.Max() - days.Min() == days.Count - 1;
        if (isRow) return string.Format(CultureInfo.InvariantCulture, words.Row, names[0], names[^1]);
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} {words.And} {names[^1]}";
    }

    private static string DayName(IsoDayOfWeek day, CultureInfo culture) => culture.DateTimeFormat.DayNames[(int)day % 7];

    private static Words WordsOf(string language) => language switch
    {
        "de" => new(
            "alle", [("jede", "Minute", "Minuten"), ("jede", "Stunde", "Stunden"), ("jeden", "Tag", "Tage"), ("jede", "Woche", "Wochen"), ("jeden", "Monat", "Monate"), ("jedes", "Jahr", "Jahre")],
            ["letzter", "erster", "zweiter", "dritter", "vierter", "fünfter"], "letzter Tag", "am {0}.", "{0}. {1}", "{0} bis {1}", "und"),
        "es" => new(
            "cada", [("cada", "minuto", "minutos"), ("cada", "hora", "horas"), ("cada", "día", "días"), ("cada", "semana", "semanas"), ("cada", "mes", "meses"), ("cada", "año", "años")],
            ["último", "primer", "segundo", "tercer", "cuarto", "quinto"], "último día", "día {0}", "{0} de {1}", "de {0} a {1}", "y"),
        _ => new(
            "every", [("every", "minute", "minutes"), ("every", "hour", "hours"), ("every", "day", "days"), ("every", "week", "weeks"), ("every", "month", "months"), ("every", "year", "years")],
            ["last", "first", "second", "third", "fourth", "fifth"], "last day", "day {0}", "{0} {1}", "{0} to {1}", "and"),
    };

    private sealed record Words(
        string EveryMany, (string Every, string One, string Many)[] Units, string[] Nth, string LastDay, string DayOfMonth, string DayOfYear, string Row, string And);
}
