using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Contexts;
using AstrOS.Tools;

namespace AstrOS.Builtins.Files.Search;

/// <summary>Finds what people mean by a path or a name.</summary>
internal sealed class PathFinder(UserFolders folders, Conversation conversation, Finder finder, Func<string, UserPreferences> preferences)
{
    private const int DeepestSearch = 4;

    /// <summary>Everything that a path or name may mean; empty when nothing is called so.</summary>
    public IReadOnlyList<string> Find(string said, string? folder, ToolCall call, CancellationToken cancellationToken)
    {
        if (said.StartsWith('/') && FileStat.Exists(said)) return [Path.TrimEndingDirectorySeparator(Path.GetFullPath(said))];
        var text = Cleaned(said);
        if (text.Length == 0) return [];
        if (Rooted(text) is { } rooted) return FileStat.Exists(rooted) ? [rooted] : [];
        if (folder is null && Named(text, call) is { } own && FileStat.Exists(own)) return [own];
        if (text.Contains('/', StringComparison.Ordinal))
            return Relative(text, call).FirstOrDefault(FileStat.Exists) is { } path ? [path] : [];

        if (folder is null && conversation.Latest(call) is { } shown
            && Best(shown.Items.Select(item => item.Path), text) is { Count: > 0 } named) return [.. named.Where(FileStat.Exists)];
        string[] places = folder is not null ? [folder] : [.. Places(call)];
        if (Best(places.SelectMany(Entries), text) is { Count: > 0 } near) return near;
        if (Best(places.SelectMany(Entries), FolderWords.Bare(text)) is { Count: > 0 } bare) return bare;
        var deep = finder.Search(
            folder ?? folders.Home, (path, _) => string.Equals(Path.GetFileName(path), text, StringComparison.OrdinalIgnoreCase),
            new(DeepestSearch), null, cancellationToken);
        return [.. deep.Items.Select(item => item.Path).Order(StringComparer.Ordinal)];
    }

    /// <summary>What sentences give for "there": the folder that was made or shown last.</summary>
    public const string There = "@there";

    /// <summary>The folder that is meant; null when there is none of that name.</summary>
    public string? FindFolder(string said, ToolCall call, string? near = null)
    {
        if (said == There) return conversation.Place(call);
        var text = Cleaned(said);
        if (Rooted(text) is { } rooted) return IsFolder(rooted) ? rooted : null;
        if (Named(text, call) is { } own && IsFolder(own)) return own;
        if (text.Contains('/', StringComparison.Ordinal)) return Relative(text, call).FirstOrDefault(IsFolder);
        string[] places = near is null ? [.. Places(call)] : [near, .. Places(call)];
        return ((string[])[text, FolderWords.Bare(text)]).SelectMany(name => Best(places.SelectMany(Entries).Where(IsFolder), name)).FirstOrDefault();
    }

    /// <summary>Where something of this name would be made: a path as it was said, or a name in a folder.</summary>
    public string Place(string said, string folder, ToolCall call)
    {
        var text = Cleaned(said);
        if (Rooted(text) is { } rooted) return rooted;
        if (Named(text, call) is { } own) return own;
        return text.Contains('/', StringComparison.Ordinal)
            ? Relative(text, call).FirstOrDefault(path => IsFolder(Path.GetDirectoryName(path)!)) ?? Path.GetFullPath(text, folder)
            : Path.Join(folder, text);
    }

    public static bool IsFolder(string path) => FileStat.Through(path) is { IsFolder: true };

    private static string Cleaned(string said)
    {
        var text = said.Trim().Trim('"', '“', '”', '„', '\'', '«', '»').Trim();
        return text.Length > 1 && !text.Contains('\0', StringComparison.Ordinal) ? text.TrimEnd('/') is { Length: > 0 } shorter ? shorter : "/" : text.Replace("\0", "", StringComparison.Ordinal);
    }

    private string? Rooted(string text) =>
        text == "~" ? folders.Home
        : text.StartsWith("~/", StringComparison.Ordinal) ? Path.GetFullPath(text[2..], folders.Home)
        : text[0] == '/' ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(text)) : null;

    // "downloads/report.pdf" begins with a folder that has a name of its own.
    private IEnumerable<string> Relative(string text, ToolCall call)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (Named(text[..slash], call) is { } own) yield return Path.GetFullPath(text[(slash + 1)..], own);
        foreach (var place in Places(call)) yield return Path.GetFullPath(text, place);
    }

    // What the user has said of a folder counts before what the desktop says.
    private string? Named(string text, ToolCall call) =>
        FolderWords.KeyOf(text) is { } key && preferences(call.UserId).Folders.TryGetValue(key, out var told) && Rooted(told) is { } own ? own : folders.Named(text);

    private IEnumerable<string> Places(ToolCall call)
    {
        IEnumerable<string> usual = folders.Usual;
        if (conversation.Folder(call) is { } last) usual = usual.Prepend(last);
        return usual.Distinct(StringComparer.Ordinal).Where(IsFolder);
    }

    private static IEnumerable<string> Entries(string folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).ToList();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Those called exactly so; failing that in other case; failing that without their ending.</summary>
    private static List<string> Best(IEnumerable<string> paths, string name)
    {
        var all = paths.Distinct(StringComparer.Ordinal).ToList();
        var found = all.FindAll(path => Path.GetFileName(path) == name);
        if (found.Count == 0) found = all.FindAll(path => string.Equals(Path.GetFileName(path), name, StringComparison.OrdinalIgnoreCase));
        if (found.Count == 0)
            found = all.FindAll(path => Path.GetFileName(path) is var whole && FreeName.EndingOf(whole) is { Length: > 0 } ending
                && string.Equals(whole[..^ending.Length], name, StringComparison.OrdinalIgnoreCase));
        return found;
    }
}
