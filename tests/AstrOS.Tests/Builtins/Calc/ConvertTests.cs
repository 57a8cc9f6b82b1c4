using System.Text.Json;
using AstrOS.Builtins.Calc;
using AstrOS.Intents.Entities.Units;
using AstrOS.Tests.Builtins;
using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.Calc;

public class ConvertTests
{
    private static Task<ToolResult> CallAsync(string tool, string arguments) => PluginCalls.CallAsync(new CalcPlugin(), tool, arguments);

    [Theory]
    [InlineData(10, "km", "miles", 6.21371192237)]
    [InlineData(70, "fahrenheit", "celsius", 21.111111111)]
    [InlineData(0, "°C", "°F", 32)]
    [InlineData(-40, "°C", "°F", -40)]
    [InlineData(0, "°C", "K", 273.15)]
    [InlineData(5, "Pfund", "Kilo", 2.26796185)]
    [InlineData(1, "inch", "cm", 2.54)]
    [InlineData(1, "GiB", "MB", 1073.741824)]
    [InlineData(1, "hour", "seconds", 3600)]
    [InlineData(100, "km/h", "mph", 62.1371192237)]
    [InlineData(1, "kWh", "kJ", 3600)]
    [InlineData(1, "atm", "hPa", 1013.25)]
    [InlineData(1, "acre", "square meters", 4046.8564224)]
    [InlineData(1, "gallon", "liters", 3.785411784)]
    [InlineData(3, "metros", "pies", 9.84251968504)]
    public async Task Convert(double amount, string from, string to, double expected)
    {
        var result = await CallAsync("calc.convert", JsonSerializer.Serialize(new { amount, from, to }));
        Assert.True(result.Success);
        Assert.Equal(expected, result.Data!.Value.GetProperty("value").GetDouble(), 9);
    }

    [Theory]
    [InlineData("""{"amount":1,"from":"km","to":"kg"}""", "mismatch")]
    [InlineData("""{"amount":1,"from":"bananas","to":"kg"}""", "unknown_unit")]
    [InlineData("""{"amount":1e308,"from":"ly","to":"nm"}""", "too_large")]
    public async Task Convert_that_cannot_be_says_why(string arguments, string response)
    {
        var result = await CallAsync("calc.convert", arguments);
        Assert.False(result.Success);
        Assert.Equal(response, result.Response);
    }

    [Fact]
    public void Every_unit_that_has_a_name_has_a_measure() =>
        Assert.Subset(UnitTable.BySymbol.Keys.ToHashSet(), UnitNames.Symbols.ToHashSet());

    [Fact]
    public async Task Evaluate_answers_with_value_and_text()
    {
        var result = await CallAsync("calc.evaluate", """{"expression":"15% of 80"}""");
        Assert.True(result.Success);
        Assert.Equal(12, result.Data!.Value.GetProperty("value").GetDouble());
        Assert.Equal("12", result.Data.Value.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Evaluate_of_a_division_by_zero_fails_plainly() =>
        Assert.Equal("division_by_zero", (await CallAsync("calc.evaluate", """{"expression":"1/0"}""")).Response);
}
