using System.Text.Json;
using AstrOS.Agents;
using AstrOS.Configuration;
using NodaTime;

namespace AstrOS.Tests.Agents;

public class AnswerTemplatesTests
{
    private readonly AnswerTemplates _templates = new();

    [Theory]
    [InlineData("{{ data.v | bytes }}", "0", "en", "0 B")]
    [InlineData("{{ data.v | bytes }}", "1023", "en", "1023 B")]
    [InlineData("{{ data.v | bytes }}", "1536", "en", "1.5 KiB")]
    [InlineData("{{ data.v | bytes }}", "1536", "de", "1,5 KiB")]
    [InlineData("{{ data.v | bytes }}", "25232932864", "en", "23.5 GiB")]
    [InlineData("{{ data.v | seconds }}", "0", "en", "0 seconds")]
    [InlineData("{{ data.v | seconds }}", "61", "en", "1 minute 1 second")]
    [InlineData("{{ data.v | seconds }}", "273600", "de", "3 Tage 4 Stunden")]
    [InlineData("{{ data.v | seconds }}", "86460", "es", "1 día")]
    [InlineData("{{ data.v | number }}", "2026", "en", "2026")]
    [InlineData("{{ data.v | number }}", "1234567.5", "en", "1,234,567.5")]
    [InlineData("{{ data.v | number }}", "1234567.5", "de", "1.234.567,5")]
    [InlineData("{{ data.v | percent }}", "3.64", "en", "3.6%")]
    [InlineData("{{ data.v | percent }}", "3.64", "de", "3,6 %")]
    [InlineData("{{ data.v | time }}", "\"2026-12-24T18:30:00+01:00\"", "en", "17:30")]
    [InlineData("{{ data.v | time: 'there' }}", "\"2026-12-24T18:30:00+01:00\"", "en", "18:30")]
    [InlineData("{{ data.v | date }}", "\"2026-12-24\"", "de", "Donnerstag, 24. Dezember 2026")]
    [InlineData("{{ data.v | bytes }}|", "null", "en", "|")]
    public void Filter_writes_a_value_in_the_readers_language(string template, string value, string language, string expected) =>
        Assert.Equal(expected, Render(template, $$"""{"v": {{value}}}""", language));

    [Fact]
    public void Template_can_walk_lists_and_ask_for_what_is_missing() =>
        Assert.Equal("a, b.", Render("{% for i in data.items %}{{ i.n }}{% unless forloop.last %}, {% endunless %}{% endfor %}{{ data.none.of.this }}.", """{"items": [{"n": "a"}, {"n": "b"}]}""", "en"));

    [Fact]
    public void Template_that_is_not_Liquid_is_named() =>
        Assert.Contains("{{ data.", Assert.Throws<YamlFileException>(() => Render("{{ data.", "{}", "en")).Message, StringComparison.Ordinal);

    private string Render(string template, string data, string language) =>
        _templates.Render(template, JsonElement.Parse(data), null, new AnswerCulture(language, DateTimeZone.Utc)).Replace('\u202f', ' ').Replace('\u00a0', ' ');
}
