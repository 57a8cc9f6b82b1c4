using System.Globalization;
using AstrOS.Cli.Rendering;

namespace AstrOS.Cli.Chat;

/// <summary>The part of a line that is shown on the one row it has: a long line slides under the cursor instead of wrapping.</summary>
/// <param name="Visible">The letters shown.</param>
/// <param name="CursorColumn">The cursor's place, in cells from the start of <paramref name="Visible"/>.</param>
internal readonly record struct LineView(string Visible, int CursorColumn)
{
    public static LineView Of(LineBuffer line, int width)
    {
        var text = line.Text;
        var starts = StringInfo.ParseCombiningCharacters(text);
        var widths = new int[starts.Length];
        var cursorElement = starts.Length;
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : text.Length;
            widths[i] = TextWidth.Of(text[starts[i]..end]);
            if (starts[i] >= line.Cursor) cursorElement = Math.Min(cursorElement, i);
        }

        // One cell stays free for the cursor behind the last letter.
        var room = Math.Max(width - 1, 1);
        var first = cursorElement;
        var before = 0;
        while (first > 0 && before + widths[first - 1] <= room) before += widths[--first];

        var last = cursorElement;
        var shown = before;
        while (last < starts.Length && shown + widths[last] <= room) shown += widths[last++];

        var from = first < starts.Length ? starts[first] : text.Length;
        var to = last < starts.Length ? starts[last] : text.Length;
        return new LineView(text[from..to], before);
    }
}
