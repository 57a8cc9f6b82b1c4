using System.ComponentModel;
using System.Text.Json.Serialization;
using AstrOS.Intents.Entities.DateTimes;

namespace AstrOS.Builtins.Clock;

internal sealed record TimeInput
{
    [Description("A city, country or IANA time zone, such as \"Tokyo\" or \"Asia/Tokyo\"; where the user is when left out.")]
    public string? Place { get; init; }
}

internal sealed record DateInput
{
    [Description("The day, such as 2026-12-24; today when left out.")]
    public string? Date { get; init; }

    [Description("What to say of it: date (default), week, day_of_year or days_until.")]
    public DateQuestion? What { get; init; }

    [Description("The last such day is meant rather than the next: a date that is ahead is taken a year earlier.")]
    public bool? Past { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<DateQuestion>))]
internal enum DateQuestion
{
    [JsonStringEnumMemberName("date")] Date,
    [JsonStringEnumMemberName("week")] Week,
    [JsonStringEnumMemberName("day_of_year")] DayOfYear,
    [JsonStringEnumMemberName("days_until")] DaysUntil,
}

internal sealed record TimerStartInput
{
    [Description("How long, in seconds. Without it the user is asked.")]
    public double? Duration { get; init; }

    [Description("What to call it, such as \"pizza\".")]
    public string? Label { get; init; }
}

/// <summary>Which timer; nothing is needed when there is only one.</summary>
internal sealed record TimerPickInput
{
    [Description("Its id.")]
    public string? Id { get; init; }

    [Description("What it is called.")]
    public string? Label { get; init; }

    [Description("Its whole length in seconds.")]
    public double? Duration { get; init; }

    [Description("Which of those that all this fits, counted from 1 in the order in which they are listed; -1 is the last.")]
    public int? Position { get; init; }

    [Description("Every timer.")]
    public bool? All { get; init; }
}

internal sealed record AlarmSetInput
{
    [Description("When it rings: {\"start\": ISO 8601 with offset, \"grain\": \"minute\", \"recurrence\": optional RRULE}. Without it the user is asked.")]
    public DateTimeValue? When { get; init; }

    [Description("How it comes again, an RRULE such as FREQ=DAILY, when that does not stand in when.")]
    public string? Recurrence { get; init; }

    [Description("What to call it.")]
    public string? Label { get; init; }

    [Description("It is to wake the user: when asked for the time, an answer such as 7 is in the morning.")]
    public bool? Waking { get; init; }
}

internal sealed record AlarmListInput
{
    [Description("Only alarms or only reminders; both when left out.")]
    public ClockItemKind? Kind { get; init; }
}

/// <summary>Which alarm or reminder; nothing is needed when there is only one.</summary>
internal sealed record AlarmCancelInput
{
    [Description("Its id.")]
    public string? Id { get; init; }

    [Description("What it is called, or words of the reminder.")]
    public string? Label { get; init; }

    [Description("The time of day at which it rings, such as 07:00:00, or \"07:00:00 or 19:00:00\" where both may be meant.")]
    public string? Time { get; init; }

    [Description("The day on which it rings, such as 2026-12-24. What repeats is left out on that day only.")]
    public string? Date { get; init; }

    [Description("Only among alarms or only among reminders.")]
    public ClockItemKind? Kind { get; init; }

    [Description("Which of those that all this fits, counted from 1 in the order in which they are listed; -1 is the last.")]
    public int? Position { get; init; }

    [Description("Every one.")]
    public bool? All { get; init; }
}

/// <summary>What to put back; without anything what was taken off last.</summary>
internal sealed record RestoreInput
{
    [Description("What to put back, and how it stood.")]
    public IReadOnlyList<RestoreItem>? Items { get; init; }

    [Description("Without items: only of this kind.")]
    public ClockItemKind? Kind { get; init; }
}

internal sealed record RestoreItem
{
    [Description("Its id.")]
    public required string Id { get; init; }

    [Description("How it stood; null when it was not there.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ClockVersion? Version { get; init; }
}

internal sealed record RemindInput
{
    [Description("What to remind of. Without it the user is asked.")]
    public string? Text { get; init; }

    [Description("When: {\"start\": ISO 8601 with offset, \"grain\": \"minute\", \"recurrence\": optional RRULE}. Without it the user is asked.")]
    public DateTimeValue? When { get; init; }
}

internal sealed record StopwatchInput
{
    [Description("start, stop, lap, reset or read.")]
    public required StopwatchAction Action { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<StopwatchAction>))]
internal enum StopwatchAction
{
    [JsonStringEnumMemberName("read")] Read,
    [JsonStringEnumMemberName("start")] Start,
    [JsonStringEnumMemberName("stop")] Stop,
    [JsonStringEnumMemberName("lap")] Lap,
    [JsonStringEnumMemberName("reset")] Reset,
}
