using AstrOS.Intents;
using AstrOS.Intents.Loading;

namespace AstrOS.Tests.Intents.Loading;

public sealed class SentenceFileReaderTests
{
    private static SentenceFormatException Fails(string yaml) =>
        Assert.Throws<SentenceFormatException>(() => SentenceFileReader.Read("my.yaml", yaml));

    [Fact]
    public void Read_whole_file_has_everything()
    {
        var file = SentenceFileReader.Read("my.yaml", """
            language: en
            lists:
              color:
                values: ["red", {in: "dark red", out: crimson, context: {shade: dark}, metadata: {hex: 5}}]
              percent:
                range: {from: 0, to: 100, step: 5, fractions: halves, multiplier: 0.1}
              text: {wildcard: true}
              who: {entity: person}
            expansion_rules:
              the: "(the|my)"
            skip_words: [please]
            intents:
              Paint:
                data:
                  - sentences: ["paint <the> wall {color}"]
                    slots: {what: wall, times: 2, often: true}
                    response: painted
                    requires_context: {area: {slot: true}}
                    excludes_context: {domain: [cover, lock]}
                    required_keywords: [paint]
                    metadata: {plugin: x}
            responses:
              intents:
                Paint: {painted: "Painted {{ what }}."}
            """);

        var block = Assert.Single(file.Blocks);
        Assert.Equal("Paint", block.Intent);
        Assert.Equal("painted", block.Response);
        Assert.Equal(DataKind.Number, block.Slots["times"].Kind);
        Assert.Equal(DataValue.True, block.Slots["often"]);
        Assert.Equal(["paint"], block.RequiredKeywords);
        Assert.Equal(["please"], file.SkipWords);
        Assert.Equal("Painted {{ what }}.", file.Responses["Paint"]["painted"]);
        Assert.Equal(new RangeDefinition(0, 100, 5, FractionKind.Halves, 0.1, true, true), file.Lists["percent"]);
        Assert.IsType<WildcardDefinition>(file.Lists["text"]);
        Assert.Equal("person", Assert.IsType<EntityDefinition>(file.Lists["who"]).Type);
        var values = Assert.IsType<TextListDefinition>(file.Lists["color"]).Values;
        Assert.Equal("crimson", values[1].Out!.Text);
        Assert.Equal("dark", values[1].Context!["shade"].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\n")]
    [InlineData("# nothing\n")]
    public void Read_empty_file_is_empty(string yaml) => Assert.Empty(SentenceFileReader.Read("my.yaml", yaml).Blocks);

    [Fact]
    public void Read_bad_template_names_line_and_column()
    {
        var error = Fails("intents:\n  A:\n    data:\n      - sentences:\n          - \"turn (on\"\n");
        Assert.Equal(("my.yaml", 5, 19), (error.File, error.Line, error.Column));
        Assert.Contains("never closed", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("intents:\n  A: {data: [{slots: {}}]}", 2, "needs 'sentences'")]
    [InlineData("intents:\n  A: {data: {a: b}}", 2, "must be a list")]
    [InlineData("lists:\n  a: {range: {from: 5, to: 1}}", 2, "is empty")]
    [InlineData("lists:\n  a: {range: {from: x, to: 1}}", 2, "whole number")]
    [InlineData("lists:\n  a: {vales: []}", 2, "needs one of")]
    [InlineData("lists:\n  a: {values: [{out: 1}]}", 2, "needs 'in'")]
    [InlineData("a: 1\na: 2", 2, "twice")]
    [InlineData("data: [{sentences: [x]}]", 1, "needs an intent")]
    [InlineData("a: 'b", 1, "not valid YAML")]
    [InlineData("a: *b", 1, "no value named 'b'")]
    public void Read_malformed_names_line_and_problem(string yaml, int line, string problem)
    {
        var error = Fails(yaml);
        Assert.Equal(line, error.Line);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_references_that_multiply_are_refused()
    {
        var yaml = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        Assert.Contains("too many", Fails(yaml).Problem, StringComparison.Ordinal);
    }
}
