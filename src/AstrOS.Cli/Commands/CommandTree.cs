using System.CommandLine;

namespace AstrOS.Cli.Commands;

/// <summary>The commands and what they understand.</summary>
internal static class CommandTree
{
    private const string About = """
        Ask for what you want done: astros what is using the most memory
        """;

    /// <summary>For a command line whose first word names a command, for help and for completions.</summary>
    public static RootCommand WithCommands(CommonOptions options)
    {
        var root = Root(options);
        return root;
    }

    /// <summary>For a command line that is a request in free words.</summary>
    public static RootCommand WordsOnly(CommonOptions options) => Root(options);

    private static RootCommand Root(CommonOptions options)
    {
        var words = new Argument<string[]>("words") { Description = "What you want, in your own words", Arity = ArgumentArity.ZeroOrMore };
        var root = new RootCommand(About) { words };
        foreach (var option in options.All) root.Add(option);
        return root.Runs(options, (context, parsed, cancellationToken) =>
            AskCommand.RunAsync(context, string.Join(' ', parsed.GetValue(words)!), cancellationToken));
    }
}
