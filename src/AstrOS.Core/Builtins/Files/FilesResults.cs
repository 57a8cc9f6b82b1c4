namespace AstrOS.Builtins.Files;

/// <summary>One file or folder of a list.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Name">Its name alone.</param>
/// <param name="Kind">picture, video, pdf … file or folder.</param>
/// <param name="SizeBytes">Its length; of a folder only where that has been counted.</param>
/// <param name="Modified">When it was last changed, ISO 8601.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
internal sealed record FileItem(string Path, string Name, string Kind, long? SizeBytes, string? Modified, bool IsFolder)
{
    /// <summary>Its place in the list, counted from 1.</summary>
    public int? Number { get; init; }

    /// <summary>The folder that it is in, with ~ for home.</summary>
    public string? In { get; init; }

    /// <summary>Where in the trash it is.</summary>
    public string? Trashed { get; init; }

    /// <summary>When it came into the trash.</summary>
    public string? Deleted { get; init; }

    /// <summary>The whole that its size is a part of.</summary>
    public long? WholeBytes { get; init; }
}

/// <summary>A list of files; what "the second one" and "them" mean afterwards.</summary>
/// <param name="Items">The first of them.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="TotalBytes">The size of all files among them.</param>
internal sealed record FileList(IReadOnlyList<FileItem> Items, int Count, long TotalBytes)
{
    public const int MostItems = 500;

    /// <summary>The folder that was looked into, with ~ for home.</summary>
    public string? Folder { get; init; }

    /// <summary>Its absolute path.</summary>
    public string? FolderPath { get; init; }

    /// <summary>Where they went or are going.</summary>
    public string? To { get; init; }

    /// <summary>The first name among them.</summary>
    public string? Name { get; init; }

    /// <summary>The name it has now.</summary>
    public string? NewName { get; init; }

    /// <summary>A folder that is made for it.</summary>
    public string? Made { get; init; }

    /// <summary>How many got a number behind their name because it was taken.</summary>
    public int? Renamed { get; init; }

    /// <summary>How many folders were made.</summary>
    public int? Folders { get; init; }

    /// <summary>What could not be done.</summary>
    public IReadOnlyList<Leftover>? Left { get; init; }

    /// <summary>What was asked for in words.</summary>
    public string? Wanted { get; init; }
}

/// <summary>What could not be done.</summary>
/// <param name="Path">To what.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why: taken, gone, changed, not_empty or not_in_trash.</param>
internal sealed record Leftover(string Path, string Name, string Reason);

/// <summary>What went wrong with a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path, with ~ for home.</param>
internal sealed record FileFault(string Name, string Path)
{
    public long? NeededBytes { get; init; }

    public long? FreeBytes { get; init; }
}

/// <summary>The beginning of a text file.</summary>
internal sealed record FileText(string Path, string Name, string Text, int Lines, bool Cut, long SizeBytes, IReadOnlyList<FileItem> Items);
