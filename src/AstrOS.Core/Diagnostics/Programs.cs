namespace AstrOS.Diagnostics;

/// <summary>Looks programs up on the PATH.</summary>
public static class Programs
{
    private const UnixFileMode MayRun = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The path of the first of these that is installed; null when none is.</summary>
    public static string? Find(params ReadOnlySpan<string> names) => FindOn(Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin", names);

    // A folder that is not named from the root would mean whatever lies where the daemon happens to stand.
    internal static string? FindOn(string path, params ReadOnlySpan<string> names)
    {
        var folders = path.Split(':').Where(Path.IsPathRooted).ToArray();
        foreach (var name in names)
            foreach (var folder in folders)
                if (Path.Combine(folder, name) is var program && File.Exists(program) && (File.GetUnixFileMode(program) & MayRun) != 0) return program;
        return null;
    }
}
