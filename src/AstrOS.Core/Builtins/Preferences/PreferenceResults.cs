using AstrOS.Contexts;

namespace AstrOS.Builtins.Preferences;

/// <summary>One preference.</summary>
/// <param name="Key">As tools know it.</param>
/// <param name="Title">What it is about, in the language of the request.</param>
/// <param name="Value">As tools know it; absent when it is not set.</param>
/// <param name="Words">The value in the language of the request.</param>
internal sealed record PreferenceEntry(string Key, string Title, string? Value, string? Words);

/// <summary>Several of them.</summary>
internal sealed record PreferenceEntries(IReadOnlyList<PreferenceEntry> Items, int Count)
{
    public static PreferenceEntries Of(IEnumerable<KeyValuePair<string, string?>> values, string language)
    {
        List<PreferenceEntry> items =
        [
            .. values.Select(value => new PreferenceEntry(
                value.Key, PreferenceTexts.Title(value.Key, language), value.Value, value.Value is null ? null : PreferenceTexts.Words(value.Key, value.Value, language))),
        ];
        return new(items, items.Count);
    }

    /// <summary>As they will be.</summary>
    public static PreferenceEntries Of(IEnumerable<PreferenceChange> changes, string language) =>
        Of(changes.Select(change => KeyValuePair.Create(change.Key, change.To)), language);
}

/// <summary>What could not be read.</summary>
/// <param name="Value">What was said.</param>
internal sealed record PreferenceFault(string Value);
