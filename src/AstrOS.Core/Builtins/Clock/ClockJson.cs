using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Clock;

/// <summary>How the clock's arguments, answers and stored states are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TimeInput))]
[JsonSerializable(typeof(DateInput))]
[JsonSerializable(typeof(TimerStartInput))]
[JsonSerializable(typeof(TimerPickInput))]
[JsonSerializable(typeof(AlarmSetInput))]
[JsonSerializable(typeof(AlarmListInput))]
[JsonSerializable(typeof(AlarmCancelInput))]
[JsonSerializable(typeof(RemindInput))]
[JsonSerializable(typeof(RestoreInput))]
[JsonSerializable(typeof(StopwatchInput))]
[JsonSerializable(typeof(TimeResult))]
[JsonSerializable(typeof(DateResult))]
[JsonSerializable(typeof(ClockEntry))]
[JsonSerializable(typeof(ClockEntries))]
[JsonSerializable(typeof(StopwatchResult))]
[JsonSerializable(typeof(StopwatchPreview))]
[JsonSerializable(typeof(ClockState))]
internal sealed partial class ClockJson : JsonSerializerContext;
