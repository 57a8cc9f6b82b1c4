using System.Text.Json;
using AstrOS.Cli;
using AstrOS.Cli.Commands;

namespace AstrOS.Tests.Cli.Commands;

public class ToolArgumentsTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse("""
        {"properties":{"zone":{"type":"string"},"count":{"type":"integer"},"on":{"type":["boolean","null"]},"list":{"type":"array"}}}
        """).RootElement;

    [Fact]
    public void Read_types_values_as_the_schema_says() => Assert.Equal(
        """{"zone":"5","count":5,"on":true,"list":[1,2],"unknown":"x=y"}""",
        ToolArguments.Read(["zone=5", "count=5", "on=true", "list=[1,2]", "unknown=x=y"], null, Schema).GetRawText());

    [Fact]
    public void Read_of_nothing_is_an_empty_object() => Assert.Equal("{}", ToolArguments.Read([], null, null).GetRawText());

    [Fact]
    public void Read_takes_a_whole_object() => Assert.Equal("""{"a":1}""", ToolArguments.Read([], """{"a":1}""", null).GetRawText());

    [Theory]
    [InlineData("nonsense", null)]
    [InlineData("=x", null)]
    [InlineData("count=many", null)]
    [InlineData(null, "[1]")]
    [InlineData(null, "{")]
    [InlineData("zone=x", "{}")]
    public void Read_of_what_does_not_fit_says_so(string? pair, string? json)
    {
        var error = Assert.Throws<CliError>(() => ToolArguments.Read(pair is null ? [] : [pair], json, Schema));

        Assert.Equal(ExitCodes.BadUsage, error.ExitCode);
    }

    [Fact]
    public void Read_of_a_name_given_twice_says_so() => Assert.Throws<CliError>(() => ToolArguments.Read(["a=1", "a=2"], null, null));

    [Fact]
    public void Page_of_a_tool_leaves_out_that_an_argument_may_be_null() =>
        Assert.Equal(["zone (string)", "count (integer)", "on (boolean)", "list (array)"], ToolPage.Arguments(Schema));
}
