using System.Text.Json;
using AstrOS.Cli.Terminals;
using AstrOS.Sdk.Views;
using Spectre.Console;

namespace AstrOS.Cli.Rendering;

/// <summary>Draws a <see cref="View"/>: boxes never, colours and bars only on a terminal, aligned columns everywhere.</summary>
internal static class ViewWriter
{
    // A pipe has no width: nothing is wrapped or cut there.
    private const int Unbounded = 10_000;

    /// <summary>More rows than this push the answer itself off the screen.</summary>
    private const int MostRowsOnScreen = 30;
    private static readonly Style Name = new(decoration: Decoration.Bold);
    private static readonly Style BarColour = new(Color.Teal);

    public static void Write(Terminal terminal, View view, JsonElement data, Human human)
    {
        if (ViewTable.Of(view, data, human) is not { } whole) return;

        var table = terminal.OutIsTerminal && whole.Rows.Count > MostRowsOnScreen ? whole with { Rows = [.. whole.Rows.Take(MostRowsOnScreen)] } : whole;
        var width = terminal.OutIsTerminal ? terminal.Width : Unbounded;
        var layout = ViewLayout.Of(table, view, width, drawBars: terminal.OutIsTerminal);
        var text = new StringWriter { NewLine = "\n" };
        var console = ConsoleOn(text, terminal.Colour, width);
        if (view.Kind == ViewKind.Table && !layout.Stacked)
        {
            console.Write(Rows(table, layout, terminal.Unicode));
        }
        else
        {
            for (var i = 0; i < table.Rows.Count; i++)
            {
                if (i > 0) console.WriteLine();
                console.Write(Facts(table.Fields, table.Rows[i], layout, terminal.Unicode));
            }
        }

        foreach (var line in text.ToString().TrimEnd('\n').Split('\n')) terminal.Out.WriteLine(line.TrimEnd());
        if (table.Rows.Count < whole.Rows.Count)
            terminal.Out.WriteLine($"… {whole.Rows.Count - table.Rows.Count} more: through a pipe, as in astros … | less, all of them are shown");
    }

    private static Table Rows(ViewTable table, ViewLayout layout, bool unicode)
    {
        var drawn = Plain();
        var bars = table.Fields.Select((_, i) => layout.BarCells > 0 && table.Rows.Any(row => row[i].Share is not null)).ToArray();
        foreach (var (i, field) in table.Fields.Index())
        {
            var right = ViewLayout.IsRightAligned(field.Format);
            drawn.AddColumn(Column(new Text(PlainText.Line(field.Title), Name), right, wraps: !right));
            if (bars[i]) drawn.AddColumn(Column(Text.Empty, right: false, wraps: false));
        }

        End(drawn);
        foreach (var row in table.Rows)
        {
            drawn.AddRow(row.SelectMany((cell, i) =>
                bars[i] ? [new Text(cell.Text), DrawnBar(cell, layout, unicode)] : new[] { new Text(cell.Text) }));
        }

        return drawn;
    }

    private static Table Facts(IReadOnlyList<ViewField> fields, IReadOnlyList<ViewCell> row, ViewLayout layout, bool unicode)
    {
        var drawn = Plain().HideHeaders().AddColumn(Column(Text.Empty, right: false, wraps: false)).AddColumn(Column(Text.Empty, right: false, wraps: true));
        if (layout.BarCells > 0) drawn.AddColumn(Column(Text.Empty, right: false, wraps: false));
        End(drawn);
        foreach (var (i, field) in fields.Index())
        {
            Text[] cells = [new(PlainText.Line(field.Title), Name), new(row[i].Text)];
            drawn.AddRow(layout.BarCells > 0 ? [.. cells, DrawnBar(row[i], layout, unicode)] : cells);
        }

        return drawn;
    }

    private static Text DrawnBar(ViewCell cell, ViewLayout layout, bool unicode) =>
        cell.Share is { } share ? new Text(Bar.Of(share, layout.BarCells, unicode), BarColour) : Text.Empty;

    private static void End(Table drawn) => drawn.Columns[^1].Padding = new Padding(0);

    private static Table Plain() => new() { Border = TableBorder.None, ShowRowSeparators = false };

    private static TableColumn Column(Text header, bool right, bool wraps) => new(header)
    {
        Alignment = right ? Justify.Right : Justify.Left,
        NoWrap = !wraps,
        Padding = new Padding(0, 0, ViewLayout.Gap, 0),
    };

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool colour, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        return console;
    }
}
