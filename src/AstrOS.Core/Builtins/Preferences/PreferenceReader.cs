using AstrOS.Contexts;
using AstrOS.Intents.Entities.Places;
using AstrOS.Tools;
using NodaTime;

namespace AstrOS.Builtins.Preferences;

/// <summary>Reads what was said as values that can be kept; what cannot be read is refused with a reason.</summary>
internal static class PreferenceReader
{
    private const int LongestName = 60;
    private const int LongestPath = 4096;

    /// <summary>The values by their keys, or why there are none.</summary>
    public static (Dictionary<string, string> Values, ToolResult? Fault) Read(PreferenceSetInput input, IReadOnlyCollection<string> languages)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        ToolResult? fault = null;
        Take(UserPreferences.NameKey, input.Name, "bad_name", static said => said.Length <= LongestName ? said : null);
        Take(UserPreferences.LanguageKey, input.Language, "unknown_language", said => languages.Contains(said) ? said : null);
        Take(UserPreferences.TimeZoneKey, input.TimeZone, "unknown_place", ZoneOf);
        Take(UserPreferences.ClockKey, input.Clock, "bad_value", static said => OneOf(said, "12", "24"));
        Take(UserPreferences.TemperatureKey, input.Temperature, "bad_value", static said => OneOf(said, "celsius", "fahrenheit"));
        Take(UserPreferences.LengthKey, input.Length ?? input.Units, "bad_value", static said => OneOf(said, "metric", "imperial"));
        if (input.Units is not null && input.Temperature is null)
            Take(UserPreferences.TemperatureKey, input.Units, "bad_value", static said => said == "imperial" ? "fahrenheit" : "celsius");
        if (input.Folder is { } folder)
        {
            if (OneOf(folder, [.. PreferenceTexts.Folders]) is null) fault ??= Failed("bad_value", folder);
            else if (input.Path is null) fault ??= ToolResult.Asks("needs_path", new(("path", "text")));
            else Take(UserPreferences.FolderPrefix + folder, input.Path, "bad_path", PathOf);
        }

        return (values, fault);

        void Take(string key, string? said, string response, Func<string, string?> read)
        {
            if (said?.Trim() is not { Length: > 0 } text) return;
            if (read(text) is { } value) values[key] = value;
            else fault ??= Failed(response, text);
        }
    }

    /// <summary>Whether a value is one that this could have read: what a call puts back must be as sound as what was said.</summary>
    public static bool IsSound(string key, string value) => PreferenceTexts.IsKey(key) && key switch
    {
        UserPreferences.NameKey => value.Length is > 0 and <= LongestName,
        UserPreferences.LanguageKey => value.Length is 2 or 3 && value.All(char.IsAsciiLetterLower),
        UserPreferences.TimeZoneKey => DateTimeZoneProviders.Tzdb.GetZoneOrNull(value) is not null,
        UserPreferences.ClockKey => value is "12" or "24",
        UserPreferences.TemperatureKey => value is "celsius" or "fahrenheit",
        UserPreferences.LengthKey => value is "metric" or "imperial",
        _ => PathOf(value) is not null,
    };

    private static string? ZoneOf(string said) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(said)?.Id ?? (PlaceZones.TryFind(said, out var place) ? place.ZoneId : null);

    private static string? PathOf(string said) =>
        said.Length <= LongestPath && (said[0] == '/' || said == "~" || said.StartsWith("~/", StringComparison.Ordinal)) && !said.Contains('\0', StringComparison.Ordinal)
            ? said.Length > 1 ? said.TrimEnd('/') : said
            : null;

    private static string? OneOf(string said, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (string.Equals(word, said, StringComparison.OrdinalIgnoreCase)) return word;
        return null;
    }

    private static ToolResult Failed(string response, string said) =>
        ToolResult.Failed("invalid_argument", response, new PreferenceFault(said), PreferencesJson.Default.PreferenceFault);
}
