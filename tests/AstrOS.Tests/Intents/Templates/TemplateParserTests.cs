using AstrOS.Intents.Templates;

namespace AstrOS.Tests.Intents.Templates;

public sealed class TemplateParserTests
{
    private static string[] Expand(string template) =>
        [.. Expansions.Of(TemplateParser.Parse(template), 100)!.Select(t => string.Join(' ', t.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    [Fact]
    public void Parse_plain_words_keeps_them() => Assert.Equal(["turn on the light"], Expand("  turn on   the light "));

    [Fact]
    public void Parse_alternatives_reads_left_to_right() => Assert.Equal(["a c", "b c"], Expand("(a|b) c"));

    [Fact]
    public void Parse_optional_puts_leaving_out_last() => Assert.Equal(["a b", "b"], Expand("[a] b"));

    [Fact]
    public void Parse_optional_alternatives_has_all_and_none() => Assert.Equal(["a c", "b c", "c"], Expand("[a|b] c"));

    [Fact]
    public void Parse_top_level_alternatives_needs_no_brackets() => Assert.Equal(["a b", "c"], Expand("a b|c"));

    [Fact]
    public void Parse_permutation_has_every_order() =>
        Assert.Equal(["a b c", "a c b", "b a c", "b c a", "c a b", "c b a"], Expand("(a;b;c)"));

    [Fact]
    public void Parse_word_parts_stay_together() => Assert.Equal(["lights", "light"], Expand("light[s]"));

    [Fact]
    public void Parse_escapes_are_literal() => Assert.Equal(["(a|b) \\"], Expand(@"\(a\|b\) \\"));

    [Fact]
    public void Parse_list_has_name_and_slot()
    {
        var list = Assert.IsType<ListNode>(TemplateParser.Parse("{timer_minutes:minutes}"));
        Assert.Equal(("timer_minutes", "minutes"), (list.List, list.Slot));
    }

    [Fact]
    public void Parse_list_without_slot_fills_its_own_name() =>
        Assert.Equal("name", Assert.IsType<ListNode>(TemplateParser.Parse("{name}")).Slot);

    [Fact]
    public void Parse_rule_has_its_name() => Assert.Equal("the", Assert.IsType<RuleNode>(TemplateParser.Parse("<the>")).Rule);

    [Theory]
    [InlineData("turn (on|off", 5)]
    [InlineData("turn on]", 7)]
    [InlineData("turn [on)", 8)]
    [InlineData("set {name", 4)]
    [InlineData("<rule", 0)]
    [InlineData("(a|b;c)", 4)]
    [InlineData("a {}", 2)]
    [InlineData("a {:b}", 2)]
    [InlineData("ends \\", 5)]
    public void Parse_malformed_tells_where(string template, int position) =>
        Assert.Equal(position, Assert.Throws<TemplateSyntaxException>(() => TemplateParser.Parse(template)).Position);

    [Fact]
    public void Parse_very_deep_nesting_is_refused() =>
        Assert.Throws<TemplateSyntaxException>(() => TemplateParser.Parse(new string('(', 5_000) + new string(')', 5_000)));
}
