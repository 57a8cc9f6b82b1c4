using System.Text.Json;
using AstrOS.Intents.Entities.DateTimes;
using AstrOS.Tools;
using NodaTime;

namespace AstrOS.Builtins.Clock;

/// <summary>Alarms and reminders, once or again and again.</summary>
internal sealed class AlarmTools(ClockBoard board, ClockActs acts, NoticeReach reach, TimeProvider time)
{
    private const int MostItems = 500;

    /// <summary>When a reminder comes for which only a day was said.</summary>
    private static readonly LocalTime ReminderTime = new(9, 0);

    public ValueTask<Plan> SetAsync(AlarmSetInput input, ToolCall call, CancellationToken cancellationToken) =>
        AddAsync(
            ClockItemKind.Alarm, input.When is { Recurrence: null } once ? once with { Recurrence = input.Recurrence } : input.When,
            new ClockState { Label = ItemNames.Clean(input.Label, call.Language) }, call, cancellationToken, input.Waking == true);

    public ValueTask<Plan> RemindAsync(RemindInput input, ToolCall call, CancellationToken cancellationToken) =>
        ItemNames.Clip(input.Text) is { } text && !ItemNames.IsLeftOver(text)
            ? AddAsync(ClockItemKind.Reminder, input.When, new ClockState { Text = text }, call, cancellationToken)
            : ValueTask.FromResult<Plan>(ToolResult.Asks("needs_text", new(("text", "text"))));

    public async ValueTask<ToolResult> ListAsync(AlarmListInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var items = ItemPicker.OfKind(await board.ListAsync(call.UserId, cancellationToken), input.Kind);
        var response = (items.Count, input.Kind) switch
        {
            (0, ClockItemKind.Reminder) => "no_reminders",
            (0, _) => "none",
            (1, _) => items[0].Kind == ClockItemKind.Reminder ? "one_reminder" : "one",
            (_, ClockItemKind.Reminder) => "reminders",
            _ => "default",
        };
        var now = time.GetUtcNow();
        await board.SeenAsync(items, now, cancellationToken);
        return ToolResult.Done(ItemPicker.Describe(items, now, call, null, KindOf(input.Kind)), ClockJson.Default.ClockEntries, response);
    }

    private async ValueTask<Plan> AddAsync(
        ClockItemKind kind, DateTimeValue? when, ClockState state, ToolCall call, CancellationToken cancellationToken, bool waking = false)
    {
        var now = time.GetUtcNow();
        if (when is null) return NeedsTime(null, default, state, now, waking);
        if (!IsoTime.TryRead(when, call.Zone, out var moment)) return ToolResult.Failed("invalid_argument", "bad_time");
        if (when.Recurrence is { } rule && !Recurrence.TryParse(rule, out _)) return ToolResult.Failed("invalid_argument", "bad_recurrence");
        if (LacksTime(when, moment))
        {
            if (kind == ClockItemKind.Alarm) return NeedsTime(when, moment, state, now, waking);
            moment = (moment.Date + ReminderTime).InZoneLeniently(call.Zone);
            if (moment.ToDateTimeOffset() <= now && moment.Date == Instant.FromDateTimeOffset(now).InZone(call.Zone).Date)
                return NeedsTime(when, moment, state, now, waking);
        }

        var due = moment.ToDateTimeOffset();
        if (due <= now && when.Recurrence is { } again && Recurrence.TryParse(again, out var recurrence)
            && recurrence.Next(moment, Instant.FromDateTimeOffset(now)) is { } next)
            due = next.ToDateTimeOffset();
        if (due <= now) return ToolResult.Failed("invalid_argument", "past");
        if ((await board.ListAsync(call.UserId, cancellationToken)).Count >= MostItems) return ToolResult.Failed("too_many", "too_many");

        var item = new ClockItem
        {
            Id = TimerTools.NewId(),
            UserId = call.UserId,
            Kind = kind,
            DueAt = due,
            State = state with
            {
                SessionId = call.SessionId,
                Language = call.Language,
                Zone = call.Zone.Id,
                Recurrence = when.Recurrence,
                FirstAt = when.Recurrence is null ? null : moment.ToDateTimeOffset(),
            },
        };
        return acts.Of([ClockChange.Adds(item.Id, _ => item)], (items, then) => Added(items[0], then, call), ItemPicker.Describe(item, now, call), ClockJson.Default.ClockEntry);
    }

    private ToolResult Added(ClockItem item, DateTimeOffset now, ToolCall call) =>
        ToolResult.Done(ItemPicker.Describe(item, now, call), ClockJson.Default.ClockEntry, item.State.Recurrence is null ? "default" : "repeating")
            with { Warning = reach.WhyUnseen(call.UserId) };

    /// <summary>The time is asked for; what was said of the day and of how it comes again goes on to hold.</summary>
    private static ToolResult NeedsTime(DateTimeValue? when, ZonedDateTime moment, ClockState state, DateTimeOffset now, bool waking)
    {
        var question = new Question(("when", waking ? "wake_time" : "date_time"));
        if (when is null) return ToolResult.Asks("needs_time", question);
        var day = moment.Date.AtStartOfDayInZone(moment.Zone).ToDateTimeOffset();
        return ToolResult.Asks("needs_time", question with
        {
            From = day > now ? day : now,
            Arguments = when.Recurrence is null
                ? null
                : JsonSerializer.SerializeToElement(new AlarmSetInput { Recurrence = when.Recurrence, Label = state.Label, Waking = waking ? true : null }, ClockJson.Default.AlarmSetInput),
        });
    }

    /// <summary>Only a day, a week or a longer stretch was said.</summary>
    private static bool LacksTime(DateTimeValue when, ZonedDateTime moment) =>
        when.Grain is "day" or "weekend" or "week" or "month" or "year" && moment.TimeOfDay == LocalTime.Midnight;

    private static string? KindOf(ClockItemKind? kind) => kind?.ToString().ToLowerInvariant();
}
