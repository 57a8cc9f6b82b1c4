using AstrOS.Tools;
using NodaTime;
using NodaTime.Text;

namespace AstrOS.Builtins.Clock;

/// <summary>Takes alarms and reminders off. With a day, what repeats is left out on that day and goes on.</summary>
internal sealed class AlarmCancellation(ClockBoard board, ClockActs acts, TimeProvider time)
{
    private const string Or = " or ";

    public async ValueTask<Plan> CancelAsync(AlarmCancelInput input, ToolCall call, CancellationToken cancellationToken)
    {
        LocalDate? date = null;
        if (input.Date is { Length: > 0 } day)
        {
            if (LocalDatePattern.Iso.Parse(day.Length > 10 ? day[..10] : day) is not { Success: true } parsed) return ToolResult.Failed("invalid_argument", "bad_date");
            date = parsed.Value;
        }

        var label = ItemNames.Clean(input.Label, call.Language);
        var items = ItemPicker.OfKind(await board.ListAsync(call.UserId, cancellationToken), input.Kind);
        if (items.Count == 0) return Failed(input.Kind == ClockItemKind.Reminder ? "no_reminders" : "none", items, call, label);

        var picked = ItemPicker.Pick(items, input.Id, label).Where(item => RingsAt(item, input.Time, date, call.Zone)).ToList();
        picked = [.. ItemPicker.At(picked, input.Position)];
        if (picked.Count == 0) return Failed("not_found", items, call, label);
        if (picked.Count > 1 && input.All != true && !AreTwins(picked)) return Failed("which", picked, call, label);

        var changes = picked.ConvertAll(item => date is { } left && Without(item, left, call.Zone) is { } goesOn ? ClockChange.Changes(item, _ => goesOn) : ClockChange.Removes(item));
        return acts.Of(
            changes, (after, now) => Cancelled(after, now, call, label), ItemPicker.Describe(picked, time.GetUtcNow(), call, label), ClockJson.Default.ClockEntries);
    }

    private static ToolResult Cancelled(IReadOnlyList<ClockItem> items, DateTimeOffset now, ToolCall call, string? label) => ToolResult.Done(
        ItemPicker.Describe(items, now, call, label), ClockJson.Default.ClockEntries,
        items.Count > 1 ? "several" : items[0].IsRemoved ? "default" : "skipped");

    /// <summary>Nothing that could be said tells them apart: they were set twice.</summary>
    private static bool AreTwins(List<ClockItem> items) => items.All(item =>
        item.Kind == items[0].Kind && item.DueAt == items[0].DueAt && item.State.Recurrence == items[0].State.Recurrence
        && item.State.Label == items[0].State.Label && item.State.Text == items[0].State.Text);

    /// <summary>Leaves a day out; null when it does not repeat, or there would be no time left after it.</summary>
    private static ClockItem? Without(ClockItem item, LocalDate date, DateTimeZone zone)
    {
        if (item.State.Recurrence is null || item.TimeOn(date, zone) is not { } ring) return null;

        // The day is the item's own: in another zone the same ring may fall on another date.
        var own = LocalDatePattern.Iso.Format(Instant.FromDateTimeOffset(ring).InZone(item.Zone()).Date);
        var without = item with { State = item.State with { Skipped = [.. item.State.Skipped, own] } };
        if (ring == item.DueAt) without = without with { DueAt = without.NextTime(ring) };
        return without.DueAt is null ? null : without;
    }

    /// <summary>Seven in the morning is not seven in the evening, unless just seven was said.</summary>
    private static bool RingsAt(ClockItem item, string? times, LocalDate? date, DateTimeZone zone)
    {
        if (item.DueAt is not { } due) return false;
        if (date is { } day)
        {
            if (item.TimeOn(day, zone) is not { } then) return false;
            due = then;
        }

        if (string.IsNullOrWhiteSpace(times)) return true;
        var local = Instant.FromDateTimeOffset(due).InZone(zone).TimeOfDay;
        return times.Split(Or).Any(text =>
            LocalTimePattern.ExtendedIso.Parse(text.Trim()) is { Success: true } time && (local.Hour, local.Minute) == (time.Value.Hour, time.Value.Minute));
    }

    private ToolResult Failed(string response, IReadOnlyList<ClockItem> items, ToolCall call, string? label) =>
        ItemPicker.NoneOf(items, response, new(("all", "all"), ("time", "time"), ("position", "ordinal"), ("label", "name")), time.GetUtcNow(), call, label);
}
