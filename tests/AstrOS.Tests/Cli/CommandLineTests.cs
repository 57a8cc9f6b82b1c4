using System.CommandLine;
using AstrOS.Cli;

namespace AstrOS.Tests.Cli;

public class CommandLineTests
{
    [Theory]
    [InlineData("what time is it", "what time is it")]
    [InlineData("tools are great", "tools are great")]
    [InlineData("history of rome", "history of rome")]
    [InlineData("status of the printer please", "status of the printer please")]
    [InlineData("start a timer", "start a timer")]
    [InlineData("stop the music", "stop the music")]
    [InlineData("config wifi", "config wifi")]
    [InlineData("-- tools", "tools")]
    [InlineData("-- what is --json", "what is --json")]
    [InlineData("-- --bogus words", "--bogus words")]
    [InlineData("what does --verbose do", "what does --verbose do")]
    [InlineData("--json what is -5 plus 3", "what is -5 plus 3")]
    [InlineData("--session tools what now", "what now")]
    [InlineData("what time is it --json", "what time is it")]
    [InlineData("what do the tools say", "what do the tools say")]
    [InlineData("tell @bob hello", "tell @bob hello")]
    [InlineData("tools are great --json", "tools are great")]
    public void Parse_free_words_are_a_request(string line, string words)
    {
        var parsed = Parse(line);

        Assert.Empty(parsed.Errors);
        Assert.IsType<RootCommand>(parsed.CommandResult.Command);
        Assert.Equal(words, string.Join(' ', parsed.GetValue<string[]>("words")!));
    }

    [Theory]
    [InlineData("tools", "tools")]
    [InlineData("tools clock.time", "tools")]
    [InlineData("tools call clock.time --arg zone=x", "call")]
    [InlineData("--json status", "status")]
    [InlineData("status --json", "status")]
    [InlineData("history --limit 5 --search rome", "history")]
    [InlineData("config path", "path")]
    [InlineData("completions bash", "completions")]
    [InlineData("--language de tools", "tools")]
    public void Parse_a_command_that_fits_is_that_command(string line, string command)
    {
        var parsed = Parse(line);

        Assert.Empty(parsed.Errors);
        Assert.Equal(command, parsed.CommandResult.Command.Name);
    }

    [Theory]
    [InlineData("history --limt 5")]
    [InlineData("history --limit many")]
    [InlineData("history --limit 0")]
    [InlineData("completions")]
    [InlineData("completions tcsh")]
    [InlineData("tools call")]
    [InlineData("--session")]
    [InlineData("--bogus")]
    [InlineData("--jsno what time is it")]
    [InlineData("-j what time is it")]
    public void Parse_what_is_meant_as_a_command_but_wrong_is_an_error(string line) => Assert.NotEmpty(Parse(line).Errors);

    [Theory]
    [InlineData("--version --json")]
    [InlineData("--help")]
    [InlineData("")]
    public void Parse_without_words_is_fine(string line) => Assert.Empty(Parse(line).Errors);

    private static ParseResult Parse(string line) =>
        CommandLine.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), new CommonOptions());
}
