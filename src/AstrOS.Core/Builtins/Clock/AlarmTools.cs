using System.Text.Json;
using AstrOS.Intents.Entities.DateTimes;
using AstrOS.Tools;
using NodaTime;
using NodaTime.Text;

namespace AstrOS.Builtins.Clock;

/// <summary>Alarms and reminders, once or again and again.</summary>
internal sealed class AlarmTools(ClockBoard board, TimeProvider time)
{
    private const int MostItems = 500;

    /// <summary>When a reminder comes for which only a day was said.</summary>
    private static readonly LocalTime ReminderTime = new(9, 0);

    public ValueTask<ToolResult> SetAsync(AlarmSetInput input, ToolCall call, CancellationToken cancellationToken) =>
        AddAsync(
            ClockItemKind.Alarm, input.When is { Recurrence: null } once ? once with { Recurrence = input.Recurrence } : input.When, new ClockState { Label = TimerTools.Clean(input.Label) }, call, cancellationToken);

    public ValueTask<ToolResult> RemindAsync(RemindInput input, ToolCall call, CancellationToken cancellationToken) =>
        TimerTools.Clean(input.Text) is { } text
            ? AddAsync(ClockItemKind.Reminder, input.When, new ClockState { Text = text }, call, cancellationToken)
            : ValueTask.FromResult(ToolResult.Asks("needs_text", new(("text", "text"))));

    public async ValueTask<ToolResult> ListAsync(AlarmListInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var items = await ItemsAsync(call, input.Kind, cancellationToken);
        var response = (items.Count, input.Kind) switch
        {
            (0, ClockItemKind.Reminder) => "no_reminders",
            (0, _) => "none",
            (1, _) => items[0].Kind == ClockItemKind.Reminder ? "one_reminder" : "one",
            (_, ClockItemKind.Reminder) => "reminders",
            _ => "default",
        };
        return ToolResult.Done(ItemPicker.Describe(items, time.GetUtcNow(), call, null, KindOf(input.Kind)), ClockJson.Default.ClockEntries, response);
    }

    public async ValueTask<ToolResult> CancelAsync(AlarmCancelInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var label = TimerTools.Clean(input.Label);
        var items = await ItemsAsync(call, input.Kind, cancellationToken);
        if (items.Count == 0) return Failed(input.Kind == ClockItemKind.Reminder ? "no_reminders" : "none", items, call, label);

        var picked = ItemPicker.Pick(items, input.Id, label);
        if (input.Time is { } text) picked = [.. picked.Where(item => RingsAt(item, text, call.Zone))];
        if (picked.Count == 0) return Failed("not_found", items, call, label);
        if (picked.Count > 1 && input.All != true) return Failed("which", picked, call, label);

        var gone = new List<ClockItem>();
        foreach (var item in picked)
            if (await board.RemoveAsync(call.UserId, item.Id, cancellationToken)) gone.Add(item);
        return gone.Count == 0
            ? Failed("not_found", items, call, label)
            : ToolResult.Done(ItemPicker.Describe(gone, time.GetUtcNow(), call, label), ClockJson.Default.ClockEntries, gone.Count == 1 ? "default" : "several");
    }

    private async ValueTask<ToolResult> AddAsync(
        ClockItemKind kind, DateTimeValue? when, ClockState state, ToolCall call, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (when is null) return NeedsTime(null, default, state, now);
        if (!IsoTime.TryRead(when, call.Zone, out var moment)) return ToolResult.Failed("invalid_argument", "bad_time");
        if (when.Recurrence is { } rule && !Recurrence.TryParse(rule, out _)) return ToolResult.Failed("invalid_argument", "bad_recurrence");
        if (LacksTime(when, moment))
        {
            if (kind == ClockItemKind.Alarm) return NeedsTime(when, moment, state, now);
            moment = (moment.Date + ReminderTime).InZoneLeniently(call.Zone);
            if (moment.ToDateTimeOffset() <= now && moment.Date == Instant.FromDateTimeOffset(now).InZone(call.Zone).Date)
                return NeedsTime(when, moment, state, now);
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
        await board.SaveAsync(item, cancellationToken);
        return ToolResult.Done(ItemPicker.Describe(item, now, call), ClockJson.Default.ClockEntry, when.Recurrence is null ? "default" : "repeating");
    }

    /// <summary>The time is asked for; what was said of the day and of how it comes again goes on to hold.</summary>
    private static ToolResult NeedsTime(DateTimeValue? when, ZonedDateTime moment, ClockState state, DateTimeOffset now)
    {
        var question = new Question(("when", "date_time"));
        if (when is null) return ToolResult.Asks("needs_time", question);
        var day = moment.Date.AtStartOfDayInZone(moment.Zone).ToDateTimeOffset();
        return ToolResult.Asks("needs_time", question with
        {
            From = day > now ? day : now,
            Arguments = when.Recurrence is null
                ? null
                : JsonSerializer.SerializeToElement(new AlarmSetInput { Recurrence = when.Recurrence, Label = state.Label }, ClockJson.Default.AlarmSetInput),
        });
    }

    /// <summary>Only a day, a week or a longer stretch was said.</summary>
    private static bool LacksTime(DateTimeValue when, ZonedDateTime moment) =>
        when.Grain is "day" or "weekend" or "week" or "month" or "year" && moment.TimeOfDay == LocalTime.Midnight;

    private async Task<IReadOnlyList<ClockItem>> ItemsAsync(ToolCall call, ClockItemKind? kind, CancellationToken cancellationToken) =>
        [.. (await board.ListAsync(call.UserId, cancellationToken))
            .Where(item => kind is null ? item.Kind is ClockItemKind.Alarm or ClockItemKind.Reminder : item.Kind == kind)];

    /// <summary>On the clock or on its other half: "cancel the seven o'clock alarm".</summary>
    private static bool RingsAt(ClockItem item, string text, DateTimeZone zone)
    {
        if (item.DueAt is not { } due || LocalTimePattern.ExtendedIso.Parse(text) is not { Success: true } time) return false;
        var local = Instant.FromDateTimeOffset(due).InZone(zone).TimeOfDay;
        return local.Minute == time.Value.Minute && local.Hour % 12 == time.Value.Hour % 12;
    }

    private static string? KindOf(ClockItemKind? kind) => kind?.ToString().ToLowerInvariant();

    private ToolResult Failed(string response, IReadOnlyList<ClockItem> items, ToolCall call, string? label)
    {
        var failed = ToolResult.Failed(
            response == "which" ? "ambiguous" : "not_found", response, ItemPicker.Describe(items, time.GetUtcNow(), call, label), ClockJson.Default.ClockEntries);
        return response == "which" ? failed with { Question = new(("all", "all"), ("time", "time"), ("label", "name")) } : failed;
    }
}
