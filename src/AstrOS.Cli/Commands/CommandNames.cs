namespace AstrOS.Cli.Commands;

/// <summary>Tells a mistyped command from a word: both are a request to the daemon, which does not know commands.</summary>
internal static class CommandNames
{
    /// <summary>The command that a single word is one slip away from; null when there is none.</summary>
    public static string? Nearest(string words) => CommandTree.WithCommands(new CommonOptions(), alsoWords: false).Subcommands
        .Select(command => command.Name).FirstOrDefault(command => IsOneSlipAway(words, command));

    // One letter too many, too few, another, or two neighbours swapped: what differs is all that lies between the common ends.
    private static bool IsOneSlipAway(string word, string command)
    {
        if (Math.Abs(word.Length - command.Length) > 1 || word == command) return false;
        var start = word.AsSpan().CommonPrefixLength(command);
        var end = 0;
        while (end < Math.Min(word.Length, command.Length) - start && word[^(end + 1)] == command[^(end + 1)]) end++;
        var (left, right) = (word[start..^end], command[start..^end]);
        return (left.Length <= 1 && right.Length <= 1) || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
    }
}
