namespace AstrOS.Builtins.Files.Places;

/// <summary>The user's own folders: home, those of the desktop with their names in the user's language, and where data is kept.</summary>
internal sealed class UserFolders
{
    private static readonly (string Key, string English)[] Standard =
    [
        ("desktop", "Desktop"), ("documents", "Documents"), ("downloads", "Downloads"), ("pictures", "Pictures"), ("music", "Music"),
        ("videos", "Videos"), ("templates", "Templates"), ("public", "Public"),
    ];

    private readonly Func<string, string?> _environment;

    /// <param name="environment">The variables of the environment: HOME, XDG_DATA_HOME and XDG_CONFIG_HOME.</param>
    public UserFolders(Func<string, string?> environment)
    {
        _environment = environment;
        Home = Path.TrimEndingDirectorySeparator(environment("HOME") is { Length: > 1 } home ? home : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
    }

    public string Home { get; }

    public string Data => Of("XDG_DATA_HOME", ".local/share");

    public string Config => Of("XDG_CONFIG_HOME", ".config");

    /// <summary>Where things are looked for that are named without a folder.</summary>
    public IReadOnlyList<string> Usual => [Home, .. ((string[])["desktop", "documents", "downloads"]).Select(key => Named(key)!)];

    /// <summary>The folders of the desktop that are there, and home.</summary>
    public IEnumerable<string> All => Standard.Select(standard => Named(standard.Key)!).Append(Home);

    /// <summary>
    /// The folder that a name such as "downloads", "my downloads folder" or "Descargas" means; null when it is none of the user's own. The
    /// only place where such a name becomes a folder.
    /// </summary>
    public string? Named(string name)
    {
        if (FolderWords.KeyOf(name) is { } key)
        {
            if (key == "home") return Home;
            return Configured().GetValueOrDefault(key) ?? Path.Join(Home, Standard.First(standard => standard.Key == key).English);
        }

        var bare = FolderWords.Bare(name);
        return Configured().Values.FirstOrDefault(folder => string.Equals(Path.GetFileName(folder), bare, StringComparison.OrdinalIgnoreCase));
    }

    // user-dirs.dirs of xdg-user-dirs: XDG_DOWNLOAD_DIR="$HOME/Descargas"
    private Dictionary<string, string> Configured()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var file = Path.Join(Config, "user-dirs.dirs");
        if (!File.Exists(file)) return found;
        try
        {
            foreach (var line in File.ReadLines(file).Take(200))
            {
                if (line.Split('=', 2) is not [var variable, var value] || FolderWords.KeyOfVariable(variable.Trim()) is not { } key) continue;
                var path = value.Trim().Trim('"').Replace("$HOME", Home, StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
                // A folder that is not in use is written as home itself.
                if (Path.IsPathRooted(path) && Path.TrimEndingDirectorySeparator(path) != Home) found[key] = Path.TrimEndingDirectorySeparator(path);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return found;
        }

        return found;
    }

    private string Of(string variable, string otherwise) =>
        _environment(variable) is { } path && Path.IsPathRooted(path) ? Path.TrimEndingDirectorySeparator(path) : Path.Join(Home, otherwise);
}
