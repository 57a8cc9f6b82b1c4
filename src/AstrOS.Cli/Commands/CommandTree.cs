using System.CommandLine;

namespace AstrOS.Cli.Commands;

/// <summary>The commands and what they understand.</summary>
internal static class CommandTree
{
    /// <summary>For a command line whose first word names a command, for help and for completions.</summary>
    public static RootCommand WithCommands(CommonOptions options, bool alsoWords)
    {
        var root = Root(options, alsoWords);
        root.Add(ChatCommand.Create(options));
        root.Add(ToolsCommand.Create(options));
        root.Add(HistoryCommand.Create(options));
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
    public static RootCommand WordsOnly(CommonOptions options)
    {
        var root = Root(options, alsoWords: true);

        // In a request even [suggest] is a word.
        root.Directives.Clear();
        return root;
    }

    private static RootCommand Root(CommonOptions options, bool alsoWords)
    {
        var words = new Argument<string[]>("words") { Description = "What you want, in your own words", Arity = ArgumentArity.ZeroOrMore };
        var root = new RootCommand("Ask AstrOS for what you want done on this machine.");
        if (alsoWords) root.Add(words);
        foreach (var option in options.All) root.Add(option);
        HelpPages.Extend(root);
        VersionCommand.Replace(root, options);
        return root.Runs(options, (context, parsed, cancellationToken) => alsoWords && parsed.GetValue(words) is { Length: > 0 } given
            ? AskCommand.RunAsync(context, string.Join(' ', given), cancellationToken)
            : Task.FromResult(HelpPages.WriteShort(context.Terminal)));
    }
}
