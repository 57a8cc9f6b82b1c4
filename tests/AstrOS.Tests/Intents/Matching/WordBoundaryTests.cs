namespace AstrOS.Tests.Intents.Matching;

/// <summary>Values that end or begin inside a word, and blanks beside them.</summary>
public sealed class WordBoundaryTests
{
    private const string Wildcard = "lists: {w: {wildcard: true}}";

    [Theory]
    [InlineData("play kebab", "w=kebab")]
    [InlineData("play keb ab", "w=keb")]
    public void Match_blank_after_a_wildcard_needs_one_in_the_text(string text, string slots) =>
        Assert.Equal(slots, Sentences.Templates(Wildcard, "play {w}[ ab]").Slots(text));

    [Theory]
    [InlineData("pizzatimer", "w=pizza")]
    [InlineData("pizza timer", "w=pizza")]
    public void Match_wildcard_may_touch_the_word_after_it_where_the_template_does(string text, string slots) =>
        Assert.Equal(slots, Sentences.Templates(Wildcard, "[{w}[ ]]timer").Slots(text));

    [Fact]
    public void Match_wildcard_in_brackets_may_touch_the_word_after_them() =>
        Assert.Equal("w=friend", Sentences.Templates(Wildcard + "\nexpansion_rules: {who: '[my ]{w}'}", "<who>s").Slots("my friends"));

    [Fact]
    public void Match_dash_after_a_wildcard_stands_for_a_blank() =>
        Assert.Equal("w=tea", Sentences.Templates(Wildcard, "add {w} to list").Slots("add tea-to list"));

    [Fact]
    public void Match_wildcard_does_not_split_a_number() =>
        Assert.Null(Sentences.Templates("lists: {w: {wildcard: true}, n: {range: {from: 1, to: 9}}}", "{w}[ for] {n} minutes").Match("tea 77.5 minutes"));

    [Theory]
    [InlineData("en", "dim to tenpercent", "n=10")]
    [InlineData("en", "dim to sixtypercent", "n=60")]
    [InlineData("en", "dim to ten percent", "n=10")]
    [InlineData("en", "dim to tenth", null)]
    [InlineData("it", "dim to ventitrépercent", "n=23")]
    public void Match_number_word_may_touch_the_word_after_it_where_the_template_does(string language, string text, string? slots) =>
        Assert.Equal(slots, Sentences.Of("""
            lists: {n: {range: {from: 0, to: 100}}}
            intents: {T: {data: [{sentences: ["dim to {n}[ ]percent"]}]}}
            """, language).Slots(text));

    [Theory]
    [InlineData("dim to most", "level=100")]
    [InlineData("dim tothe most", "level=100")]
    [InlineData("dim tomost", null)]
    [InlineData("dim to the most", null)]
    public void Match_blank_left_by_an_optional_part_of_a_value_is_literal(string text, string? slots) =>
        Assert.Equal(slots, Sentences.Templates("lists: {level: {values: [{in: '[the] most', out: 100}]}}", "dim to{level}").Slots(text));

    [Theory]
    [InlineData("l'shade shut")]
    [InlineData("l'shade dark shut")]
    public void Match_blank_after_an_optional_part_of_a_value_is_not_needed_twice(string text) =>
        Assert.Equal("s=1", Sentences.Templates("lists: {s: {values: [{in: 'shade [dark]', out: 1}]}}", "l'{s} shut").Slots(text));

    [Fact]
    public void Match_blanks_around_a_value_do_not_lengthen_a_name()
    {
        var sentences = Sentences.Of("""
            lists:
              name: {values: [{in: "[big] lamp [now]", out: lamp}]}
            intents:
              Blanks: {data: [{sentences: ["show[ {name}]"]}]}
              Plain: {data: [{sentences: ["show {name}", "(show) {name}"]}]}
            """);
        Assert.Equal(4, sentences.Match("show lamp")!.Rank.NameLength);
    }
}
