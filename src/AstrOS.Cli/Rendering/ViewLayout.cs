using AstrOS.Sdk.Views;

namespace AstrOS.Cli.Rendering;

/// <summary>What fits into a width: bars are the first to go, then columns wrap, then every row becomes a list of its own.</summary>
/// <param name="BarCells">The length of a bar; 0 for none.</param>
/// <param name="Stacked">Whether each row is shown as names with values, one a line.</param>
internal readonly record struct ViewLayout(int BarCells, bool Stacked)
{
    public const int Gap = 2;
    private const int ShortestBar = 6, LongestBar = 20, NarrowestText = 10, TextBesideBars = 28;

    public static ViewLayout Of(ViewTable table, View view, int width, bool drawBars)
    {
        var columns = table.Fields.Select((field, i) => table.Rows.Max(row => Width(row[i].Text))).ToArray();

        // One name of great length is no reason to give up the bars: it wraps.
        var besideBars = columns.Zip(table.Fields, (cells, field) => IsRightAligned(field.Format) ? cells : Math.Min(cells, TextBesideBars)).ToArray();
        var natural = view.Kind == ViewKind.Table
            ? besideBars.Zip(table.Fields, (cells, field) => Math.Max(cells, Width(field.Title))).Sum() + Gap * (columns.Length - 1)
            : table.Fields.Max(field => Width(field.Title)) + Gap + besideBars.Max();

        var barColumns = view.Kind == ViewKind.Table
            ? table.Fields.Where((_, i) => table.Rows.Any(row => row[i].Share is not null)).Count()
            : table.Rows[0].Any(cell => cell.Share is not null) ? 1 : 0;
        var room = barColumns == 0 || !drawBars ? 0 : (width - natural) / barColumns - Gap;
        var bars = room < ShortestBar ? 0 : Math.Min(room, LongestBar);

        var narrowest = table.Fields
            .Select((field, i) => IsRightAligned(field.Format)
                ? Math.Max(columns[i], Width(field.Title))
                : Math.Min(NarrowestText, Math.Max(columns[i], Width(field.Title))))
            .Sum() + Gap * (columns.Length - 1);
        return new ViewLayout(bars, view.Kind == ViewKind.Table && narrowest > width);
    }

    public static bool IsRightAligned(ViewFormat format) =>
        format is ViewFormat.Number or ViewFormat.Bytes or ViewFormat.Percent or ViewFormat.Seconds or ViewFormat.Celsius;

    private static int Width(string text) => TextWidth.Of(text);
}
