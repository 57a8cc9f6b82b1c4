using AstrOS.Cli.Rendering;

namespace AstrOS.Tests.Cli.Rendering;

public class WordWrapTests
{
    [Theory]
    [InlineData("one two three four five six", "one two three four\nfive six\n")]
    [InlineData("  kept in place\n\nand so", "  kept in place\n\nand so\n")]
    [InlineData("ends with a break\n", "ends with a break\n")]
    public void Write_breaks_between_words(string text, string expected) => Assert.Equal(expected, Wrap([text]));

    [Fact]
    public void Write_in_pieces_is_the_same_as_at_once() =>
        Assert.Equal("one two three four\nfive\n", Wrap(["one tw", "o th", "ree ", "four f", "ive"]));

    [Fact]
    public void Write_to_a_pipe_leaves_the_text_alone() =>
        Assert.Equal("one two three four five six seven\n", Wrap(["one two three four five six seven"], isTerminal: false));

    private static string Wrap(IEnumerable<string> pieces, bool isTerminal = true)
    {
        var output = new StringWriter { NewLine = "\n" };
        var wrap = new WordWrap(TestTerminal.Of(output, isTerminal, width: 20));
        foreach (var piece in pieces) wrap.Write(piece);
        wrap.End();
        return output.ToString();
    }
}
