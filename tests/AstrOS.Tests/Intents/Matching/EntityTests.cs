using System.Text.Json;
using AstrOS.Intents;
using AstrOS.Intents.Entities;

namespace AstrOS.Tests.Intents.Matching;

/// <summary>Values that a parser finds, named in a sentence like a list.</summary>
public sealed class EntityTests
{
    private const string Lists = "lists: {w: {wildcard: true}, known: {values: [5 minutes]}, long: {entity: duration}}";

    private static Sentences Of(params string[] templates) => Sentences.Of(
        "intents:\n" + string.Concat(templates.Select((t, i) => $"  T{i}: {{data: [{{sentences: ['{t}']}}]}}\n")) + Lists,
        "en",
        new Minutes());

    [Fact]
    public void Match_type_name_is_a_typed_entity() => Assert.Equal("duration=300", Of("wait {duration}").Slots("wait 5 minutes"));

    [Fact]
    public void Match_slot_and_declared_list_name_the_same_type()
    {
        Assert.Equal("time=300", Of("wait {duration:time}").Slots("wait 5 minutes"));
        Assert.Equal("long=300", Of("wait {long}").Slots("wait 5 minutes"));
    }

    [Fact]
    public void Match_every_reading_counts() => Assert.Equal("duration=300", Of("wait {duration} minutes").Slots("wait 5 minutes"));

    [Fact]
    public void Match_entity_is_not_a_wildcard() => Assert.Equal("T1", Of("wait {w}", "wait {duration}").Intent("wait 5 minutes"));

    [Fact]
    public void Match_entity_and_list_value_are_equal_so_the_earlier_wins()
    {
        Assert.Equal("T0", Of("wait {duration}", "wait {known}").Intent("wait 5 minutes"));
        Assert.Equal("T0", Of("wait {known}", "wait {duration}").Intent("wait 5 minutes"));
    }

    [Fact]
    public void Match_wildcard_before_an_entity_ends_where_it_begins() =>
        Assert.Equal("duration=300 w=cook the rice", Of("{w} in {duration}").Slots("cook the rice in 5 minutes"));

    [Fact]
    public void Match_asks_once_for_a_position()
    {
        var parser = new Minutes();
        var sentences = Sentences.Of("intents: {T: {data: [{sentences: ['a {duration}', 'a {duration:x} b', '[a] {duration} c', 'a {duration}']}]}}", "en", parser);
        Assert.True(sentences.Matches("a 5 minutes"));
        Assert.Equal(parser.Asked.Distinct(), parser.Asked);
    }

    /// <summary>Reads "5 minutes" and also "5".</summary>
    private sealed class Minutes : IEntityParser
    {
        public List<int> Asked { get; } = [];

        public string Type => "duration";

        public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context)
        {
            Asked.Add(start);
            var value = JsonElement.Parse("300");
            return text.AsSpan(start).StartsWith("5 minutes") ? [new(9, value), new(1, value)] : [];
        }
    }
}
