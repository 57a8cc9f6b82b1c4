using System.Runtime.CompilerServices;
using AstrOS.EndToEnd.Acts;
using AstrOS.EndToEnd.Cli;

namespace AstrOS.EndToEnd.Docs;

public sealed class ReadmeTests : IAsyncDisposable
{
    private readonly CliHome _home = new();

    [Fact]
    public async Task Every_request_of_the_transcript_is_answered_as_it_says()
    {
        Downloads.Fill(_home.UserHome);
        foreach (var (request, firstWords) in Transcript())
        {
            // At a terminal the reader says yes, as the transcript shows.
            var answer = await _home.RunAsync("--yes", request);

            // Amounts and names differ from machine to machine; the words between them do not.
            Assert.True(SameWords(firstWords, answer.Output.Split('\n')[0]), $"'{request}' gave '{answer.Output}', the README says '{firstWords}'.");
        }
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private static bool SameWords(string told, string answered)
    {
        var words = told.Split(' ').Where(word => word.Length > 2 && word.All(letter => char.IsLower(letter))).ToList();
        return words.Count(word => answered.Contains(word, StringComparison.Ordinal)) >= words.Count - 1;
    }

    private static IEnumerable<(string Request, string Answer)> Transcript([CallerFilePath] string here = "")
    {
        var readme = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "README.md"));
        var lines = File.ReadAllText(readme).Split("```console\n")[1..].SelectMany(block => block.Split("```")[0].Split('\n')).ToList();
        return lines.Zip(lines.Skip(1)).Where(pair => pair.First.StartsWith("$ ./astros \"", StringComparison.Ordinal))
            .Select(pair => (pair.First.Split('"')[1], pair.Second));
    }
}
