using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Preferences;

internal sealed record PreferenceSetInput
{
    [Description("How the user is called.")]
    public string? Name { get; init; }

    [Description("The language to be understood and answered in first, a code such as de.")]
    public string? Language { get; init; }

    [Description("Where the user is: an IANA time zone, a city or a country.")]
    public string? TimeZone { get; init; }

    [Description("How times are written: 12 (with a.m. and p.m.) or 24.")]
    public string? Clock { get; init; }

    [Description("celsius or fahrenheit.")]
    public string? Temperature { get; init; }

    [Description("How lengths are written: metric or imperial.")]
    public string? Length { get; init; }

    [Description("Both temperatures and lengths: metric or imperial.")]
    public string? Units { get; init; }

    [Description("A kind of folder: downloads, documents, music, pictures, videos, desktop, projects, templates or public.")]
    public string? Folder { get; init; }

    [Description("Where that folder is: a path from the root or from ~.")]
    public string? Path { get; init; }
}

internal sealed record PreferenceListInput
{
    [Description("Only one: name, language, time_zone, clock, temperature or length; all when left out.")]
    public string? What { get; init; }

    [Description("Only where a folder is, such as downloads.")]
    public string? Folder { get; init; }
}

internal sealed record PreferenceForgetInput
{
    [Description("Which: name, language, time_zone, clock, temperature or length. Without it the user is asked.")]
    public string? What { get; init; }

    [Description("Where a folder is, such as downloads.")]
    public string? Folder { get; init; }

    [Description("Everything that is known.")]
    public bool? All { get; init; }
}

internal sealed record PreferenceRestoreInput
{
    [Description("Which preferences, and how each was.")]
    public required IReadOnlyList<PreferenceVersion> Values { get; init; }
}

internal sealed record PreferenceVersion
{
    [Description("Its key, such as name or folder.music.")]
    public required string Key { get; init; }

    [Description("How it was; null when nothing was set.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Value { get; init; }
}
