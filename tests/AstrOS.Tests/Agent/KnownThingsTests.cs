using AstrOS.Agents;
using AstrOS.Intents;
using AstrOS.Intents.Entities;

namespace AstrOS.Tests.Agents;

public class KnownThingsTests
{
    private sealed class Source(string type, params string[] names) : IKnownNames
    {
        public int Reads { get; private set; }

        public string Type => type;

        public IReadOnlyList<string> Names
        {
            get
            {
                Reads++;
                return names;
            }
        }
    }

    [Fact]
    public void Names_are_read_once_and_only_for_a_request_that_may_hold_one()
    {
        var (apps, processes) = (new Source("application", "Visual Studio Code"), new Source("process", "node"));
        const string Sentences = "language: en\nintents:\n  a.open:\n    data:\n      - sentences: [\"open {application:name}\"]\n  a.time:\n    data:\n      - sentences: [\"what time is it\"]\n";
        var recognizer = new IntentRecognizer(new SentenceSet([new SentenceSource("a", "en", "a.yaml", Sentences)], EntityParsers.All));

        Assert.Equal("a.time", recognizer.Recognize("what time is it", Context())!.Type);
        Assert.Equal(0, apps.Reads);
        Assert.Equal("Visual Studio Code", recognizer.Recognize("open visual studio code", Context())!.Entities["name"].Value.GetString());
        Assert.Equal((1, 0), (apps.Reads, processes.Reads));

        RecognitionContext Context() => Intents.Entities.Reading.Context with { Known = new KnownThings([apps, processes]) };
    }

    [Fact]
    public async Task Start_reads_no_names()
    {
        await using var astros = new AstrosFixture();
        var read = astros.Get<AstrOS.Builtins.Apps.ApplicationCatalog>();
        astros.Get<Agent>().WarmUp();
        Assert.False(read.IsRead);
    }
}
