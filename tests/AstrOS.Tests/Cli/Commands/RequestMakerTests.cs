using AstrOS.Cli;
using AstrOS.Cli.Commands;

namespace AstrOS.Tests.Cli.Commands;

public class RequestMakerTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData(":Europe/Berlin", "Europe/Berlin")]
    [InlineData("UTC", "UTC")]
    public void Metadata_tells_the_zone_of_this_terminal(string variable, string expected) =>
        Assert.Equal(expected, RequestMaker.Metadata(new OptionValues(), variable)!["time_zone"].GetString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CET-1CEST")]
    [InlineData("/usr/share/zoneinfo/UTC")]
    [InlineData("Mars/Olympus")]
    [InlineData("right/Europe/Berlin")]
    public void Metadata_of_nothing_known_is_left_out(string? variable) => Assert.Null(RequestMaker.Metadata(new OptionValues(), variable));

    [Fact]
    public void Metadata_tells_the_language() =>
        Assert.Equal("de", RequestMaker.Metadata(new OptionValues(Language: "de"), null)!["language"].GetString());
}
