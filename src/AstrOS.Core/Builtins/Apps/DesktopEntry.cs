namespace AstrOS.Builtins.Apps;

/// <summary>An application as its desktop entry describes it.</summary>
internal sealed record DesktopEntry
{
    /// <summary>The desktop file id, such as <c>org.mozilla.firefox</c>, without its ending.</summary>
    public required string Id { get; init; }

    public required string File { get; init; }

    /// <summary>Its name without translation.</summary>
    public required string Name { get; init; }

    /// <summary>Its names by language, BCP 47 without region.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>What kind of program it is, in every language that is known of it: "Web Browser".</summary>
    public IReadOnlyList<string> GenericNames { get; init; } = [];

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public required string Exec { get; init; }

    public string? TryExec { get; init; }

    public string? Icon { get; init; }

    /// <summary>The folder that it begins in.</summary>
    public string? Folder { get; init; }

    public bool Terminal { get; init; }

    /// <summary>Whether it is not meant for menus, or not there at all.</summary>
    public bool IsHidden { get; init; }

    public IReadOnlyList<string> OnlyShowIn { get; init; } = [];

    public IReadOnlyList<string> NotShowIn { get; init; } = [];

    /// <summary>What it is called in a language.</summary>
    public string NameIn(string language) => Names.GetValueOrDefault(language, Name);

    /// <summary>Whether a desktop offers it. Where the desktop is not known, all are offered.</summary>
    /// <param name="desktops">Names of the desktop, such as "ubuntu" and "GNOME".</param>
    public bool IsShownIn(IReadOnlyList<string> desktops) =>
        !IsHidden && (desktops.Count == 0 || (OnlyShowIn.Count == 0 || OnlyShowIn.Any(desktops.Contains)) && !NotShowIn.Any(desktops.Contains));
}
