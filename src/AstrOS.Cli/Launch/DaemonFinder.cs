namespace AstrOS.Cli.Launch;

/// <summary>Finds the astrosd that belongs to this astros.</summary>
internal static class DaemonFinder
{
    /// <summary>The order: <c>ASTROSD_PATH</c>, beside this program's folder, <c>PATH</c>.</summary>
    public static string? Find() => Find(Environment.GetEnvironmentVariable, Environment.ProcessPath, File.Exists);

    internal static string? Find(Func<string, string?> environment, string? processPath, Func<string, bool> exists)
    {
        // Said outright, it is this one or none: falling back would run another than the one asked for.
        if (environment("ASTROSD_PATH") is { Length: > 0 } given) return exists(given) ? Path.GetFullPath(given) : null;

        if (processPath is not null && Path.GetDirectoryName(processPath) is { } folder)
        {
            var beside = Path.GetFullPath(Path.Combine(folder, "../lib/astrosd/astrosd"));
            if (exists(beside)) return beside;
        }

        return (environment("PATH") ?? "")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .Select(entry => Path.Combine(entry, "astrosd"))
            .FirstOrDefault(exists);
    }
}
