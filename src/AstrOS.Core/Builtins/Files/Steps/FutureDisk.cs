namespace AstrOS.Builtins.Files.Steps;

/// <summary>How the disk will look after the steps that are planned so far.</summary>
internal sealed class FutureDisk
{
    private readonly List<(string? From, string? To)> _changes = [];
    private readonly HashSet<string> _targets = new(StringComparer.Ordinal);

    public void Add(FileStep step)
    {
        var (from, to) = step.Do switch
        {
            StepKind.MakeFolder or StepKind.Create => (null, step.Path),
            StepKind.RemoveFolder => (step.Path, null),
            _ => ((string?)step.Path, step.To),
        };
        _changes.Add((from, to));
        if (to is not null) _targets.Add(to);
    }

    /// <summary>Whether something will be there.</summary>
    public bool Exists(string path) => Origin(path) is not { } now ? IsMade(path) : FileStat.Exists(now);

    /// <summary>What will be there, as it is now; null for nothing and for what is yet to be made.</summary>
    public FileStat? Of(string path) => Origin(path) is { } now ? FileStat.Of(now) : null;

    public bool IsFolder(string path) => Of(path) is { IsFolder: true } || _changes.Exists(change => change.From is null && change.To == path);

    public bool IsEmpty(string folder)
    {
        if (_targets.Any(target => Path.GetDirectoryName(target) == folder && Exists(target))) return false;
        return Origin(folder) is not { } now || FileStat.Of(now) is not { IsFolder: true }
            || TreeCopy.Names(now).All(name => !Exists(Path.Join(folder, name)));
    }

    /// <summary>Where what will be at a path is now; null when it will not be there, or is yet to be made.</summary>
    private string? Origin(string path)
    {
        for (var i = _changes.Count - 1; i >= 0; i--)
        {
            var (from, to) = _changes[i];
            if (to is not null && Within(path, to) is { } rest)
            {
                if (from is null) return null;
                path = from + rest;
            }
            else if (from is not null && Within(path, from) is not null)
            {
                return null;
            }
        }

        return path;
    }

    private bool IsMade(string path)
    {
        for (var i = _changes.Count - 1; i >= 0; i--)
        {
            if (_changes[i].From is { } from && Within(path, from) is not null) return false;
            if (_changes[i].To == path) return true;
        }

        return false;
    }

    private static string? Within(string path, string folder) =>
        path.Length == folder.Length ? path == folder ? "" : null
        : path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : null;
}
