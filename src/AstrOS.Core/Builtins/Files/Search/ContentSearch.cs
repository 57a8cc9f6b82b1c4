using System.Text;
using AstrOS.Builtins.Files.Steps;

namespace AstrOS.Builtins.Files.Search;

/// <summary>Looks for words in text files; what is no text is passed by.</summary>
internal sealed class ContentSearch(string words)
{
    private const int LargestFile = 16 * 1024 * 1024;

    public bool IsIn(string path, FileStat stat)
    {
        if (!stat.IsFile || stat.Size is 0 or > LargestFile) return false;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (!TextFiles.IsText(file)) return false;
            using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 64 * 1024);
            while (reader.ReadLine() is { } line)
                if (line.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        return false;
    }
}

/// <summary>Tells text from other data.</summary>
internal static class TextFiles
{
    /// <summary>Whether the beginning of a file has no byte that text never has; the file is at its beginning again afterwards.</summary>
    public static bool IsText(FileStream file)
    {
        Span<byte> head = stackalloc byte[4096];
        var count = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        head = head[..count];
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return true; // UTF-16 says so itself.
        return !head.Contains((byte)0);
    }
}
