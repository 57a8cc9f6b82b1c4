namespace AstrOS.Intents.Generation;

/// <summary>Values to show in examples, where a sentence does not list them.</summary>
internal static class SampleValues
{
    /// <summary>A value of a type; a type not known here is shown by a number, which most types can read.</summary>
    public static string Of(string type, string slot, string language) => type switch
    {
        "number" => "12",
        "ordinal" => language switch
        {
            "de" => "dritte",
            "es" => "tercero",
            _ => "third",
        },
        "expression" => language switch
        {
            "de" => "15% von 80",
            "es" => "15% de 80",
            _ => "15% of 80",
        },
        "percentage" or "percent" => "20%",
        "duration" => language switch
        {
            "de" => "10 Minuten",
            "es" => "10 minutos",
            "it" => "10 minuti",
            "nl" => "10 minuten",
            _ => "10 minutes",
        },
        // A day alone would have the time asked for.
        "date_time" or "wake_time" when language is "en" or "de" or "es" => language switch
        {
            "de" => "morgen um 7",
            "es" => "mañana a las 7",
            _ => "tomorrow at 7",
        },
        "date" or "datetime" or "date_time" or "wake_time" => language switch
        {
            "de" => "morgen",
            "es" => "mañana",
            "fr" => "demain",
            "it" => "domani",
            "nl" => "morgen",
            _ => "tomorrow",
        },
        "time" => language is "en" ? "7 pm" : "19:00",
        "size" => "100 MB",
        "path" => "~/Downloads",
        "text_file" => "notes.txt",
        "file_title" or "new_title" => "invoices",
        "media_file" => "photo.jpg",
        "file_kind" or "certain_kind" or "filekind" => "pdf",
        "application" or "installed_application" => "Firefox",
        "process" or "running_process" => "firefox",
        "unit" when slot is "to" => language switch
        {
            "de" => "Meilen",
            "es" => "millas",
            _ => "miles",
        },
        "unit" => "km",
        "place_zone" or "zone" or "place" => language is "es" ? "Tokio" : language is "de" ? "Tokio" : "Tokyo",
        "url" => "https://example.org",
        "person" or "personal_name" => "Anna",
        _ => "5",
    };

    /// <summary>Any text, for a wildcard.</summary>
    public static string Text(string slot, string language) => slot switch
    {
        "city" or "place" or "zone" or "location" => "Tokyo",
        _ => language switch
        {
            "de" => "Milch kaufen",
            "es" => "comprar leche",
            "fr" => "acheter du lait",
            "it" => "comprare il latte",
            "nl" => "melk kopen",
            _ => "buy milk",
        },
    };
}
