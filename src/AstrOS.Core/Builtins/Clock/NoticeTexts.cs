using System.Globalization;
using AstrOS.Sdk.Status;
using NodaTime;

namespace AstrOS.Builtins.Clock;

/// <summary>What is said when something rings, in the language it was set in.</summary>
internal static class NoticeTexts
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    public static Notice Of(ClockItem item, DateTimeOffset now)
    {
        var state = item.State;
        var words = WordsOf(state.Language);
        var title = item.Kind switch
        {
            ClockItemKind.Timer => state.Label is { } label ? string.Format(CultureInfo.InvariantCulture, words.NamedTimer, Capital(label)) : words.Timer,
            ClockItemKind.Reminder => Capital(state.Text ?? words.Reminder),
            _ => Capital(state.Label ?? words.Alarm),
        };
        var due = item.DueAt ?? now;
        var text = now - due >= Late ? string.Format(CultureInfo.InvariantCulture, words.WasDue, Local(state, due)) : item.Kind switch
        {
            ClockItemKind.Reminder => words.Reminder,
            ClockItemKind.Alarm => Local(state, due),
            _ => "",
        };
        return new Notice(item.Kind.ToString().ToLowerInvariant(), title, text, now);
    }

    /// <summary>A state as tables show it.</summary>
    public static string Status(string state, string language) => (language, state) switch
    {
        ("de", "running") => "läuft",
        ("de", "paused") => "angehalten",
        ("de", "due") => "fällig",
        ("es", "running") => "en marcha",
        ("es", "paused") => "en pausa",
        ("es", "due") => "vencido",
        _ => state,
    };

    private static string Local(ClockState state, DateTimeOffset due)
    {
        var zone = state.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
        var local = Instant.FromDateTimeOffset(due).InZone(zone ?? DateTimeZone.Utc).ToDateTimeUnspecified();
        return local.ToString("ddd H:mm", CultureInfo.GetCultureInfo(state.Language));
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static Words WordsOf(string language) => language switch
    {
        "de" => new("Der Timer ist abgelaufen", "{0}: Der Timer ist abgelaufen", "Wecker", "Erinnerung", "War fällig: {0}"),
        "es" => new("El temporizador ha terminado", "{0}: el temporizador ha terminado", "Alarma", "Recordatorio", "Era para: {0}"),
        _ => new("Your timer is done", "{0}: the timer is done", "Alarm", "Reminder", "Was due: {0}"),
    };

    private sealed record Words(string Timer, string NamedTimer, string Alarm, string Reminder, string WasDue);
}
