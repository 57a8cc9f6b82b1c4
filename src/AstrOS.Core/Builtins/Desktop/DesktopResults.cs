using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Desktop;

/// <summary>The volume now, and before.</summary>
internal sealed record VolumeResult(int Level, bool Muted, int Before);

/// <summary>How a switch is, or would be.</summary>
internal sealed record SwitchResult(bool On);

/// <summary>What is in the clipboard, or goes there.</summary>
internal sealed record ClipboardResult(string Text, int Characters);

/// <summary>Which players, as people call them.</summary>
internal sealed record PlaybackResult(IReadOnlyList<string> Players);

/// <summary>What was shown.</summary>
internal sealed record NotifyResult(string Title, string Text);

/// <summary>The brightness now, and before.</summary>
internal sealed record BrightnessResult(int Level, int Before);

/// <summary>A picture of the screen.</summary>
internal sealed record FileResult(string Path);

/// <summary>What the program that was asked said; null when it said nothing.</summary>
internal sealed record FaultData(string? Reason);

/// <summary>How the desktop's arguments and answers are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(VolumeInput))]
[JsonSerializable(typeof(SwitchInput))]
[JsonSerializable(typeof(VolumeResult))]
[JsonSerializable(typeof(SwitchResult))]
[JsonSerializable(typeof(NoInput))]
[JsonSerializable(typeof(ClipboardInput))]
[JsonSerializable(typeof(PlaybackInput))]
[JsonSerializable(typeof(NotifyInput))]
[JsonSerializable(typeof(ClipboardResult))]
[JsonSerializable(typeof(PlaybackResult))]
[JsonSerializable(typeof(NotifyResult))]
[JsonSerializable(typeof(BrightnessInput))]
[JsonSerializable(typeof(TrashInput))]
[JsonSerializable(typeof(BrightnessResult))]
[JsonSerializable(typeof(FileResult))]
[JsonSerializable(typeof(FaultData))]
internal sealed partial class DesktopJson : JsonSerializerContext;
