using System.Text.Json;
using AstrOS.Contexts;
using AstrOS.Intents;
using AstrOS.Tools;

namespace AstrOS.Builtins.Preferences;

/// <summary>Learns preferences, tells them, forgets them.</summary>
internal sealed class PreferenceTools(PreferenceStore store, IntentRecognizer recognizer)
{
    public Plan Set(PreferenceSetInput input, ToolCall call)
    {
        var (values, fault) = PreferenceReader.Read(input, recognizer.Sentences.Languages);
        if (fault is not null) return fault;
        if (values.Count == 0) return ToolResult.Failed("invalid_argument", "nothing_said");
        var known = store.Find(call.UserId);
        List<PreferenceChange> changes = [.. values.Select(value => new PreferenceChange(value.Key, known[value.Key], value.Value)).Where(change => change.From != change.To)];
        return changes.Count == 0
            ? ToolResult.Done(PreferenceEntries.Of(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value)), call.Language), PreferencesJson.Default.PreferenceEntries, "already")
            : Act(changes, call, values.Count > 1 ? "several" : KindOf(changes[0].Key));
    }

    public ToolResult List(PreferenceListInput input, ToolCall call)
    {
        var known = store.Find(call.UserId);
        if (KeyOf(input.What, input.Folder) is not { } key)
        {
            var all = PreferenceEntries.Of(known.Values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value)), call.Language);
            return ToolResult.Done(all, PreferencesJson.Default.PreferenceEntries, all.Count == 0 ? "none" : "default");
        }

        return ToolResult.Done(One(key, known[key], call), PreferencesJson.Default.PreferenceEntries, known[key] is null ? "unknown" : key == UserPreferences.NameKey ? "name" : "one");
    }

    public Plan Forget(PreferenceForgetInput input, ToolCall call)
    {
        var known = store.Find(call.UserId);
        if (input.All == true)
        {
            return known.Values.IsEmpty
                ? ToolResult.Failed("not_found", "none")
                : Act([.. known.Values.Select(value => new PreferenceChange(value.Key, value.Value, null))], call, "all");
        }

        if (KeyOf(input.What, input.Folder) is not { } key) return ToolResult.Failed("invalid_argument", "nothing_said");
        return known[key] is { } value
            ? Act([new(key, value, null)], call, "default")
            : ToolResult.Failed("not_found", "unknown", One(key, null, call), PreferencesJson.Default.PreferenceEntries);
    }

    public Plan Restore(PreferenceRestoreInput input, ToolCall call)
    {
        if (input.Values.Any(version => version.Value is { } value && !PreferenceReader.IsSound(version.Key, value))) return ToolResult.Failed("invalid_argument", "bad_version");
        var known = store.Find(call.UserId);
        List<PreferenceChange> changes =
        [
            .. input.Values.DistinctBy(version => version.Key)
                .Select(version => new PreferenceChange(version.Key, known[version.Key], version.Value)).Where(change => change.From != change.To),
        ];
        return changes.Count == 0
            ? ToolResult.Done(new PreferenceEntries([], 0), PreferencesJson.Default.PreferenceEntries, "unchanged")
            : Act(changes, call, changes.Count > 1 ? "several" : changes[0].To is null ? "gone" : "default");
    }

    private Act Act(List<PreferenceChange> changes, ToolCall call, string response)
    {
        var entries = PreferenceEntries.Of(changes, call.Language);
        return new()
        {
            Run = async cancellationToken => await store.TryChangeAsync(call.UserId, changes, cancellationToken)
                ? ToolResult.Done(entries, PreferencesJson.Default.PreferenceEntries, response)
                : ToolResult.Failed(ToolErrors.Changed, ToolErrors.Changed),
            Inverse = Inverse.Of(
                "preferences.restore",
                new PreferenceRestoreInput { Values = changes.ConvertAll(change => new PreferenceVersion { Key = change.Key, Value = change.From }) },
                PreferencesJson.Default.PreferenceRestoreInput),
            Data = JsonSerializer.SerializeToElement(entries, PreferencesJson.Default.PreferenceEntries),
        };
    }

    private static PreferenceEntries One(string key, string? value, ToolCall call) => PreferenceEntries.Of([KeyValuePair.Create(key, value)], call.Language);

    private static string? KeyOf(string? what, string? folder) => folder is not null ? UserPreferences.FolderPrefix + folder : what;

    private static string KindOf(string key) => key.StartsWith(UserPreferences.FolderPrefix, StringComparison.Ordinal) ? "folder" : key;
}
