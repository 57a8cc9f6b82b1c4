using AstrOS.Intents;

namespace AstrOS.Builtins.Apps;

/// <summary>What the installed applications are called, for sentences.</summary>
internal sealed class AppNames(ApplicationCatalog catalog) : IKnownNames
{
    private (IReadOnlyList<DesktopEntry> Entries, IReadOnlyList<string> Names)? _read;

    public string Type => "application";

    public IReadOnlyList<string> Names
    {
        get
        {
            var entries = catalog.Entries;
            if (_read is { } read && ReferenceEquals(read.Entries, entries)) return read.Names;
            string[] names = [.. entries.SelectMany(entry => entry.Names.Values.Append(entry.Name).Append(ApplicationFinder.ProgramOf(entry))).Where(name => name.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase)];
            _read = (entries, names);
            return names;
        }
    }
}
