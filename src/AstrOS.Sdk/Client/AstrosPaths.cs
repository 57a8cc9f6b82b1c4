namespace AstrOS.Sdk.Client;

/// <summary>
/// Where AstrOS keeps its files, for the daemon and its clients alike. <c>ASTROS_HOME</c> puts everything under one
/// folder (a second instance, a test); without it the XDG Base Directory rules hold, relative values ignored as they ask.
/// </summary>
public sealed record AstrosPaths
{
    /// <summary>The longest path that a Unix socket can have, in bytes of UTF-8 (<c>sun_path</c> less its closing zero).</summary>
    public const int MaxSocketPathBytes = 107;

    /// <summary>The folder of the socket, session files and locks: emptied when the user logs out, readable by its owner alone.</summary>
    public required string RuntimeFolder { get; init; }

    /// <summary>The configuration file, whether it exists or not.</summary>
    public required string ConfigurationFile { get; init; }

    /// <summary>The folder of the database and what plugins store.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder of logs and of the chat's line history.</summary>
    public required string StateFolder { get; init; }

    /// <summary>The Unix socket that astrosd listens on.</summary>
    public string Socket => Path.Combine(RuntimeFolder, "astrosd.sock");

    /// <summary>The paths of this process: its environment and its effective user.</summary>
    /// <returns>Absolute paths; nothing is created.</returns>
    public static AstrosPaths FromEnvironment() =>
        Resolve(Environment.GetEnvironmentVariable, PrivateFolder.EffectiveUserId, Directory.Exists);

    /// <summary>The same rules on a given environment.</summary>
    /// <param name="environment">Looks a variable up; null or empty when it is not set.</param>
    /// <param name="userId">The numeric id of the user.</param>
    /// <param name="folderExists">Whether a folder exists; asked for <c>/run/user/ID</c> alone.</param>
    /// <returns>Absolute paths; nothing is created.</returns>
    public static AstrosPaths Resolve(Func<string, string?> environment, uint userId, Func<string, bool> folderExists)
    {
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(folderExists);
        var configuration = environment("ASTROS_CONFIG_PATH") is { Length: > 0 } path ? Path.GetFullPath(path) : null;

        if (environment("ASTROS_HOME") is { Length: > 0 } given)
        {
            var root = Path.GetFullPath(given);
            return new AstrosPaths
            {
                RuntimeFolder = Path.Combine(root, "run"),
                ConfigurationFile = configuration ?? Path.Combine(root, "config", "astros.yaml"),
                DataFolder = Path.Combine(root, "data"),
                StateFolder = Path.Combine(root, "logs"),
            };
        }

        return new AstrosPaths
        {
            RuntimeFolder = RuntimeFolderOf(userId, Absolute("XDG_RUNTIME_DIR"), folderExists),
            ConfigurationFile = configuration ?? Path.Combine(Absolute("XDG_CONFIG_HOME") ?? InHome(".config"), "astros", "astros.yaml"),
            DataFolder = Path.Combine(Absolute("XDG_DATA_HOME") ?? InHome(".local/share"), "astros"),
            StateFolder = Path.Combine(Absolute("XDG_STATE_HOME") ?? InHome(".local/state"), "astros"),
        };

        string? Absolute(string name) =>
            environment(name) is { Length: > 0 } value && Path.IsPathRooted(value) ? value : null;

        string InHome(string below) => Path.Combine(
            Absolute("HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), below);
    }

    private static string RuntimeFolderOf(uint userId, string? runtime, Func<string, bool> folderExists)
    {
        if (runtime is not null) return Path.Combine(runtime, "astros");

        var loggedIn = $"/run/user/{userId}";
        return folderExists(loggedIn) ? Path.Combine(loggedIn, "astros") : $"/tmp/astros-{userId}";
    }
}
