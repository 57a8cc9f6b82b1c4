using AstrOS.Configuration;
using AstrOS.Intents;
using AstrOS.Sdk.Status;
using AstrOS.Storage;
using AstrOS.Tools;

namespace AstrOS.Diagnostics;

/// <summary>Looks at everything the daemon leans on and says how it stands, each fault with its remedy.</summary>
public sealed class Doctor(DatabaseManager database, ConfigurationStore configuration, IntentRecognizer recognizer, ToolRegistry tools)
{
    /// <summary>All findings. Reads only; the check of the database takes time in proportion to its size.</summary>
    public IReadOnlyList<Finding> Examine() => [Configuration(), .. Database(), .. Sentences(), SessionBus(), Notifications(), Sound()];

    private Finding Configuration() => configuration.Refusal is { } refusal
        ? new("configuration", FindingLevel.Error, $"the last change is not in force: {refusal}", "Mend that line, then: astros restart")
        : configuration.Current.File is { } file
        ? new("configuration", FindingLevel.Ok, $"{file} is read")
        : new("configuration", FindingLevel.Ok, "no file, the defaults hold");

    private IEnumerable<Finding> Database()
    {
        if (database.Notice is { } notice)
            yield return new("database", FindingLevel.Warning, notice, "Restore a backup over the new file if you have one; else nothing.");
        yield return database.CheckIntegrity() is { } damage
            ? new("database", FindingLevel.Error, $"{database.Path} is damaged: {damage}", "Stop AstrOS, move the file away or restore a backup, and start again.")
            : new("database", FindingLevel.Ok, $"{database.Path} is sound");
    }

    private IEnumerable<Finding> Sentences()
    {
        var sentences = recognizer.Sentences;
        sentences.CompileAll(); // What is wrong in a language that nobody has used yet is known only then.
        foreach (var problem in sentences.Problems)
            yield return new("sentences", FindingLevel.Error, $"{problem.PluginId} in {problem.Language} is left out: {problem.Error.Message}", "Mend the file and restart AstrOS.");
        yield return new(
            "sentences", FindingLevel.Ok, $"compiled in {string.Join(", ", sentences.Languages.Order(StringComparer.Ordinal))}; {tools.All.Count} tools");
    }

    private static Finding SessionBus() => DesktopSession.HasBus
        ? new("session bus", FindingLevel.Ok, "found")
        : new("session bus", FindingLevel.Warning, "none, so no desktop notifications",
            "Start AstrOS from your desktop session, or set DBUS_SESSION_BUS_ADDRESS.");

    private static Finding Notifications() => DesktopSession.FindNotifier() is { } program
        ? new("notifications", FindingLevel.Ok, $"by {program}")
        : new("notifications", FindingLevel.Warning, "no program to show them", "apt-get install libnotify-bin");

    private static Finding Sound() => DesktopSession.FindPlayer() is { } player
        ? new("sound", FindingLevel.Ok, $"by {player.Program}")
        : new("sound", FindingLevel.Warning, "no player or no sound to play, so timers ring silently", "apt-get install pulseaudio-utils sound-theme-freedesktop");
}
