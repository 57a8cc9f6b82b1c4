using System.CommandLine;
using AstrOS.Cli;
using AstrOS.Cli.Commands;

namespace AstrOS.Tests.Cli.Commands;

public class CommandNamesTests
{
    [Theory]
    [InlineData("statsu", "status")]
    [InlineData("statu", "status")]
    [InlineData("doctro", "doctor")]
    [InlineData("chatt", "chat")]
    [InlineData("histori", "history")]
    public void Nearest_of_a_slip_is_the_command(string word, string command) => Assert.Equal(command, CommandNames.Nearest(word));

    [Theory]
    [InlineData("help")]
    [InlineData("status of the printer")]
    [InlineData("stetsa")]
    [InlineData("")]
    public void Nearest_of_other_words_is_none(string words) => Assert.Null(CommandNames.Nearest(words));

    [Fact]
    public void Every_command_has_its_slip() => Assert.All(
        CommandTree.WithCommands(new CommonOptions(), alsoWords: false).Subcommands,
        command => Assert.Equal(command.Name, CommandNames.Nearest(command.Name + "x")));
}
