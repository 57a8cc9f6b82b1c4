namespace AstrOS.Builtins.Files.Places;

/// <summary>A name that is not taken: "report.pdf" becomes "report (2).pdf".</summary>
internal static class FreeName
{
    private static readonly string[] DoubleEndings = [".tar.gz", ".tar.xz", ".tar.bz2", ".tar.zst"];

    public static string Of(string path, bool isFolder, Predicate<string> isTaken)
    {
        if (!isTaken(path)) return path;
        var (folder, name) = (Path.GetDirectoryName(path), Path.GetFileName(path));
        var ending = isFolder ? "" : EndingOf(name);
        var stem = name[..^ending.Length];
        for (var number = 2; ; number++)
            if (Path.Join(folder, $"{stem} ({number}){ending}") is var other && !isTaken(other)) return other;
    }

    /// <summary>".pdf" and ".tar.gz"; nothing of ".bashrc".</summary>
    public static string EndingOf(string name)
    {
        var known = DoubleEndings.FirstOrDefault(ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        if (known is not null) return name[^known.Length..];
        var dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot <= 12 ? name[dot..] : "";
    }
}
