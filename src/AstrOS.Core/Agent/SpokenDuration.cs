using System.Globalization;

namespace AstrOS.Agents;

/// <summary>A length of time in words: its two largest units, such as "3 days 4 hours".</summary>
internal static class SpokenDuration
{
    private static readonly (long Seconds, int Unit)[] Units = [(86_400, 0), (3_600, 1), (60, 2), (1, 3)];

    public static string Write(decimal seconds, string language)
    {
        var words = WordsOf(language);
        var left = (long)Math.Round(Math.Abs(seconds));
        var parts = new List<string>(2);
        foreach (var (length, unit) in Units)
        {
            var count = left / length;
            left %= length;
            if (count == 0)
            {
                if (parts.Count > 0) break;
                continue;
            }

            parts.Add($"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? words[unit].One : words[unit].Many)}");
            if (parts.Count == 2) break;
        }

        return parts.Count == 0 ? $"0 {words[3].Many}" : string.Join(' ', parts);
    }

    private static (string One, string Many)[] WordsOf(string language) => language switch
    {
        "de" => [("Tag", "Tage"), ("Stunde", "Stunden"), ("Minute", "Minuten"), ("Sekunde", "Sekunden")],
        "es" => [("día", "días"), ("hora", "horas"), ("minuto", "minutos"), ("segundo", "segundos")],
        _ => [("day", "days"), ("hour", "hours"), ("minute", "minutes"), ("second", "seconds")],
    };
}
