using System.Collections.Immutable;

namespace AstrOS.Contexts;

/// <summary>What a user has said about how they want things. Immutable; a change makes another one.</summary>
public sealed record UserPreferences
{
    /// <summary>How the user is called.</summary>
    public const string NameKey = "name";

    /// <summary>The language to try first, BCP 47 without region.</summary>
    public const string LanguageKey = "language";

    /// <summary>An IANA time zone.</summary>
    public const string TimeZoneKey = "time_zone";

    /// <summary><c>12</c> or <c>24</c>.</summary>
    public const string ClockKey = "clock";

    /// <summary><c>celsius</c> or <c>fahrenheit</c>.</summary>
    public const string TemperatureKey = "temperature";

    /// <summary><c>metric</c> or <c>imperial</c>.</summary>
    public const string LengthKey = "length";

    /// <summary>What the key of a folder begins with: <c>folder.downloads</c>.</summary>
    public const string FolderPrefix = "folder.";

    /// <summary>Nothing has been said.</summary>
    public static UserPreferences None { get; } = new();

    /// <summary>Every preference by its key.</summary>
    public ImmutableSortedDictionary<string, string> Values { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>How the user is called; null when it is not known.</summary>
    public string? Name => this[NameKey];

    /// <summary>The language to try first; null for the configured one.</summary>
    public string? Language => this[LanguageKey];

    /// <summary>The IANA time zone; null for the configured or the machine's one.</summary>
    public string? TimeZone => this[TimeZoneKey];

    /// <summary>Whether times are written with a.m. and p.m.; null for what is usual in the language.</summary>
    public bool? Uses12Hours => this[ClockKey] is { } clock ? clock == "12" : null;

    /// <summary>Whether temperatures are written in Fahrenheit; null for what is usual.</summary>
    public bool? UsesFahrenheit => this[TemperatureKey] is { } unit ? unit == "fahrenheit" : null;

    /// <summary>Where the user keeps what, by the English name: <c>downloads</c>, <c>music</c> …; a path from the root or from <c>~</c>.</summary>
    public IReadOnlyDictionary<string, string> Folders => Values.Where(value => value.Key.StartsWith(FolderPrefix, StringComparison.Ordinal))
        .ToDictionary(value => value.Key[FolderPrefix.Length..], value => value.Value, StringComparer.Ordinal);

    /// <summary>The preference with a key; null when nothing has been said.</summary>
    public string? this[string key] => Values.GetValueOrDefault(key);

    /// <summary>With another value; without it when that is null.</summary>
    public UserPreferences With(string key, string? value) => new() { Values = value is null ? Values.Remove(key) : Values.SetItem(key, value) };
}
