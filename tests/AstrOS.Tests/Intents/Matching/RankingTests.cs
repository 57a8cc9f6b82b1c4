namespace AstrOS.Tests.Intents.Matching;

/// <summary>Which of several matches wins, one rule at a time.</summary>
public sealed class RankingTests
{
    private const string Lists = """

        lists:
          name: {values: [lamp, bedroom lamp, bedroom]}
          area: {values: [bedroom, kitchen]}
          n: {range: {from: 1, to: 100}}
          word: {wildcard: true}
          other: {wildcard: true}
        """;

    private static Sentences Of(params (string Intent, string Template)[] intents) => Sentences.Of(
        "intents:\n" + string.Concat(intents.Select(i => $"  {i.Intent}: {{data: [{{sentences: ['{i.Template}']}}]}}\n")) + Lists);

    [Fact]
    public void Best_name_slot_beats_more_literal_text() =>
        Assert.Equal("ByName", Of(("ByText", "turn off the {area} lamp"), ("ByName", "turn off [the] {name}")).Intent("turn off the bedroom lamp"));

    [Fact]
    public void Best_name_beats_fewer_wildcards() =>
        Assert.Equal("ByName", Of(("Plain", "add milk to lamp"), ("ByName", "add {word} to {name}")).Intent("add milk to lamp"));

    [Fact]
    public void Best_longer_name_beats_shorter() =>
        Assert.Equal("Long", Of(("Short", "show {name} lamp now"), ("Long", "show {name} now")).Intent("show bedroom lamp now"));

    [Fact]
    public void Best_name_filled_by_a_wildcard_does_not_count() =>
        Assert.Equal("Plain", Of(("Wild", "show {word:name}"), ("Plain", "show it all")).Intent("show it all"));

    [Fact]
    public void Best_fewer_wildcards_beat_more_literal_text() =>
        Assert.Equal("List", Of(("Wild", "please show {word}"), ("List", "[please] {area:x} {area:y}"), ("Other", "please {word}")).Intent("please kitchen bedroom"));

    [Fact]
    public void Best_more_literal_text_beats_less() =>
        Assert.Equal("More", Of(("Less", "play {word}"), ("More", "play song {word}")).Intent("play song hello"));

    [Fact]
    public void Best_literals_inside_rules_and_number_words_count_and_digits_do_not()
    {
        var sentences = Of(("Words", "wait {n} for"), ("Text", "wait twenty {n:m} for"));
        Assert.Equal(6 + 7 + "twenty five".Length - 6, sentences.Match("wait twenty five for")!.Rank.Literals);
        Assert.Equal(7, sentences.Match("wait 25 for")!.Rank.Literals);
    }

    [Fact]
    public void Best_text_of_list_values_does_not_count() =>
        Assert.Equal("Literal", Of(("List", "clean {area}"), ("Literal", "clean kitchen")).Intent("clean kitchen"));

    [Fact]
    public void Best_tie_goes_to_the_earlier_intent()
    {
        Assert.Equal("First", Of(("First", "clean {area}"), ("Second", "clean {area:x}")).Intent("clean kitchen"));
        Assert.Equal("Second", Of(("Second", "clean {area:x}"), ("First", "clean {area}")).Intent("clean kitchen"));
    }

    [Fact]
    public void Best_tie_goes_to_the_earlier_block_and_sentence()
    {
        var sentences = Sentences.Of("""
            intents:
              A:
                data:
                  - sentences: ["x y"]
                    slots: {b: 1}
                  - sentences: ["x y", "[x] y"]
                    slots: {b: 2}
            """);
        Assert.Equal("b=1", sentences.Slots("x y"));
    }

    [Fact]
    public void Best_tie_goes_to_the_left_alternative() =>
        Assert.Equal("left=bedroom", Of(("A", "clean ({area:left}|{area:right})")).Slots("clean bedroom"));

    [Fact]
    public void Best_tie_prefers_what_is_not_left_out() =>
        Assert.Equal("a=kitchen", Of(("A", "see [{area:a}] [{area:b}]")).Slots("see kitchen"));

    [Fact]
    public void Best_tie_prefers_the_shorter_first_wildcard() =>
        Assert.Equal("other=b in c word=a", Of(("A", "{word} in {other}")).Slots("a in b in c"));

    [Fact]
    public void Best_tie_prefers_the_earlier_list_value()
    {
        var sentences = Sentences.Templates("lists: {l: {values: [{in: 'a[b]', out: 1}, {in: ab, out: 2}]}}", "say {l}");
        Assert.Equal("l=1", sentences.Slots("say ab"));
    }

    [Fact]
    public void Best_all_ways_of_a_template_count() =>
        Assert.Equal("word=a stop b", Of(("A", "[{word}] stop [{other}] now")).Slots("a stop b stop now"));

    [Fact]
    public void Match_same_text_gives_the_same_result_every_time()
    {
        var sentences = Of(("A", "{word} in {other}"), ("B", "{other} in {word}"));
        Assert.All(Enumerable.Range(0, 20), _ => Assert.Equal("A", sentences.Intent("a in b in c")));
    }
}
