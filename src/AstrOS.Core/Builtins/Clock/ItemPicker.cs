using AstrOS.Intents.Entities.Places;
using AstrOS.Tools;

namespace AstrOS.Builtins.Clock;

/// <summary>Finds the item that a user means.</summary>
internal static class ItemPicker
{
    /// <summary>The items that an id, a name or a length fits; with none of them given, all. A name fits by its words.</summary>
    public static IReadOnlyList<ClockItem> Pick(IEnumerable<ClockItem> items, string? id, string? label, double? seconds = null)
    {
        if (id is not null) return [.. items.Where(item => item.Id == id)];
        var left = items.ToList();
        if (label is not null)
        {
            var key = PlaceZones.Key(label);
            var exact = left.Where(item => NameOf(item) == key).ToList();
            var within = exact.Count > 0 ? exact : [.. left.Where(item => $" {NameOf(item)} ".Contains($" {key} ", StringComparison.Ordinal))];
            left = within.Count > 0 ? within : [.. left.Where(item => NameOf(item) is { Length: > 0 } name && ItemNames.Resemble(name, label))];
        }

        if (seconds is { } length) left = [.. left.Where(item => item.State.TotalSeconds is { } total && Math.Abs(total - length) < 0.5)];
        return left;
    }

    /// <summary>The one at a place in the list, counted from 1 and from its end below 0; without a place all of them.</summary>
    public static IReadOnlyList<ClockItem> At(IReadOnlyList<ClockItem> items, int? position) => position is not { } place
        ? items
        : items.ElementAtOrDefault(place > 0 ? place - 1 : items.Count + place) is { } item ? [item] : [];

    /// <summary>Alarms, reminders, or without a kind both.</summary>
    public static IReadOnlyList<ClockItem> OfKind(IEnumerable<ClockItem> items, ClockItemKind? kind) =>
        [.. items.Where(item => kind is null ? item.Kind is ClockItemKind.Alarm or ClockItemKind.Reminder : item.Kind == kind)];

    public static ClockEntry Describe(ClockItem item, DateTimeOffset now, ToolCall call)
    {
        var remaining = item.DueAt is { } due ? Math.Max(0, Math.Ceiling((due - now).TotalSeconds)) : item.State.RemainingSeconds;
        var state = item.DueAt is null ? "paused" : item.DueAt <= now ? "due" : "running";
        return new ClockEntry(item.Id, item.Kind, state, remaining)
        {
            Label = item.State.Label,
            Text = item.State.Text,
            TotalSeconds = item.State.TotalSeconds,
            Due = item.DueAt is { } at ? IsoTime.Write(at, call.Zone) : null,
            Recurrence = item.State.Recurrence,
            Repeats = RecurrenceTexts.Of(item.State.Recurrence, call.Language),
            Status = NoticeTexts.Status(state, call.Language),
        };
    }

    public static ClockEntries Describe(IReadOnlyList<ClockItem> items, DateTimeOffset now, ToolCall call, string? label = null, string? kind = null) =>
        new([.. items.Select(item => Describe(item, now, call))], items.Count, label, kind);

    /// <summary>Nothing was done to any of these; where more than one is meant (<c>which</c>), the user is asked.</summary>
    public static ToolResult NoneOf(
        IReadOnlyList<ClockItem> items, string response, Question which, DateTimeOffset now, ToolCall call, string? label)
    {
        var ambiguous = response == "which";
        var failed = ToolResult.Failed(
            ambiguous ? "ambiguous" : "not_found", response, Describe(items, now, call, label), ClockJson.Default.ClockEntries);
        return ambiguous ? failed with { Question = which } : failed;
    }

    private static string NameOf(ClockItem item) => PlaceZones.Key(item.State.Label ?? item.State.Text ?? "");
}
