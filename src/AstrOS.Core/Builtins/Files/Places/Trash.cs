using System.Text;
using AstrOS.Builtins.Files.Steps;

namespace AstrOS.Builtins.Files.Places;

/// <summary>The trashes of a user: the one at home, and one at the top of every other disk.</summary>
/// <param name="folders">Where home is.</param>
/// <param name="mounts">The places where disks are mounted.</param>
internal sealed class Trash(UserFolders folders, Func<IEnumerable<string>> mounts)
{
    public string Home => Path.Join(folders.Data, "Trash");

    /// <summary>The mounts that the kernel tells.</summary>
    public static IEnumerable<string> MountsOfKernel() =>
        File.Exists("/proc/mounts")
            ? File.ReadLines("/proc/mounts").Select(line => line.Split(' ')).Where(fields => fields.Length > 2 && !IsOfKernel(fields[2]))
                .Select(fields => fields[1].Replace("\\040", " ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)
            : [];

    /// <summary>The step that puts a thing into the trash of its disk, under a name that is free there.</summary>
    public FileStep Step(string path, ISet<string> taken)
    {
        var trash = Of(path);
        var name = TrashInfo.FreeName(Path.Join(trash, "files", Shortened(Path.GetFileName(path))), target => FileStat.Exists(target) || taken.Contains(target));
        taken.Add(name);
        return new() { Do = StepKind.Trash, Path = path, To = name };
    }

    /// <summary>What is in all of them, what came last first.</summary>
    public IReadOnlyList<TrashedThing> List()
    {
        var found = new List<TrashedThing>();
        foreach (var trash in Known())
        {
            var info = Path.Join(trash, "info");
            if (!Directory.Exists(info)) continue;
            foreach (var name in TreeCopy.Names(info).Where(name => name.EndsWith(".trashinfo", StringComparison.Ordinal)))
            {
                var trashed = Path.Join(trash, "files", name[..^".trashinfo".Length]);
                if (TrashInfo.Read(Path.Join(info, name)) is var (path, deleted) && IsOfItsDisk(trash, path) && FileStat.Of(trashed) is { } stat) found.Add(new(trashed, path, deleted, stat));
            }
        }

        return [.. found.OrderByDescending(thing => thing.Deleted).ThenBy(thing => thing.Path, StringComparer.Ordinal)];
    }

    public bool Holds(string path) => Known().Any(trash => path == trash || path.StartsWith(trash + "/", StringComparison.Ordinal));

    // Whoever wrote a stick may have written into its trash that a thing belongs into the user's home.
    private static bool IsOfItsDisk(string trash, string path)
    {
        if (TrashInfo.TopOf(trash) is not { } top) return true;
        var nearest = path;
        while (!FileStat.Exists(nearest) && Path.GetDirectoryName(nearest) is { } parent) nearest = parent;
        return $"{(nearest == path ? Guard.Real(path) : Libc.Real(nearest) ?? nearest)}/".StartsWith($"{(Libc.Real(top) ?? top).TrimEnd('/')}/", StringComparison.Ordinal);
    }

    private string Of(string path)
    {
        var top = Path.GetDirectoryName(path)!;
        while (!FileStat.Exists(top) && Path.GetDirectoryName(top) is { } above) top = above;
        var volume = FileStat.Through(top)?.Volume;
        if (volume is null || VolumeOf(Home) == volume) return Home;
        top = Libc.Real(top) ?? top;
        while (Path.GetDirectoryName(top) is { } parent && FileStat.Of(parent)?.Volume == volume) top = parent;
        foreach (var trash in OnDisk(top))
        {
            if (FileStat.Of(trash) is { } found ? found is { IsFolder: true } && found.Owner == Libc.UserId() && found.Volume == volume : MayMake(trash)) return trash;
        }

        return Home; // Copied there: slower, and as safe.
    }

    // A name may have 255 bytes, and that of the information is longer by ".trashinfo".
    private static string Shortened(string name)
    {
        const int Most = 235;
        if (Encoding.UTF8.GetByteCount(name) <= Most) return name;
        var ending = FreeName.EndingOf(name);
        var stem = name[..^ending.Length];
        while (Encoding.UTF8.GetByteCount(stem) + Encoding.UTF8.GetByteCount(ending) > Most) stem = stem[..^(char.IsLowSurrogate(stem[^1]) ? 2 : 1)];
        return stem + ending;
    }

    // What may be made is found out without making it: a folder that the user may write is one.
    private static bool MayMake(string trash) => Path.GetDirectoryName(trash) is { } parent && Libc.MayWrite(parent);

    private static (uint, uint, ulong)? VolumeOf(string path)
    {
        var nearest = path;
        while (!FileStat.Exists(nearest) && Path.GetDirectoryName(nearest) is { } parent) nearest = parent;
        return FileStat.Through(nearest)?.Volume;
    }

    private IEnumerable<string> Known() => mounts().SelectMany(OnDisk).Prepend(Home).Distinct(StringComparer.Ordinal);

    // A common .Trash counts only with its sticky bit, and when it is no link.
    private static IEnumerable<string> OnDisk(string top)
    {
        var user = Libc.UserId();
        var common = Path.Join(top, ".Trash");
        if (FileStat.Of(common) is { IsFolder: true } found && (found.Permissions & 0x200) != 0) yield return Path.Join(common, $"{user}");
        yield return Path.Join(top, $".Trash-{user}");
    }

    private static bool IsOfKernel(string type) =>
        type is "proc" or "sysfs" or "devpts" or "devtmpfs" or "cgroup" or "cgroup2" or "securityfs" or "debugfs" or "tracefs" or "mqueue" or "hugetlbfs"
            or "pstore" or "bpf" or "configfs" or "autofs" or "binfmt_misc" or "fusectl" or "rpc_pipefs" or "efivarfs" or "nsfs";
}

/// <summary>One thing in a trash.</summary>
/// <param name="Trashed">Where it is.</param>
/// <param name="Path">Where it was.</param>
/// <param name="Deleted">When it came there, local time.</param>
/// <param name="Stat">What it is.</param>
internal sealed record TrashedThing(string Trashed, string Path, DateTime Deleted, FileStat Stat);
