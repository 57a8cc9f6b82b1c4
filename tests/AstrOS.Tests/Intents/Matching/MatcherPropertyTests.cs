using System.Text;
using AstrOS.Intents;
using AstrOS.Intents.Generation;
using AstrOS.Intents.Matching;
using CsCheck;

namespace AstrOS.Tests.Intents.Matching;

public sealed class MatcherPropertyTests
{
    private const string Yaml = """
        lists:
          name: {values: [lamp, bedroom lamp, Trader Joe, "front[ ]door"]}
          area: {values: [bedroom, "living room", hall]}
          n: {range: {from: 1, to: 100}}
          half: {range: {from: 0, to: 20, fractions: halves}}
          text: {wildcard: true}
          short: {wildcard: true, most_words: 2}
          level: {values: [{in: "[ the] most [ever]", out: 100}, " least"]}
        expansion_rules:
          the: "(the|my|our)"
          in: "(in|on|at)"
          percent: "{n}[([ ]%)| percent]"
          for: "{n} minute[s] [[and] {n:seconds} second[s]]"
        intents:
          A: {data: [{sentences: ["(turn|switch) (on;[<the>] {name})", "[<the>] {name} [<in> [<the>] {area}] (on|off)"]}]}
          B: {data: [{sentences: ["set <the> {name} to <percent>", "[(set|make)] [brightness of] {area} [to] {half} degree[s]"]}]}
          C: {data: [{sentences: ["wait <for>", "{text} in <for>", "add {text} to [<the>] list[s]", "(a;b;[c]) d[e][f]"]}]}
          D: {data: [{sentences: ["say {text}", "(what's|what is) [<the>] {name}['s] {area}"]}]}
          E: {data: [{sentences: ["[{text}[ ]]timer", "dim to{level}", "{short} {text} {short:last}", "(on;{text};[<in> {area}]) end"]}]}
        """;

    private static readonly Sentences Set = Sentences.Of(Yaml);

    /// <summary>Each template on its own, so that no other recognises what it should.</summary>
    private static readonly Sentences[] Alone = [.. Set.Language.Automaton.Templates.Select(t => Sentences.Templates(
        "\n" + Yaml[..Yaml.IndexOf("intents:", StringComparison.Ordinal)], t.Source.Text))];

    [Fact]
    public void Match_recognises_everything_the_templates_generate()
    {
        var automaton = Set.Language.Automaton;
        var generator = new SentenceGenerator(automaton, "en");
        Gen.Select(Gen.Int[0, automaton.Templates.Length - 1], Gen.Int).Sample((template, seed) =>
        {
            var text = generator.Random(template, new Random(seed));
            return Alone[template].Matches(text)
                && Alone[template].Matches($" {text.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal)}?!")
                && Set.Match(text)!.Rank.CompareTo(Alone[template].Match(text)!.Rank) >= 0;
        }, iter: 3_000);
    }

    [Fact]
    public void Match_random_text_neither_throws_nor_works_too_much()
    {
        Gen.String[0, 200].Sample(text =>
        {
            _ = Set.Match(text);
            return CompiledLanguage.LastSteps <= Matcher.MaxSteps + 2_000;
        }, iter: 2_000);
    }

    [Fact]
    public void Match_random_words_of_the_sentences_neither_throw_nor_work_too_much()
    {
        string[] words =
        [
            "turn", "on", "the", "my", "lamp", "bedroom", "set", "to", "5", "fifty", "five", "%", "percent", "in", "minute", "s", "and",
            "seconds", "add", "list", "say", "what's", "a", "b", "c", "def", "-", "living-room", "4.5", "d", "'s",
        ];
        Gen.Int[0, words.Length - 1].Array[1, 40].Sample(indices =>
        {
            _ = Set.Match(string.Join(' ', indices.Select(i => words[i])));
            return CompiledLanguage.LastSteps <= Matcher.MaxSteps + 2_000;
        }, iter: 3_000);
    }

    [Fact]
    public void Match_text_made_to_be_slow_is_given_up_as_not_known()
    {
        var text = "lists: {a: {wildcard: true}, b: {wildcard: true}, c: {wildcard: true}, d: {wildcard: true}}";
        var sentences = Sentences.Templates(text, "{a} x {b} x {c} x {d} x y");
        var slow = new StringBuilder();
        while (slow.Length < Matcher.MaxLength - 10)
            slow.Append("x ");
        Assert.Null(sentences.Match(slow.ToString() + "y"));
        Assert.InRange(CompiledLanguage.LastSteps, Matcher.MaxSteps, Matcher.MaxSteps * 2);
    }

    [Fact]
    public void Match_many_optional_parts_take_little_work()
    {
        var sentences = Sentences.Templates("", string.Concat(Enumerable.Repeat("[a] ", 60)) + "b");
        Assert.True(sentences.Matches(string.Concat(Enumerable.Repeat("a ", 30)) + "b"));
        Assert.False(sentences.Matches(string.Concat(Enumerable.Repeat("a ", 30)) + "c b"));
        Assert.InRange(CompiledLanguage.LastSteps, 0, Matcher.MaxSteps / 2);
    }

    [Fact]
    public void Match_text_that_is_too_long_is_not_known() =>
        Assert.Null(Sentences.Templates("lists: {w: {wildcard: true}}", "say {w}").Match("say " + new string('x', Matcher.MaxLength)));

    [Fact]
    public void Match_list_of_ten_thousand_names_finds_each()
    {
        var names = string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"person {i:X}"));
        var sentences = Sentences.Templates($"lists: {{name: {{values: [{names}]}}}}", "call {name} [now]");
        Gen.Int[0, 9_999].Sample(i => sentences.Slots($"call PERSON {i:x} now") == $"name=person {i:X}", iter: 500);
    }
}
