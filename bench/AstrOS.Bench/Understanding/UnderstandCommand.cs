using System.CommandLine;

namespace AstrOS.Bench.Understanding;

/// <summary><c>understand</c>: what requests are taken for by the sentences of the built-in plugins.</summary>
internal static class UnderstandCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE")
        {
            Description = "One request a line (after a tab the tool and slots it must be taken for, \"-\" for none), or .jsonl with text and intent; standard input if left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var language = new Option<string>("--language") { Description = "Whose sentences to use.", DefaultValueFactory = _ => "en" };
        var split = new Option<string?>("--split") { Description = "Of a .jsonl file only the lines of this split." };
        var labels = new Option<string[]>("--intents") { Description = "Of a .jsonl file only the lines of these intents.", AllowMultipleArgumentsPerToken = true };
        var after = new Option<string?>("--after") { Description = "The tool that answered last, whose list is the one that was seen last." };
        var summary = new Option<bool>("--summary") { Description = "Print no single request: for .jsonl a line an intent, else what fell short." };

        var command = new Command("understand", "Take requests for tools by the real sentences: request, tool, slots, sentence.")
        {
            file, language, split, labels, summary, after,
        };
        command.SetAction(result => UnderstandBench.Run(new UnderstandOptions(
            result.GetValue(file)?.FullName,
            result.GetRequiredValue(language),
            result.GetValue(split),
            result.GetValue(labels) ?? [],
            result.GetValue(summary),
            result.GetValue(after))));
        return command;
    }
}

internal sealed record UnderstandOptions(string? File, string Language, string? Split, IReadOnlyList<string> Labels, bool Summary, string? After);
