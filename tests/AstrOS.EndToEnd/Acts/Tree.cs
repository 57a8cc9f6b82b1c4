using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AstrOS.EndToEnd.Acts;

/// <summary>A folder with everything in it, as a text that two moments can be compared by: names, kinds, modes, times, contents.</summary>
internal static class Tree
{
    /// <param name="folder">The folder.</param>
    /// <param name="without">A folder in it that is left out, such as the trash.</param>
    public static string Of(string folder, string? without = null)
    {
        var text = new StringBuilder();
        foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Where(path => without is null || path != without && !path.StartsWith(without + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            text.Append(Path.GetRelativePath(folder, path));
            var info = new FileInfo(path);
            if (info.LinkTarget is { } target) text.Append(" -> ").Append(target);
            else if (Directory.Exists(path)) text.Append(CultureInfo.InvariantCulture, $"/ {info.UnixFileMode}");
            else text.Append(CultureInfo.InvariantCulture, $" {info.UnixFileMode} {info.LastWriteTimeUtc:O} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))[..12]}");
            text.AppendLine();
        }

        return text.ToString();
    }
}
