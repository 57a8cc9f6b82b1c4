using AstrOS.Builtins.Files.Steps;

namespace AstrOS.Builtins.Files.Places;

/// <summary>What is not changed, whoever asks: the system's own places, home as such, and where disks are mounted.</summary>
internal sealed class Guard(UserFolders folders, Trash trash)
{
    private static readonly string[] OfSystem =
        ["/bin", "/boot", "/dev", "/efi", "/etc", "/lib", "/lib32", "/lib64", "/libx32", "/lost+found", "/proc", "/run", "/sbin", "/snap", "/sys", "/usr", "/var"];

    private static readonly string[] OfUsers = ["/dev/shm", "/run/media", "/run/user", "/var/tmp"];

    /// <summary>Why a thing is not taken away from where it is; null when it may be.</summary>
    public FileProblem? WhyNotMoved(string path)
    {
        if (WhyNotWritten(path) is { } problem) return problem;
        var real = Real(path);
        var home = Libc.Real(folders.Home) ?? folders.Home;
        if (Inside(folders.Home, path) || Inside(home, real)) return new("home_itself", path);
        if (folders.All.Any(own => own == path || own == real)) return new("standard_folder", path);
        if (FileStat.Of(path) is { IsMount: true }) return new("mount_point", path);
        if (Path.GetDirectoryName(real) == "/") return new("system_place", path);
        return trash.Holds(path) || trash.Holds(real) ? new("in_trash", path) : null;
    }

    /// <summary>Why nothing is made or changed at a place; null when it may be.</summary>
    public FileProblem? WhyNotWritten(string path)
    {
        if (path == "/") return new("system_place", path);
        var real = Real(path);
        if (Inside(real, folders.Home) || Inside(real, Libc.Real(folders.Home) ?? folders.Home)) return null;
        return OfSystem.Any(place => Inside(real, place)) && !OfUsers.Any(place => Inside(real, place) && real != place) ? new("system_place", path) : null;
    }

    /// <summary>Whether a folder holds so much that "always" must not be said of it.</summary>
    public bool IsTooWide(string folder) => folder == "/" || folder == folders.Home || folder == Libc.Real(folders.Home);

    /// <summary>Where a thing really is: a link on the way does not lead around this. The last name is not followed.</summary>
    public static string Real(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        return Path.Join(Libc.Real(folder) ?? folder, Path.GetFileName(path));
    }

    private static bool Inside(string path, string folder) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
