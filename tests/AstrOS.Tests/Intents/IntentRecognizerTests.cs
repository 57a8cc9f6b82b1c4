using System.Text.Json;
using AstrOS.Intents;
using NodaTime;

namespace AstrOS.Tests.Intents;

public sealed class IntentRecognizerTests
{
    private const string English = """
        lists:
          text: {wildcard: true}
        skip_words: [please]
        intents:
          system.memory:
            data:
              - sentences: ["what is using the most memory", "how much memory (is|do i have) free", "show memory usage"]
                metadata: {tool: memory}
          clock.time:
            data:
              - sentences: ["what's the time", "what time is it [now]"]
                response: short
          notes.add:
            data:
              - sentences: ["note {text}"]
        responses:
          intents:
            clock.time: {short: "It is {{ time }}.", default: "Time."}
        """;

    private const string German = "intents: {clock.time: {data: [{sentences: ['wie spät ist es', 'zeig die Uhr[zeit]']}]}}";

    private static readonly RecognitionContext Context = new() { Languages = ["en", "de"], Now = default, Zone = DateTimeZone.Utc };

    private static IntentRecognizer Make(params SentenceSource[] more) => new(new SentenceSet(
        [new("b", "en", "b/en.yaml", English), new("b", "de", "b/de.yaml", German), .. more], []));

    [Fact]
    public void Recognize_sentence_as_it_stands_is_sure()
    {
        var intent = Make().Recognize("Please show memory usage!", Context)!;
        Assert.Equal(("system.memory", 1.0, "en", "show memory usage"), (intent.Type, intent.Confidence, intent.Language, intent.Sentence));
        Assert.Equal("memory", intent.Metadata["tool"].GetString());
    }

    [Theory]
    [InlineData("what's using the most memory", IntentRecognizer.EvenedOut)]
    [InlineData("what is the time", IntentRecognizer.EvenedOut)]
    [InlineData("what’s the time", IntentRecognizer.EvenedOut)]
    [InlineData("ｓｈｏｗ memory usage", IntentRecognizer.EvenedOut)]
    [InlineData("show memroy usage", IntentRecognizer.Mended)]
    [InlineData("shwo memroy usage", IntentRecognizer.Mended)]
    [InlineData("zeig die Urhzeit", IntentRecognizer.Mended)]
    public void Recognize_forgives_and_says_so(string text, double confidence) =>
        Assert.Equal(confidence, Make().Recognize(text, Context)!.Confidence);

    [Theory]
    [InlineData("shwo memroy usgae")]
    [InlineData("show the weather")]
    [InlineData("")]
    [InlineData("what tim is it")]
    public void Recognize_something_else_is_not_known(string text) => Assert.Null(Make().Recognize(text, Context));

    [Fact]
    public void Recognize_exact_match_in_a_later_language_beats_a_mended_one()
    {
        var intent = Make(new SentenceSource("c", "en", "c/en.yaml", "intents: {X: {data: [{sentences: ['wiel spät ist es']}]}}"))
            .Recognize("wie spät ist es", Context)!;
        Assert.Equal(("clock.time", "de"), (intent.Type, intent.Language));
    }

    [Fact]
    public void Recognize_wildcard_keeps_case_and_words_that_look_mistyped()
    {
        var intent = Make().Recognize("note Buy memroy for Anna", Context)!;
        Assert.Equal("Buy memroy for Anna", intent.Entities["text"].Value.GetString());
    }

    [Fact]
    public void Recognize_passes_the_context_through()
    {
        var context = Context with { Values = new Dictionary<string, JsonElement> { ["area"] = JsonElement.Parse("\"attic\"") } };
        Assert.Equal("attic", Make().Recognize("what time is it", context)!.Context["area"].GetString());
    }

    [Fact]
    public void Recognize_earlier_plugin_wins_a_tie() => Assert.Equal("A.time", Make(
        new SentenceSource("a", "en", "z.yaml", "intents: {A.time: {data: [{sentences: ['what time is it [now]']}]}}"))
        .Recognize("what time is it", Context)!.Type);

    [Fact]
    public void Use_new_sentences_replace_the_old()
    {
        var recognizer = Make();
        recognizer.Use(new SentenceSet([new("x", "en", "x.yaml", "intents: {X: {data: [{sentences: [hello]}]}}")], []));
        Assert.Null(recognizer.Recognize("what time is it", Context));
        Assert.Equal("X", recognizer.Recognize("hello", Context)!.Type);
    }

