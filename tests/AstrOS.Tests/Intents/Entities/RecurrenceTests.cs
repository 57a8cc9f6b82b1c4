using AstrOS.Intents.Entities.DateTimes;
using NodaTime;
using NodaTime.Text;

namespace AstrOS.Tests.Intents.Entities;

public class RecurrenceTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static ZonedDateTime At(string time) => LocalDateTimePattern.GeneralIso.Parse(time).Value.InZoneLeniently(Berlin);

    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("FREQ=DAILY;INTERVAL=3")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR")]
    [InlineData("FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")]
    public void TryParse_reads_what_ToString_writes(string rule)
    {
        Assert.True(Recurrence.TryParse(rule, out var value));
        Assert.Equal(rule, value.ToString());
    }

    [Theory]
    [InlineData("BYDAY=MO")]
    [InlineData("FREQ=WEEKLY;BYDAY=-1FR")]
    [InlineData("FREQ=MONTHLY;BYDAY=6FR")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR,MO")]
    [InlineData("FREQ=MONTHLY;BYDAY=F")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-2")]
    [InlineData("FREQ=MONTHLY;COUNT=2")]
    public void TryParse_of_what_is_not_kept_fails(string rule) => Assert.False(Recurrence.TryParse(rule, out _));

    [Theory]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31", "2027-01-31T08:00:00", "2027-03-31T08:00:00+02")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31T08:00:00", "2027-02-28T08:00:00+01")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2028-01-31T08:00:00", "2028-02-29T08:00:00+01")]
    [InlineData("FREQ=MONTHLY", "2027-01-30T08:00:00", "2027-03-30T08:00:00+02")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27T16:00:00", "2026-12-25T16:00:00+01")]
    [InlineData("FREQ=MONTHLY;BYDAY=5TU", "2026-12-29T16:00:00", "2027-03-30T16:00:00+02")]
    [InlineData("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5", "2026-12-05T09:00:00", "2027-03-05T09:00:00+01")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29T08:00:00", "2032-02-29T08:00:00+01")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-11-30T10:00:00", "2026-12-14T10:00:00+01")]
    [InlineData("FREQ=DAILY", "2027-03-27T02:30:00", "2027-03-28T03:30:00+02")]
    [InlineData("FREQ=DAILY", "2027-03-28T03:30:00", "2027-03-29T03:30:00+02")]
    [InlineData("FREQ=DAILY", "2027-10-30T02:30:00", "2027-10-31T02:30:00+02")]
    [InlineData("FREQ=HOURLY", "2027-10-31T01:30:00", "2027-10-31T02:30:00+02")]
    public void Next_after_the_first(string rule, string first, string expected)
    {
        Assert.True(Recurrence.TryParse(rule, out var value));
        var start = At(first);
        var next = value.Next(start, start.ToInstant());
        Assert.Equal(expected, next is { } time ? $"{time.LocalDateTime:uuuu-MM-ddTHH:mm:ss}{time.Offset:+HH}" : "none");
    }

    [Fact]
    public void Next_rings_once_in_the_hour_that_comes_twice()
    {
        Assert.True(Recurrence.TryParse("FREQ=DAILY", out var value));
        var first = At("2027-10-30T02:30:00");
        var second = value.Next(first, first.ToInstant())!.Value;
        var third = value.Next(first, second.ToInstant())!.Value;
        Assert.Equal(new LocalDate(2027, 11, 1), third.Date);
    }

    [Fact]
    public void Next_of_a_day_that_no_month_has_is_none()
    {
        Assert.True(Recurrence.TryParse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", out var value));
        Assert.Null(value.Next(At("2026-11-23T08:00:00"), At("2026-11-23T08:00:00").ToInstant()));
    }
}
