using AstrOS.Cli.Rendering;
using CsCheck;

namespace AstrOS.Tests.Cli.Rendering;

public class PlainTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two\nlines\twith\r a tab", "two\nlines with a tab")]
    [InlineData("\e[31mred\e[0m", "red")]
    [InlineData("\e]0;title\abell", "bell")]
    [InlineData("\e]8;;http://x\e\\link\e]8;;\e\\", "link")]
    [InlineData("\ePq#0\e\\picture", "picture")]
    [InlineData("end\e", "end")]
    [InlineData("\e[", "")]
    [InlineData("\e[12", "")]
    [InlineData("\u009b31mone byte CSI", "31mone byte CSI")]
    [InlineData("back\b\b\bspace", "backspace")]
    [InlineData("evil\u202etxt.exe", "eviltxt.exe")]
    [InlineData("é 日本 👍🏽", "é 日本 👍🏽")]
    public void Lines_leaves_nothing_that_steers_a_terminal(string text, string expected) => Assert.Equal(expected, PlainText.Lines(text));

    [Fact]
    public void Line_is_one_line() => Assert.Equal("a b", PlainText.Line(" a\nb\n"));

    [Fact]
    public void Lines_of_anything_holds_no_control_characters() => Gen.String[Gen.Char["\e[]\a\\\u009b\u009d;0mabz \n\u202e"], 0, 40].Sample(text =>
        Assert.DoesNotContain(PlainText.Lines(text), letter => letter != '\n' && char.IsControl(letter)));
}
