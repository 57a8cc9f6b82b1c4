using System.Globalization;
using System.Text.Json;
using AstrOS.Cli.Rendering;
using AstrOS.Sdk.Views;

namespace AstrOS.Tests.Cli.Rendering;

public class HumanTests
{
    private static readonly Human Here = new(
        NumberFormatInfo.InvariantInfo,
        TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(2), "test", "test"),
        new DateTimeOffset(2026, 5, 17, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("0", "0 B")]
    [InlineData("1023", "1023 B")]
    [InlineData("1024", "1.0 KiB")]
    [InlineData("1288490188", "1.2 GiB")]
    [InlineData("1048575", "1.0 MiB")]
    [InlineData("107374182400", "100 GiB")]
    [InlineData("-2048", "-2.0 KiB")]
    [InlineData("1e30", "867361737988 EiB")]
    public void Format_bytes(string value, string expected) => Assert.Equal(expected, Format(value, ViewFormat.Bytes));

    [Theory]
    [InlineData("0", "0 s")]
    [InlineData("0.25", "250 ms")]
    [InlineData("0.0004", "0.4 ms")]
    [InlineData("1.5", "1.5 s")]
    [InlineData("59.4", "59 s")]
    [InlineData("59.6", "1:00")]
    [InlineData("90", "1:30")]
    [InlineData("7325", "2:02:05")]
    [InlineData("273600", "3 d 4 h")]
    [InlineData("-90", "-1:30")]
    public void Format_seconds(string value, string expected) => Assert.Equal(expected, Format(value, ViewFormat.Seconds));

    [Theory]
    [InlineData("12.345", ViewFormat.Percent, "12.3 %")]
    [InlineData("100", ViewFormat.Percent, "100 %")]
    [InlineData("54.25", ViewFormat.Celsius, "54.3 °C")]
    [InlineData("12345", ViewFormat.Number, "12345")]
    [InlineData("0.1", ViewFormat.Number, "0.1")]
    [InlineData("1e20", ViewFormat.Number, "1e20")]
    [InlineData("null", ViewFormat.Bytes, "–")]
    [InlineData("true", ViewFormat.Text, "yes")]
    [InlineData("[\"en\",\"de\"]", ViewFormat.Text, "en, de")]
    [InlineData("\"not a number\"", ViewFormat.Bytes, "not a number")]
    [InlineData("\"\\u001b[2Jgone\"", ViewFormat.Text, "gone")]
    public void Format_other_values(string value, ViewFormat format, string expected) => Assert.Equal(expected, Format(value, format));

    [Theory]
    [InlineData("2026-05-17T10:30:00Z", "12:30")]
    [InlineData("2026-05-17T10:30:05+00:00", "12:30:05")]
    [InlineData("2026-05-16T23:30:00Z", "01:30")]
    [InlineData("2026-05-18T10:00:00Z", "2026-05-18 12:00")]
    [InlineData("2026-05-17", "2026-05-17")]
    [InlineData("2026-05-17T10:30:00", "2026-05-17T10:30:00")]
    [InlineData("tomorrow", "tomorrow")]
    public void Format_moments(string value, string expected) => Assert.Equal(expected, Format($"\"{value}\"", ViewFormat.DateTime));

    [Fact]
    public void Format_in_German_has_a_comma() => Assert.Equal(
        "1,2 GiB",
        new Human(NumberStyle.Of("de-AT"), TimeZoneInfo.Utc, default).Bytes(1288490188));

    private static string Format(string json, ViewFormat format) => Here.Format(JsonDocument.Parse(json).RootElement, format);
}
