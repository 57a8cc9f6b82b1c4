using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Preferences;

/// <summary>How the arguments and answers of preferences are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PreferenceSetInput))]
[JsonSerializable(typeof(PreferenceListInput))]
[JsonSerializable(typeof(PreferenceForgetInput))]
[JsonSerializable(typeof(PreferenceRestoreInput))]
[JsonSerializable(typeof(PreferenceEntries))]
[JsonSerializable(typeof(PreferenceFault))]
internal sealed partial class PreferencesJson : JsonSerializerContext;
