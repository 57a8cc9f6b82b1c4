using AstrOS.Intents.Entities.Places;
using AstrOS.Tools;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace AstrOS.Builtins.Clock;

/// <summary>What the clock and the calendar show.</summary>
internal sealed class TimeTools(TimeProvider time)
{
    public ToolResult Time(TimeInput input, ToolCall call)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var here = now.InZone(call.Zone);
        if (string.IsNullOrWhiteSpace(input.Place))
            return ToolResult.Done(new TimeResult(IsoTime.Write(here), call.Zone.Id, null, 0), ClockJson.Default.TimeResult);
        if (!PlaceZones.TryFind(input.Place, out var place) || DateTimeZoneProviders.Tzdb.GetZoneOrNull(place.ZoneId) is not { } zone)
        {
            return ToolResult.Failed(
                "not_found", "unknown_place", new TimeResult(null, null, input.Place.Trim(), 0), ClockJson.Default.TimeResult);
        }

        var there = now.InZone(zone);
        var days = Period.DaysBetween(here.Date, there.Date);
        return ToolResult.Done(
            new TimeResult(IsoTime.Write(there), zone.Id, place.Name, days), ClockJson.Default.TimeResult, days == 0 ? "there" : days > 0 ? "there_tomorrow" : "there_yesterday");
    }

    public ToolResult Date(DateInput input, ToolCall call)
    {
        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(call.Zone).Date;
        var date = today;
        var text = input.Date?.Trim() ?? "";
        if (text.Length > 0)
        {
            if (LocalDatePattern.Iso.Parse(text.Length > 10 ? text[..10] : text) is not { Success: true } parsed)
                return ToolResult.Failed("invalid_argument", "bad_date");
            date = parsed.Value;
            if (input.Past == true && date > today && date <= today.PlusYears(1)) date = date.PlusYears(-1);
        }

        var what = input.What ?? DateQuestion.Date;
        var result = new DateResult(
            LocalDatePattern.Iso.Format(date),
            what switch { DateQuestion.DayOfYear => "day_of_year", DateQuestion.DaysUntil => "days_until", _ => what.ToString().ToLowerInvariant() },
            WeekYearRules.Iso.GetWeekOfWeekYear(date),
            WeekYearRules.Iso.GetWeekYear(date),
            date.DayOfYear,
            Period.DaysBetween(today, date));
        var response = what switch
        {
            DateQuestion.Week => "week",
            DateQuestion.DayOfYear => "day_of_year",
            DateQuestion.DaysUntil => "days_until",
            _ => "default",
        };
        return ToolResult.Done(result, ClockJson.Default.DateResult, response);
    }
}
