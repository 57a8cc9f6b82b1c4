using System.Text.Json;
using AstrOS.Sdk;
using AstrOS.Tools;

namespace AstrOS.Tests.Tools;

public class JsonFaultTests
{
    [Theory]
    [InlineData("""{"name":"x","count":"two"}""", "'count' must be a whole number, not \"two\"")]
    [InlineData("""{"name":["x"]}""", "'name' must be a text, not a list")]
    [InlineData("""{"count":2}""", "'name' is missing; it must be a text")]
    [InlineData("""{"name":"x","size":2}""", "'size' is not known; known are count, name")]
    [InlineData("7", "a JSON object is needed, not a number")]
    [InlineData("""{"name":"x"}""", null)]
    public void Of_arguments_names_the_field_and_what_would_be_right(string json, string? words) =>
        Assert.Equal(words, JsonFault.Of(DemoJson.Default.DemoInput, JsonSerializer.Deserialize<JsonElement>(json)));

    [Theory]
    [InlineData("""{"text":"x","timestamp":"tomorrow"}""", "'timestamp' must be a moment such as 2026-12-24T18:30:00+01:00, not \"tomorrow\"")]
    [InlineData("""{"text":"x","input_method":"smell"}""", "'input_method' must be one of text, voice, gui, not \"smell\"")]
    public void Of_a_request_names_the_field_and_what_would_be_right(string json, string words) =>
        Assert.Equal(words, JsonFault.Of(AstrosJson.Default.UserRequest, JsonSerializer.Deserialize<JsonElement>(json)));

    [Fact]
    public void OfSyntax_names_the_place() =>
        Assert.EndsWith("It is at line 2, byte 3.", JsonFault.OfSyntax(Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<JsonElement>("{\n  x}"))));
}
