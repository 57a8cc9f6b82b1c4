using System.Globalization;
using AstrOS.Contexts;
using NodaTime;

namespace AstrOS.Agents;

/// <summary>How numbers, moments and temperatures are written in an answer.</summary>
/// <param name="Language">BCP 47 without region.</param>
/// <param name="Zone">The reader's time zone.</param>
/// <param name="Preferences">How the reader wants things; null where nothing is known.</param>
internal sealed record AnswerCulture(string Language, DateTimeZone Zone, UserPreferences? Preferences = null)
{
    // English answers are written the international way (2026-12-24 is "Thursday, 24 December 2026", 18:30), not the US one.
    private static readonly Dictionary<string, string> Regions = new() { ["en"] = "en-GB", ["de"] = "de-DE", ["es"] = "es-ES" };

    private readonly CultureInfo _culture = Of(Language, Preferences?.Uses12Hours == true);

    public CultureInfo Culture => _culture;

    /// <summary>A temperature that is known in degrees Celsius.</summary>
    public string Temperature(decimal celsius) => Preferences?.UsesFahrenheit == true
        ? (celsius * 9 / 5 + 32).ToString("0.#", Culture) + " °F"
        : celsius.ToString("0.#", Culture) + " °C";

    private static CultureInfo Of(string language, bool uses12Hours)
    {
        var culture = CultureInfo.GetCultureInfo(Regions.GetValueOrDefault(language, language));
        if (!uses12Hours) return culture;
        var changed = (CultureInfo)culture.Clone();
        changed.DateTimeFormat.ShortTimePattern = "h:mm tt";
        return changed;
    }
}
