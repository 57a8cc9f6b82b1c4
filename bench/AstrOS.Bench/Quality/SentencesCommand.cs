using System.CommandLine;
using AstrOS.Intents;

namespace AstrOS.Bench.Quality;

/// <summary><c>sentences</c>: how well and how quickly sentences in the hassil syntax are recognised.</summary>
internal static class SentencesCommand
{
    public static Command Create()
    {
        var sentences = new Option<DirectoryInfo>("--sentences")
        {
            Description = "Folder of one language, such as sentences/en, or one with a folder for each language of the expectations.",
            Required = true,
        };
        var fixtures = new Option<FileInfo?>("--fixtures") { Description = "Floors, areas and entities of the flat expectations." };
        var tests = new Option<FileInfo?>("--tests") { Description = "Expectations, one JSON object a line." };
        var output = new Option<FileInfo?>("--out") { Description = "Where to write what was recognised, one JSON object a line." };
        var templates = new Option<int>("--templates") { Description = "Fill up with made templates to this many." };
        var failures = new Option<int>("--show") { Description = "How many failing lines to print.", DefaultValueFactory = _ => 20 };

        var command = new Command("sentences", "Recognise sentences: accuracy, time for hits and misses, compile time, memory.")
        {
            sentences, fixtures, tests, output, templates, failures,
        };
        command.SetAction(result => Run(new SentencesOptions(
            result.GetRequiredValue(sentences).FullName,
            result.GetValue(fixtures)?.FullName,
            result.GetValue(tests)?.FullName,
            result.GetValue(output)?.FullName,
            result.GetValue(templates),
            result.GetValue(failures))));
        return command;
    }

    private static int Run(SentencesOptions options)
    {
        try
        {
            return SentencesBench.Run(options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or SentenceFormatException)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
    }
}

internal sealed record SentencesOptions(
    string Sentences,
    string? Fixtures,
    string? Tests,
    string? Output,
    int Templates,
    int Show);
