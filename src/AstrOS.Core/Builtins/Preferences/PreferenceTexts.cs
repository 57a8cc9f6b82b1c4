using System.Globalization;
using AstrOS.Contexts;

namespace AstrOS.Builtins.Preferences;

/// <summary>What preferences are called, in the language of the request.</summary>
internal static class PreferenceTexts
{
    /// <summary>The kinds of folder that a place can be given for.</summary>
    public static readonly IReadOnlyList<string> Folders = ["downloads", "documents", "music", "pictures", "videos", "desktop", "projects", "templates", "public"];

    private static readonly Dictionary<string, (string En, string De, string Es)> Titles = new()
    {
        [UserPreferences.NameKey] = ("Name", "Name", "Nombre"),
        [UserPreferences.LanguageKey] = ("Language", "Sprache", "Idioma"),
        [UserPreferences.TimeZoneKey] = ("Time zone", "Zeitzone", "Zona horaria"),
        [UserPreferences.ClockKey] = ("Clock", "Uhrzeit", "Reloj"),
        [UserPreferences.TemperatureKey] = ("Temperatures", "Temperaturen", "Temperaturas"),
        [UserPreferences.LengthKey] = ("Lengths", "Längen", "Longitudes"),
        ["folder.downloads"] = ("Downloads", "Downloads", "Descargas"),
        ["folder.documents"] = ("Documents", "Dokumente", "Documentos"),
        ["folder.music"] = ("Music", "Musik", "Música"),
        ["folder.pictures"] = ("Pictures", "Bilder", "Imágenes"),
        ["folder.videos"] = ("Videos", "Videos", "Vídeos"),
        ["folder.desktop"] = ("Desktop", "Schreibtisch", "Escritorio"),
        ["folder.projects"] = ("Projects", "Projekte", "Proyectos"),
        ["folder.templates"] = ("Templates", "Vorlagen", "Plantillas"),
        ["folder.public"] = ("Public folder", "Öffentlicher Ordner", "Carpeta pública"),
    };

    private static readonly Dictionary<string, (string En, string De, string Es)> Values = new()
    {
        ["12"] = ("12 hours", "12 Stunden", "12 horas"),
        ["24"] = ("24 hours", "24 Stunden", "24 horas"),
        ["celsius"] = ("Celsius", "Celsius", "Celsius"),
        ["fahrenheit"] = ("Fahrenheit", "Fahrenheit", "Fahrenheit"),
        ["metric"] = ("metric", "metrisch", "métrico"),
        ["imperial"] = ("imperial", "imperial", "imperial"),
    };

    public static bool IsKey(string key) => Titles.ContainsKey(key);

    public static string Title(string key, string language) => Titles.TryGetValue(key, out var words) ? In(words, language) : key;

    public static string Words(string key, string value, string language) => key switch
    {
        UserPreferences.LanguageKey => CultureInfo.GetCultureInfo(value).NativeName,
        UserPreferences.ClockKey or UserPreferences.TemperatureKey or UserPreferences.LengthKey when Values.TryGetValue(value, out var words) => In(words, language),
        _ => value,
    };

    private static string In((string En, string De, string Es) words, string language) => language switch { "de" => words.De, "es" => words.Es, _ => words.En };
}
