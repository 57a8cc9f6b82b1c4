using AstrOS.Cli.Rendering;

namespace AstrOS.Tests.Cli.Rendering;

public class BarTests
{
    [Theory]
    [InlineData(0, "░░░░")]
    [InlineData(0.0001, "▏░░░")]
    [InlineData(0.5, "██░░")]
    [InlineData(0.53125, "██▏░")]
    [InlineData(1, "████")]
    [InlineData(7, "████")]
    [InlineData(-1, "░░░░")]
    [InlineData(double.NaN, "░░░░")]
    public void Of_fills_its_cells(double share, string expected) => Assert.Equal(expected, Bar.Of(share, 4, unicode: true));

    [Fact]
    public void Of_without_unicode_draws_with_letters() => Assert.Equal("##..", Bar.Of(0.5, 4, unicode: false));
}
