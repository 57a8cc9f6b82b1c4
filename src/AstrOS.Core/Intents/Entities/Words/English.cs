using AstrOS.Intents.Entities.DateTimes;
using AstrOS.Intents.Entities.Durations;
using NodaTime;
using static AstrOS.Intents.Entities.Words.Vocabulary;
using static NodaTime.IsoDayOfWeek;

namespace AstrOS.Intents.Entities.Words;

internal static class English
{
    public static Vocabulary Words { get; } = new()
    {
        NextWeekdaySkipsThisWeek = true,
        Small = new(
            ("zero|oh", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
            ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15),
            ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30),
            ("forty|fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety|ninty", 90)),
        Multipliers = new(("hundred|a hundred", 100), ("thousand|a thousand", 1000), ("million|a million|millions", 1_000_000),
            ("billion|a billion", 1_000_000_000), ("trillion|a trillion", 1_000_000_000_000)),
        NumberAnd = Set("and"),
        Point = Set("point|dot"),
        Minus = Set("minus|negative"),
        Fractions = new(("half|a half|one half", 0.5m), ("quarter|a quarter|one quarter", 0.25m), ("three quarters", 0.75m),
            ("a third|one third", 1 / 3m), ("two thirds", 2 / 3m)),
        AndFraction = new(("and a half|and one half", 0.5m), ("and a quarter", 0.25m), ("and three quarters", 0.75m)),
        Quantities = new(("a couple|couple|a pair", 2), ("a few", 3), ("a dozen|one dozen", 12), ("half a dozen|half dozen", 6)),
        Dozen = new(("dozen|dozens", 12)),
        One = Set("a|an"),
        Of = Set("of|of a|of an"),
        Ordinals = new(
            ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8),
            ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13), ("fourteenth", 14),
            ("fifteenth", 15), ("sixteenth", 16), ("seventeenth", 17), ("eighteenth", 18), ("nineteenth", 19),
            ("twentieth", 20), ("thirtieth", 30), ("fortieth", 40), ("fiftieth", 50), ("hundredth", 100), ("last", -1)),
        OrdinalSuffix = Set("st|nd|rd|th"),
        Percent = Set("percent|per cent|pct"),
        TimeUnits = new(
            ("s|sec|secs|second|seconds", TimeUnit.Second), ("m|min|mins|minute|minutes", TimeUnit.Minute),
            ("h|hr|hrs|hour|hours", TimeUnit.Hour), ("d|day|days", TimeUnit.Day), ("w|wk|wks|week|weeks", TimeUnit.Week),
            ("fortnight|fortnights", TimeUnit.Fortnight), ("month|months", TimeUnit.Month), ("y|yr|yrs|year|years", TimeUnit.Year)),
        DurationAnd = Set("and"),
        Weekdays = new(
            ("monday|mon", Monday), ("tuesday|tue|tues", Tuesday), ("wednesday|wed|weds", Wednesday), ("thursday|thu|thur|thurs", Thursday),
            ("friday|fri", Friday), ("saturday|sat", Saturday), ("sunday|sun", Sunday)),
        WeekdayHabits = new(
            ("mondays", Monday), ("tuesdays", Tuesday), ("wednesdays", Wednesday), ("thursdays", Thursday), ("fridays", Friday),
            ("saturdays", Saturday), ("sundays", Sunday)),
        Months = new(
            ("january|jan", 1), ("february|feb", 2), ("march|mar", 3), ("april|apr", 4), ("may", 5), ("june|jun", 6), ("july|jul", 7),
            ("august|aug", 8), ("september|sep|sept", 9), ("october|oct", 10), ("november|nov", 11), ("december|dec", 12)),
        RelativeDays = new(
            ("today|todays", (0, DayPart.None)), ("tonight|tonights", (0, DayPart.Night)), ("tomorrow|tomorrows|tmrw|tmr|tomorow|tommorow", (1, DayPart.None)),
            ("the day after tomorrow|day after tomorrow|overmorrow", (2, DayPart.None)), ("yesterday", (-1, DayPart.None)),
            ("the day before yesterday|day before yesterday", (-2, DayPart.None)), ("last night", (-1, DayPart.Night)),
            ("this morning", (0, DayPart.Morning)), ("this afternoon", (0, DayPart.Afternoon)), ("this evening", (0, DayPart.Evening)),
            ("tomorrow night", (1, DayPart.Night))),
        Holidays = new(
            ("christmas|christmas day|xmas", (12, 25)), ("christmas eve|xmas eve", (12, 24)), ("new years eve", (12, 31)),
            ("new years|new years day|new year", (1, 1)), ("halloween", (10, 31)), ("valentines day|valentines", (2, 14))),
        DayParts = new(
            ("in the morning", DayPart.Morning), ("at lunchtime", DayPart.Noon), ("in the afternoon", DayPart.Afternoon),
            ("in the evening", DayPart.Evening), ("at night|in the night", DayPart.Night)),
        BareDayParts = new(
            ("morning", DayPart.Morning), ("afternoon", DayPart.Afternoon), ("evening", DayPart.Evening), ("night", DayPart.Night)),
        Which = new(("this|this coming|coming|the coming|upcoming", 0), ("next|the next", 1), ("last|the last|past", -1)),
        WhichAfter = new(("next week", 1), ("this week", 0), ("last week", -1)),
        Spans = new(("week", Grain.Week), ("month", Grain.Month), ("year", Grain.Year), ("weekend|week end", Grain.Weekend)),
        On = Set("on|on the|the"),
        In = Set("in|within"),
        AgoAfter = new(("ago|earlier", -1), ("from now|from today|later|hence", 1)),
        From = Set("from"),
        To = Set("to|until|till|through|thru"),
        Between = Set("between"),
        And = Set("and"),
        Now = Set("now|right now"),
        Every = new(("every|each", 1), ("every other|every second|each second", 2)),
        Frequencies = new(("daily|every day|everyday|each day|once a day", Frequency.Daily), ("hourly", Frequency.Hourly), ("weekly|once a week", Frequency.Weekly),
            ("monthly|once a month", Frequency.Monthly), ("yearly|annually|once a year", Frequency.Yearly)),
        OfMonth = Set("of the month|in the month|of a month"),
        OfEveryMonth = new(
            ("of every month|of each month|every month|each month|in every month|monthly|of the month every month|of any month", 1),
            ("of every other month|of every second month|every other month|every second month", 2)),
        OfEveryYear = Set("every year|each year|of every year|of each year|yearly|annually"),
        WeekdayGroups = new(
            ("weekday|weekdays|on weekdays|working day|workday|workdays|work day", [Monday, Tuesday, Wednesday, Thursday, Friday]),
            ("weekend|weekends|on weekends", [Saturday, Sunday])),
        At = Set("at|around|at about|about|by|at around"),
        NamedTimes = new(("noon|midday|twelve noon", new LocalTime(12, 0)), ("midnight", new LocalTime(0, 0))),
        MinutesBeforeHour = new(
            ("half past|half", 30), ("quarter past|quarter after|a quarter past|a quarter after", 15),
            ("quarter to|quarter of|quarter till|quarter before|a quarter to", -15)),
        PastOrTo = new(("past|after|minutes past|minutes after", (1, 0)), ("to|till|before|minutes to|minutes before", (-1, 0))),
        OClock = Set("oclock|o clock"),
        Sharp = Set("sharp|exactly"),
        Halves = new(("am|a m|in the morning", DayPart.Morning), ("pm|p m", DayPart.Afternoon), ("in the afternoon", DayPart.Afternoon),
            ("in the evening", DayPart.Evening), ("at night|tonight", DayPart.Night)),
    };
}
