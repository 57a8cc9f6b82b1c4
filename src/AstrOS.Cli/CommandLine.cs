using System.CommandLine;
using AstrOS.Cli.Commands;
using AstrOS.Cli.Terminals;

namespace AstrOS.Cli;

/// <summary>From the words of the command line to an exit code.</summary>
internal static class CommandLine
{
    // Nothing in the words is a file to read (@name) or a row of one-letter options.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new CommonOptions();
        var parsed = Parse(arguments, options);
        if (parsed.Errors.Count > 0) return WrongUsage(parsed, options.Read(parsed));
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    /// <summary>
    /// A first word that names a command is that command only when the rest fits it. Otherwise it begins a request like any other,
    /// as all does after <c>--</c>.
    /// </summary>
    internal static ParseResult Parse(string[] arguments, CommonOptions options)
    {
        if (arguments is [var directive, ..] && directive.StartsWith("[suggest", StringComparison.Ordinal))
            return CommandTree.WithCommands(options, alsoWords: false).Parse(arguments, Parsing);

        var first = FirstWord(arguments);
        var anyWords = arguments.Contains("--");
        var commands = CommandTree.WithCommands(options, alsoWords: first < 0, anyWords);
        if (first < 0 || commands.Subcommands.Any(command => command.Name == arguments[first]))
        {
            var parsed = commands.Parse(arguments, Parsing);
            if (parsed.Errors.Count == 0 || parsed.UnmatchedTokens.Count == 0 || parsed.UnmatchedTokens.Any(IsOption)) return parsed;
        }

        return CommandTree.WordsOnly(options, anyWords).Parse(arguments, Parsing);
    }

    /// <summary>Where the first word stands that is no option nor an option's value; -1 when there is none before <c>--</c>.</summary>
    private static int FirstWord(string[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--") return i + 1 < arguments.Length ? i : -1;
            if (CommonOptions.TakesValue(arguments[i])) i++;
            else if (!arguments[i].StartsWith('-')) return i;
        }

        return -1;
    }

    internal static bool IsOption(string token) => token.Length > 1 && token[0] == '-' && !char.IsAsciiDigit(token[1]);

    private static int WrongUsage(ParseResult parsed, OptionValues options)
    {
        var terminal = Terminal.OfProcess(options.NoColour);
        var names = string.Join(' ', Path(parsed.CommandResult).Reverse());
        Failure.Tell(terminal, options.Json, CliError.Usage(
            string.Join('\n', parsed.Errors.Select(error => error.Message).Distinct()) + $"\nSee: {names} --help"));
        return ExitCodes.BadUsage;

        static IEnumerable<string> Path(System.CommandLine.Parsing.SymbolResult? result)
        {
            for (; result is System.CommandLine.Parsing.CommandResult command; result = result.Parent)
                yield return command.Command is RootCommand ? "astros" : command.Command.Name;
        }
    }
}
