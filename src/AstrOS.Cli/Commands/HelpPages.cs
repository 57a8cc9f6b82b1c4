using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using AstrOS.Cli.Terminals;

namespace AstrOS.Cli.Commands;

/// <summary>What the generated help does not say by itself: examples, how words and commands are told apart, exit codes.</summary>
internal static class HelpPages
{
    private const string Short = """
        astros WORDS…          ask for what you want: astros what is using the most memory
        astros chat            a conversation, line by line
        astros tools           what can be called, and how to say it
        astros history         what was asked and answered
        astros undo            take the last act back; --list shows what can be
        astros status          how the daemon is; astros doctor finds what is amiss
        astros --help          everything else, with examples
        """;

    private const string Long = """
        Examples:
          astros what time is it in Tokyo
          astros "set a timer for 10 minutes"
          astros --json how full is the disk | jq .data
          astros tools call calc.evaluate --arg expression="15% of 80"
          astros move the pdfs in downloads to documents
          astros undo                      (undo 3: the last three; undo a12: that one)
          astros --yes trash old.iso       (--no: see what would be done, and leave it)
          astros -- tools are great

          A first word that names a command is that command only when the rest fits it;
          otherwise, and always after --, the words are a request.
          Requests from one terminal go on with its conversation for half an hour; --new begins another.

        Exit codes:
          0 answered   1 not understood, or not done   2 wrong usage   3 a question waits for your answer
          4 the daemon was not reached or did not start   130 interrupted
        """;

    public static int WriteShort(Terminal terminal)
    {
        terminal.Out.WriteLine(Short);
        terminal.Out.Flush();
        return ExitCodes.Answered;
    }

    public static void Extend(RootCommand root)
    {
        if (root.Options.OfType<HelpOption>().SingleOrDefault() is not { Action: SynchronousCommandLineAction generated } option) return;
        option.Aliases.Clear();
        option.Aliases.Add("-h");
        option.Action = new WithExamples(generated);
    }

    private sealed class WithExamples(SynchronousCommandLineAction generated) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var exitCode = generated.Invoke(parseResult);
            if (parseResult.CommandResult.Command is RootCommand) parseResult.InvocationConfiguration.Output.WriteLine(Long);
            return exitCode;
        }
    }
}