    [Fact]
    public void Ready_says_when_every_language_is_compiled()
    {
        var recognizer = Make();
        Assert.False(recognizer.Ready);
        recognizer.Sentences.CompileAll();
        Assert.True(recognizer.Ready);
    }

    [Theory]
    [InlineData("intents: {X: {data: [{sentences: ['open {nothing}']}]}}", "{nothing}")]
    [InlineData("intents: {X: {data: [{sentences: ['open (it']}]}}", "never closed")]
    public void Problems_a_plugin_at_fault_is_left_out_and_named(string yaml, string problem)
    {
        var recognizer = Make(new SentenceSource("bad", "en", "bad/en.yaml", yaml));
        Assert.Equal("clock.time", recognizer.Recognize("what time is it", Context)!.Type);
        var found = Assert.Single(recognizer.Sentences.Problems);
        Assert.Equal(("bad", "en", "bad/en.yaml"), (found.PluginId, found.Language, found.Error.File));
        Assert.Contains(problem, found.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Recognize_lists_of_the_user_are_values()
    {
        var entry = new ListEntry("Trader Joe[']s", new Dictionary<string, JsonElement> { ["kind"] = JsonElement.Parse("\"shop\"") });
        var recognizer = new IntentRecognizer(new SentenceSet(
            [new("x", "en", "x.yaml", "intents: {Go: {data: [{sentences: ['go to {place}']}]}}")],
            [],
            new Dictionary<string, IReadOnlyList<ListEntry>> { ["place"] = [entry] }));
        var intent = recognizer.Recognize("go to trader joes", Context)!;
        Assert.Equal("Trader Joes", intent.Entities["place"].Value.GetString());
        Assert.Equal("shop", intent.Context["kind"].GetString());
    }

    [Fact]
    public void Examples_are_plain_and_recognised()
    {
        var recognizer = Make();
        Assert.Equal(["what's the time", "what time is it now"], recognizer.Sentences.Examples("clock.time", "en"));
        Assert.Equal(["wie spät ist es", "zeig die Uhrzeit"], recognizer.Sentences.Examples("clock.time", "de"));
        Assert.Equal(["note buy milk"], recognizer.Sentences.Examples("notes.add", "en"));
    }

    [Fact]
    public void Examples_given_by_the_author_come_first()
    {
        var set = new SentenceSet(
            [new("x", "en", "x.yaml", "intents: {X: {data: [{sentences: ['[do] go', 'run'], metadata: {examples: [Go on]}}]}}")], []);
        Assert.Equal(["Go on", "go"], set.Examples("X", "en", 2));
    }

    [Fact]
    public void ResponseTemplate_is_found_by_key()
    {
        var sentences = Make().Sentences;
        Assert.Equal("It is {{ time }}.", sentences.ResponseTemplate("en", "clock.time", "short"));
        Assert.Equal("Time.", sentences.ResponseTemplate("en", "clock.time", null));
        Assert.Null(sentences.ResponseTemplate("en", "notes.add", null));
    }

    [Theory]
    [InlineData("note: milk, eggs and bread!", "milk, eggs and bread")]
    [InlineData("Please note  buy   milk.  Today", "buy milk. Today")]
    [InlineData("note milk; note eggs, ham", "milk; note eggs, ham")]
    public void Recognize_keeps_the_punctuation_within_a_wildcard(string text, string kept) =>
        Assert.Equal(kept, Make().Recognize(text, Context)!.Entities["text"].Value.GetString());

    [Theory]
    [InlineData("list {x}", "the list is lost", null)]
    [InlineData("list {x}", "list it", "T")]
    [InlineData("[the] list {x}", "the list is lost", "T")]
    public void Recognize_by_a_sentence_that_must_stand_so_takes_nothing_away(string template, string text, string? intent)
    {
        var source = $"intents: {{T: {{data: [{{as_it_stands: true, sentences: ['{template}']}}]}}}}\nlists: {{x: {{wildcard: true}}}}";
        Assert.Equal(intent, Make(new SentenceSource("c", "en", "c/en.yaml", source)).Recognize(text, Context)?.Type);
    }
}
