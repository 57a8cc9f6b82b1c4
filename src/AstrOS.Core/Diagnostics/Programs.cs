namespace AstrOS.Diagnostics;

/// <summary>Looks programs up on the PATH.</summary>
public static class Programs
{
    /// <summary>The path of the first of these that is installed; null when none is.</summary>
    public static string? Find(params ReadOnlySpan<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin").Split(':', StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names)
            foreach (var folder in folders)
                if (Path.Combine(folder, name) is var path && File.Exists(path)) return path;
        return null;
    }
}
