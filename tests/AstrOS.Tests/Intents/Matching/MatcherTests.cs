using AstrOS.Intents;

namespace AstrOS.Tests.Intents.Matching;

/// <summary>How one template meets one text.</summary>
public sealed class MatcherTests
{
    [Theory]
    [InlineData("turn on the light", true)]
    [InlineData("Turn ON the Light!", true)]
    [InlineData("  turn  on the light ", true)]
    [InlineData("turn on the lights", true)]
    [InlineData("turn the light on", false)]
    [InlineData("turn on the light now", false)]
    [InlineData("please turn on the light", false)]
    [InlineData("turnon the light", false)]
    public void Match_literals_consumes_the_whole_text(string text, bool matches) =>
        Assert.Equal(matches, Sentences.Templates("", "turn on the light[s]").Matches(text));

    [Theory]
    [InlineData("light on", true)]
    [InlineData("lights on", true)]
    [InlineData("lightson", false)]
    [InlineData("lighton", false)]
    public void Match_blank_in_the_template_needs_one_in_the_text(string text, bool matches) =>
        Assert.Equal(matches, Sentences.Templates("", "light[s] on").Matches(text));

    [Theory]
    [InlineData("on light")]
    [InlineData("light on")]
    public void Match_permutation_takes_either_order_with_blanks_around(string text)
    {
        var sentences = Sentences.Templates("", "(on;light)");
        Assert.True(sentences.Matches(text));
        Assert.False(sentences.Matches(text.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("hip hop", 6)]
    [InlineData("hip-hop", 3)]
    [InlineData("hip_hop", 3)]
    public void Match_dash_stands_for_a_blank_but_does_not_count(string text, int literals) =>
        Assert.Equal(literals, Sentences.Templates("", "hip hop").Match(text)!.Rank.Literals);

    [Fact]
    public void Match_dashes_of_one_literal_are_all_blanks_or_none() =>
        Assert.False(Sentences.Templates("", "wi-fi off").Matches("wi-fi_off"));

    [Fact]
    public void Match_dash_in_the_template_is_literal()
    {
        Assert.True(Sentences.Templates("", "wi-fi off").Matches("wi-fi off"));
        Assert.False(Sentences.Templates("", "wi-fi off").Matches("wi fi off"));
    }

    [Theory]
    [InlineData("set it to 4.5?", "t=4.5")]
    [InlineData("set it to 4,5", "t=4.5")]
    [InlineData("set it to 4.0", "t=4")]
    [InlineData("set it to 4.3", null)]
    [InlineData("set it to 101", null)]
    public void Match_halves_take_only_halves(string text, string? slots) =>
        Assert.Equal(slots, Sentences.Templates("lists: {t: {range: {from: 0, to: 100, fractions: halves}}}", "set it to {t}").Slots(text));

    [Theory]
    [InlineData("about 4.7", "n=4.7")]
    [InlineData("about -3", "n=-3")]
    [InlineData("about minus three", "n=-3")]
    [InlineData("about 4.75", null)]
    public void Match_tenths_and_negatives(string text, string? slots) =>
        Assert.Equal(slots, Sentences.Templates("lists: {n: {range: {from: -5, to: 9, fractions: tenths}}}", "about {n}").Slots(text));

    [Theory]
    [InlineData("wait 55", "n=55")]
    [InlineData("wait fifty-five", "n=55")]
    [InlineData("wait Fifty Five", "n=55")]
    [InlineData("wait a hundred", null)]
    [InlineData("wait 4.5", null)]
    public void Match_range_takes_digits_and_words(string text, string? slots) =>
        Assert.Equal(slots, Sentences.Templates("lists: {n: {range: {from: 1, to: 100}}}", "wait {n}").Slots(text));

    [Fact]
    public void Match_range_with_step_and_multiplier()
    {
        var sentences = Sentences.Templates("lists: {n: {range: {from: 10, to: 50, step: 10, multiplier: 0.5}}}", "level {n}");
        Assert.Equal("n=15", sentences.Slots("level 30"));
        Assert.Null(sentences.Slots("level 35"));
    }

    [Theory]
    [InlineData("50%")]
    [InlineData("50 %")]
    [InlineData("50 percent")]
    [InlineData("fifty percent")]
    [InlineData("50")]
    public void Match_percent_sign_may_touch_the_number(string text) =>
        Assert.Equal("n=50", Sentences.Templates("lists: {n: {range: {from: 0, to: 100}}}", "{n}[([ ]%)| percent]").Slots(text));

    [Theory]
    [InlineData("paint it red", "c=red")]
    [InlineData("paint it Light Blue", "c=sky")]
    [InlineData("paint it light-blue", "c=sky")]
    [InlineData("paint it gray", "c=GREY")]
    [InlineData("paint it Beige", "c=Beige")]
    [InlineData("paint it rosy red", null)]
    public void Match_text_list_gives_out_or_what_was_typed(string text, string? slots) =>
        Assert.Equal(slots, Sentences.Templates(
            "lists: {c: {values: [red, {in: light blue, out: sky}, {in: gr(a|e)y, out: GREY}, {in: beige}]}}", "paint it {c}").Slots(text));

    [Fact]
    public void Match_plain_value_gives_itself_as_written() =>
        Assert.Equal("c=Red", Sentences.Templates("lists: {c: {values: [Red]}}", "paint it {c}").Slots("paint it RED"));

    [Fact]
    public void Match_value_that_is_a_template_gives_what_was_typed() =>
        Assert.Equal("c=Grey", Sentences.Templates("lists: {c: {values: ['gr(a|e)y']}}", "paint it {c}").Slots("paint it Grey"));

    [Theory]
    [InlineData("say Hello World!", "w=Hello World")]
    [InlineData("say it's 4.5, ok", "w=it's 4.5 ok")]
    [InlineData("say", null)]
    [InlineData("say ?", null)]
    public void Match_wildcard_keeps_what_was_typed(string text, string? slots) =>
        Assert.Equal(slots, Sentences.Templates("lists: {w: {wildcard: true}}", "say {w}").Slots(text));

    [Fact]
    public void Match_wildcard_in_the_middle_ends_at_a_word()
    {
        var sentences = Sentences.Templates("lists: {w: {wildcard: true}}", "add {w} to my list");
        Assert.Equal("w=ham and toast", sentences.Slots("add ham and toast to my list"));
        Assert.Equal("w=something to eat", sentences.Slots("add something to eat to my list"));
    }

    [Fact]
    public void Match_wildcard_before_a_suffix_may_end_inside_a_word() =>
        Assert.Equal("w=friend", Sentences.Templates("lists: {w: {wildcard: true}}", "my {w}s").Slots("my friends"));

    [Fact]
    public void Match_two_wildcards_share_the_text() =>
        Assert.Equal("a=x y b=z", Sentences.Templates("lists: {a: {wildcard: true}, b: {wildcard: true}}", "{a} by {b}").Slots("x y by z"));

    [Fact]
    public void Match_slot_name_is_what_follows_the_colon() =>
        Assert.Equal("minutes=5", Sentences.Templates("lists: {n: {range: {from: 1, to: 9}}}", "wait {n:minutes}").Slots("wait 5"));

    [Fact]
    public void Match_rules_are_put_in_place()
    {
        var sentences = Sentences.Templates("expansion_rules: {the: '(the|my)', thing: '[<the>] lamp[s]'}", "show <thing>");
        Assert.True(sentences.Matches("show my lamps"));
        Assert.True(sentences.Matches("show lamp"));
    }

    [Fact]
    public void Match_block_rules_and_lists_hide_the_outer_ones_also_inside_outer_rules()
    {
        var sentences = Sentences.Of("""
            expansion_rules: {class: outer, question: "what <class> {kind}"}
            lists: {kind: {values: [plain]}}
            intents:
              Inner:
                data:
                  - sentences: ["<question>"]
                    expansion_rules: {class: inner}
                    lists: {kind: {values: [fancy]}}
              Outer:
                data:
                  - sentences: ["<question>"]
            """);
        Assert.Equal("Inner", sentences.Intent("what inner fancy"));
        Assert.Equal("Outer", sentences.Intent("what outer plain"));
        Assert.Null(sentences.Intent("what inner plain"));
    }

    [Fact]
    public void Match_rules_inside_list_values() =>
        Assert.Equal("x=1", Sentences.Templates("expansion_rules: {big: '(big|large)'}\nlists: {x: {values: [{in: <big> one, out: 1}]}}", "the {x}").Slots("the large one"));

    [Theory]
    [InlineData("please turn it off")]
    [InlineData("turn it off, please!")]
    [InlineData("Could you turn it off for me")]
    [InlineData("could you please turn it off")]
    public void Match_skip_words_do_not_count(string text) =>
        Assert.True(Sentences.Templates("skip_words: [please, could, could you, for me]", "turn it off").Matches(text));

    [Fact]
    public void Match_skip_words_are_whole_words() =>
        Assert.False(Sentences.Templates("skip_words: [please]", "turn it off").Matches("turn it off pleased"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!.")]
    public void Match_nothing_matches_nothing(string text) =>
        Assert.False(Sentences.Templates("lists: {w: {wildcard: true}}", "[hello]", "{w}").Matches(text));

    [Fact]
    public void Compile_unknown_list_names_the_sentence()
    {
        var error = Assert.Throws<SentenceFormatException>(() => Sentences.Templates("", "open {nothing} now"));
        Assert.Contains("{nothing} is neither a list nor a type of value, in \"open {nothing} now\"", error.Problem, StringComparison.Ordinal);
        Assert.Equal(5, error.Line);
    }

    [Fact]
    public void Compile_unknown_rule_names_the_sentence() =>
        Assert.Contains("no rule <nothing>", Assert.Throws<SentenceFormatException>(
            () => Sentences.Templates("", "open <nothing>")).Problem, StringComparison.Ordinal);

    [Fact]
    public void Compile_rule_that_leads_to_itself_is_refused() =>
        Assert.Contains("leads back to itself", Assert.Throws<SentenceFormatException>(
            () => Sentences.Templates("expansion_rules: {a: 'x <b>', b: '<a>'}", "open <a>")).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("expansion_rules: {a: '<b>|<b> x', b: '<a>'}\nlists: {l: {values: [{in: <a>}]}}", "open {l}")]
    [InlineData("expansion_rules: {a: '<b> <b> [x]', b: '<c> <c> [x]', c: '<d> <d> [x]', d: '<e> <e> [x]', e: '<f> <f> [x]', f: '<g> <g> [x]', g: '<h> <h> [x]', h: '[a] [b] [c] [d] [e] [f]'}", "<a> <a> <a> <a>")]
    [InlineData("lists: {l: {values: [{in: '[a][b][c][d][e][f][g][h][i][j][k][l]'}]}}", "open {l}")]
    [InlineData("", "(a;b;c;d;e;f;g;h;i)")]
    public void Compile_what_grows_without_end_is_refused(string more, string template) =>
        Assert.Throws<SentenceFormatException>(() => Sentences.Templates(more, template));

    [Fact]
    public void Compile_endless_row_of_choices_is_refused() =>
        Assert.Throws<SentenceFormatException>(() => Sentences.Templates("", string.Concat(Enumerable.Repeat("[a] ", 3_000))));
}
