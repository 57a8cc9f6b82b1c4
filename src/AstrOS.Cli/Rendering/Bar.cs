namespace AstrOS.Cli.Rendering;

/// <summary>A share drawn as a bar of a fixed number of cells, in eighths of a cell where the terminal can.</summary>
internal static class Bar
{
    private const string Eighths = "▏▎▍▌▋▊▉";

    public static string Of(double share, int cells, bool unicode)
    {
        share = double.IsFinite(share) ? Math.Clamp(share, 0, 1) : 0;
        if (!unicode)
        {
            var filled = (int)Math.Round(share * cells);
            return new string('#', filled) + new string('.', cells - filled);
        }

        var eighths = (int)Math.Round(share * cells * 8);

        // Something is never shown as nothing.
        if (eighths == 0 && share > 0) eighths = 1;
        var (full, rest) = Math.DivRem(eighths, 8);
        var part = rest == 0 ? "" : Eighths[rest - 1].ToString();
        return new string('█', full) + part + new string('░', cells - full - part.Length);
    }
}
