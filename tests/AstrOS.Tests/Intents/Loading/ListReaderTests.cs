using AstrOS.Intents.Loading;

namespace AstrOS.Tests.Intents.Loading;

public sealed class ListReaderTests
{
    [Theory]
    [InlineData("Trader Joe[']s", "Trader Joe's/Trader Joes")]
    [InlineData("Kitchen [Ceiling] ", "Kitchen Ceiling/Kitchen")]
    [InlineData("Smile :)", "Smile :)")]
    [InlineData("Copy (2", "Copy (2")]
    [InlineData("a|b;c", "a|b;c")]
    [InlineData("C:\\", "C:\\")]
    [InlineData("<3 {x}", "<3 {x}")]
    public void OfTexts_name_is_expanded_unless_it_is_no_template(string name, string values) =>
        Assert.Equal(values.Split('/'), ListReader.OfTexts([(name, null)]).Values.Select(v => v.Out!.Text));

    [Fact]
    public void Read_repeated_key_is_refused_unless_the_last_may_win()
    {
        Assert.Throws<AstrOS.Intents.SentenceFormatException>(() => YamlReader.Read("x.yaml", "a: 1\nb: 2\na: 3"));
        var root = YamlReader.Read("x.yaml", "a: 1\nb: 2\na: 3", lastWins: true)!;
        Assert.Equal(["b=2", "a=3"], root.Members.Select(m => $"{m.Key.Text}={m.Value.Text}"));
    }
}
