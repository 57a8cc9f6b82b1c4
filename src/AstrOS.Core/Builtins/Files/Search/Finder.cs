using AstrOS.Builtins.Files.Steps;

namespace AstrOS.Builtins.Files.Search;

/// <summary>Walks folders, within bounds of time and number.</summary>
internal sealed class Finder(TimeProvider time, SearchLimits limits)
{
    private static readonly HashSet<string> Clutter =
        new(["node_modules", "__pycache__", "site-packages", "bower_components"], StringComparer.Ordinal);

    private static readonly HashSet<string> OfKernel = new(["/proc", "/sys", "/dev", "/run"], StringComparer.Ordinal);

    /// <summary>Everything below a folder that fits; links are not followed.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="fits">What is wanted.</param>
    /// <param name="walk">How far and with what.</param>
    /// <param name="seen">Told now and then how many have been looked at.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public Found Search(string root, Func<string, FileStat, bool> fits, Walk walk, Action<int>? seen, CancellationToken cancellationToken)
    {
        var found = new List<(string, FileStat)>();
        var folders = new Stack<(string Path, int Depth)>([(root, 0)]);
        var started = time.GetTimestamp();
        var (looked, isCut) = (0, false);
        while (!isCut && folders.TryPop(out var folder))
        {
            foreach (var path in Entries(folder.Path, isRoot: folder.Depth == 0))
            {
                if (++looked % 256 == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (looked % 8192 == 0) seen?.Invoke(looked);
                    if (looked > limits.MostEntries || time.GetElapsedTime(started) > limits.LongestTime)
                    {
                        isCut = true;
                        break;
                    }
                }

                var name = Path.GetFileName(path);
                if (!walk.Hidden && name.StartsWith('.') || FileStat.Of(path) is not { } stat) continue;
                if (fits(path, stat)) found.Add((path, stat));
                if (stat.IsFolder && folder.Depth < walk.Depth && (walk.Hidden || !Clutter.Contains(name)) && !OfKernel.Contains(path))
                    folders.Push((path, folder.Depth + 1));
            }
        }

        return new(found, isCut, looked);
    }

    // A folder that may not be read is passed by, unless it is the one that was asked for.
    private static IEnumerable<string> Entries(string folder, bool isRoot)
    {
        using var entries = Open(folder, isRoot);
        while (entries is not null)
        {
            try
            {
                if (!entries.MoveNext()) yield break;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                yield break;
            }

            yield return entries.Current;
        }
    }

    private static IEnumerator<string>? Open(string folder, bool isRoot)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return isRoot ? throw FileProblem.Of(error, folder) : null;
        }
    }
}

/// <summary>How much of a disk is walked for one request.</summary>
internal sealed record SearchLimits
{
    public int MostEntries { get; init; } = 500_000;

    public TimeSpan LongestTime { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>How far a search goes.</summary>
/// <param name="Depth">How many folders deep; 0 for the folder alone.</param>
/// <param name="Hidden">Whether hidden things are looked at too.</param>
internal readonly record struct Walk(int Depth = 64, bool Hidden = false);

/// <summary>What a search has found.</summary>
/// <param name="Items">The paths, in no order.</param>
/// <param name="IsCut">Whether it ended before all had been looked at.</param>
/// <param name="Looked">How many were looked at.</param>
internal sealed record Found(List<(string Path, FileStat Stat)> Items, bool IsCut, int Looked);
