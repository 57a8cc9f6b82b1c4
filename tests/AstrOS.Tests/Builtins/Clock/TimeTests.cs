namespace AstrOS.Tests.Builtins.Clock;

public class TimeTests
{
    [Theory]
    [InlineData("{}", "default", "2026-11-23T20:00:00+01:00")]
    [InlineData("""{"place":"Munich"}""", "there", "2026-11-23T20:00:00+01:00")]
    [InlineData("""{"place":"Tokyo"}""", "there_tomorrow", "2026-11-24T04:00:00+09:00")]
    [InlineData("""{"place":"America/New_York"}""", "there", "2026-11-23T14:00:00-05:00")]
    [InlineData("""{"place":"ciudad de méxico"}""", "there", "2026-11-23T13:00:00-06:00")]
    [InlineData("""{"place":"Kathmandu"}""", "there_tomorrow", "2026-11-24T00:45:00+05:45")]
    public async Task Time(string arguments, string response, string expected)
    {
        await using var clock = new ClockFixture();
        var result = await clock.CallAsync("time", arguments);
        Assert.True(result.Success);
        Assert.Equal(response, result.Response);
        Assert.Equal(expected, result.Data!.Value.GetProperty("time").GetString());
    }

    [Fact]
    public async Task Time_somewhere_unknown_fails_with_the_place()
    {
        await using var clock = new ClockFixture();
        var result = await clock.CallAsync("time", """{"place":"Gotham"}""");
        Assert.False(result.Success);
        Assert.Equal("unknown_place", result.Response);
        Assert.Equal("Gotham", result.Data!.Value.GetProperty("place").GetString());
    }

    [Theory]
    [InlineData("{}", "2026-11-23", 48, 327, 0)]
    [InlineData("""{"date":"2026-12-24"}""", "2026-12-24", 52, 358, 31)]
    [InlineData("""{"date":"2027-01-01","what":"week"}""", "2027-01-01", 53, 1, 39)]
    public async Task Date(string arguments, string date, int week, int dayOfYear, int days)
    {
        await using var clock = new ClockFixture();
        var data = await clock.DataAsync("date", arguments);
        Assert.Equal(date, data.GetProperty("date").GetString());
        Assert.Equal(week, data.GetProperty("week").GetInt32());
        Assert.Equal(dayOfYear, data.GetProperty("day_of_year").GetInt32());
        Assert.Equal(days, data.GetProperty("days_from_today").GetInt32());
    }

    [Fact]
    public async Task Date_that_is_none_fails()
    {
        await using var clock = new ClockFixture();
        Assert.Equal("bad_date", (await clock.CallAsync("date", """{"date":"soon"}""")).Response);
    }
}
