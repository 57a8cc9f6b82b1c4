using System.Globalization;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>Reads the kernel's files under /proc and /sys. What is not there is null, never an exception.</summary>
internal static class ProcFile
{
    /// <summary>The text of a small file, trimmed; null when it cannot be read.</summary>
    public static string? Text(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The number in a small file; null when there is none.</summary>
    public static long? Number(string path) =>
        long.TryParse(Text(path), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The lines of a file; none when it cannot be read.</summary>
    public static string[] Lines(string path) => Text(path)?.Split('\n') ?? [];

    /// <summary>The folders or files below a folder; none when it cannot be read.</summary>
    public static string[] Entries(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
