using AstrOS.Builtins.Clock;

namespace AstrOS.Tests.Builtins.Clock;

public class RecurrenceTextsTests
{
    [Theory]
    [InlineData("FREQ=DAILY", "en", "every day")]
    [InlineData("FREQ=DAILY;INTERVAL=3", "en", "every 3 days")]
    [InlineData("FREQ=HOURLY;INTERVAL=2", "en", "every 2 hours")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "en", "every week, Monday to Friday")]
    [InlineData("FREQ=WEEKLY;BYDAY=SA,SU", "en", "every week, Saturday and Sunday")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "en", "every 2 weeks, Monday")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=15", "en", "every month, day 15")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "en", "every month, last Friday")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3", "en", "every year, 3 March")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE,FR", "de", "jede Woche, Montag, Mittwoch und Freitag")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO", "de", "jeden Monat, erster Montag")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3", "de", "jedes Jahr, 3. März")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "es", "cada mes, último día")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "es", "cada semana, de lunes a viernes")]
    [InlineData("FREQ=SOMETIMES", "en", null)]
    public void Of_a_rule_is_what_people_say(string rule, string language, string? expected) => Assert.Equal(expected, RecurrenceTexts.Of(rule, language));
}
