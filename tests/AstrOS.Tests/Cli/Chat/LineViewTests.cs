using AstrOS.Cli.Chat;

namespace AstrOS.Tests.Cli.Chat;

public class LineViewTests
{
    [Theory]
    [InlineData("short", 5, 20, "short", 5)]
    [InlineData("abcdefghij", 10, 6, "fghij", 5)]
    [InlineData("abcdefghij", 0, 6, "abcde", 0)]
    [InlineData("日本語", 3, 6, "本語", 4)]
    [InlineData("日本語", 1, 10, "日本語", 2)]
    [InlineData("", 0, 10, "", 0)]
    public void Of_shows_the_part_around_the_cursor(string text, int cursor, int width, string visible, int column)
    {
        var line = new LineBuffer();
        line.Set(text);
        line.Home();
        while (line.Cursor < cursor) line.Right();

        Assert.Equal(new LineView(visible, column), LineView.Of(line, width));
    }
}
