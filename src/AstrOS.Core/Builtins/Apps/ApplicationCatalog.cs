using AstrOS.Diagnostics;

namespace AstrOS.Builtins.Apps;

/// <summary>The applications that are installed, read again when a folder of theirs has changed.</summary>
internal sealed class ApplicationCatalog(ProgramEnvironment environment)
{
    private readonly Lock _lock = new();
    private Snapshot? _snapshot;

    private sealed record Snapshot(IReadOnlyDictionary<string, DateTime> Folders, IReadOnlyList<DesktopEntry> Entries);

    /// <summary>Whether they have been read at all.</summary>
    public bool IsRead => _snapshot is not null;

    /// <summary>Those that the desktop offers, by name.</summary>
    public IReadOnlyList<DesktopEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                if (_snapshot is null || _snapshot.Folders.Any(folder => Changed(folder.Key) != folder.Value)) _snapshot = Read();
                return _snapshot.Entries;
            }
        }
    }

    private Snapshot Read()
    {
        var folders = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        var found = new Dictionary<string, DesktopEntry?>(StringComparer.Ordinal);
        foreach (var root in Roots().Distinct())
        {
            folders[root] = Changed(root);
            if (!Directory.Exists(root)) continue;
            foreach (var folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories)) folders[folder] = Changed(folder);
            foreach (var file in Directory.EnumerateFiles(root, "*.desktop", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                // What comes first hides what has the same id further down.
                var id = Path.ChangeExtension(Path.GetRelativePath(root, file), null).Replace('/', '-');
                if (!found.ContainsKey(id)) found[id] = DesktopEntryReader.Read(id, file);
            }
        }

        var desktops = environment["XDG_CURRENT_DESKTOP"]?.Split(':') ?? [];
        return new(folders, [.. found.Values.OfType<DesktopEntry>().Where(entry => entry.IsShownIn(desktops) && IsInstalled(entry)).OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)]);
    }

    private IEnumerable<string> Roots()
    {
        yield return Path.Combine(environment.DataHome, "applications");
        foreach (var folder in (environment["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share").Split(':').Where(Path.IsPathRooted)) yield return Path.Combine(folder, "applications");
        yield return Path.Combine(environment.DataHome, "flatpak/exports/share/applications");
        yield return "/var/lib/flatpak/exports/share/applications";
        yield return "/var/lib/snapd/desktop/applications";
    }

    private bool IsInstalled(DesktopEntry entry) =>
        entry.TryExec is not { Length: > 0 } program || (Path.IsPathRooted(program) ? File.Exists(program) : environment.Find(program) is not null);

    // Of a folder that is not there, a fixed moment long ago.
    private static DateTime Changed(string folder) => Directory.GetLastWriteTimeUtc(folder);
}
