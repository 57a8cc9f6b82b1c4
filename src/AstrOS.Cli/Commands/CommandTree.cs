using System.CommandLine;

namespace AstrOS.Cli.Commands;

/// <summary>The commands and what they understand.</summary>
internal static class CommandTree
{
    /// <summary>For a command line whose first word names a command, for help and for completions.</summary>
    /// <param name="options">The options that every command understands.</param>
    /// <param name="alsoWords">Whether words that are no command are a request.</param>
    /// <param name="anyWords">Whether those words may begin with what looks like an option.</param>
    public static RootCommand WithCommands(CommonOptions options, bool alsoWords, bool anyWords = true)
    {
        var root = Root(options, alsoWords, anyWords);
        root.Add(ChatCommand.Create(options));
        root.Add(ToolsCommand.Create(options));
        root.Add(HistoryCommand.Create(options));
        root.Add(UndoCommand.Create(options));
        root.Add(ApprovalsCommand.Create(options));
        root.Add(GrantsCommand.Create(options));
        root.Add(StatusCommand.Create(options));
        root.Add(DoctorCommand.Create(options));
        root.Add(ConfigCommand.Create(options));
        root.Add(DaemonCommands.Start(options));
        root.Add(DaemonCommands.Stop(options));
        root.Add(DaemonCommands.Restart(options));
        root.Add(CompletionsCommand.Create(options));
        root.Add(VersionCommand.Create(options));
        return root;
    }

    /// <summary>For a command line that is a request in free words.</summary>
    public static RootCommand WordsOnly(CommonOptions options, bool anyWords)
    {
        var root = Root(options, alsoWords: true, anyWords);

        // In a request even [suggest] is a word.
        root.Directives.Clear();
        return root;
    }

    private static RootCommand Root(CommonOptions options, bool alsoWords, bool anyWords)
    {
        var words = new Argument<string[]>("words") { Description = "What you want, in your own words", Arity = ArgumentArity.ZeroOrMore };
        if (!anyWords) words.Validators.Add(RefuseUnknownOption);
        var root = new RootCommand("Ask AstrOS for what you want done on this machine.");
        if (alsoWords) root.Add(words);
        foreach (var option in options.All) root.Add(option);
        HelpPages.Extend(root);
        VersionCommand.Replace(root, options);
        return root.Runs(options, (context, parsed, cancellationToken) => alsoWords && parsed.GetValue(words) is { Length: > 0 } given
            ? AskCommand.RunAsync(context, string.Join(' ', given), cancellationToken)
            : Task.FromResult(HelpPages.WriteShort(context.Terminal)));
    }

    // A slip in an option would otherwise become the first word of a request.
    private static void RefuseUnknownOption(System.CommandLine.Parsing.ArgumentResult words)
    {
        if (words.Tokens is [{ Value: var first }, ..] && CommandLine.IsOption(first) && !first.Any(char.IsWhiteSpace))
            words.AddError($"There is no option {first}. Words that begin with a dash come after --, as in: astros -- {first}");
    }
}
