using AstrOS.Contexts;
using AstrOS.Intents;
using AstrOS.Tools;

namespace AstrOS.Builtins.Preferences;

/// <summary>How the user wants things: learned by being told, shown, and forgotten on request.</summary>
internal sealed class PreferencesPlugin : IBuiltinPlugin
{
    public PreferencesPlugin(PreferenceStore store, IntentRecognizer recognizer)
    {
        var preferences = new PreferenceTools(store, recognizer);
        Tools =
        [
            ToolBinding.Acting("preferences.set", static () => PreferencesJson.Default.PreferenceSetInput, (input, call, _) => new(preferences.Set(input, call))),
            ToolBinding.Create("preferences.list", static () => PreferencesJson.Default.PreferenceListInput, (input, call, _) => new(preferences.List(input, call))),
            ToolBinding.Acting("preferences.forget", static () => PreferencesJson.Default.PreferenceForgetInput, (input, call, _) => new(preferences.Forget(input, call))),
            ToolBinding.Acting("preferences.restore", static () => PreferencesJson.Default.PreferenceRestoreInput, (input, call, _) => new(preferences.Restore(input, call))),
        ];
    }

    public string Id => "preferences";

    public IReadOnlyList<ToolBinding> Tools { get; }
}
