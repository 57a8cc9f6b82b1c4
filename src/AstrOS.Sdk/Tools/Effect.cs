using System.Text.Json.Serialization;

namespace AstrOS.Sdk.Tools;

/// <summary>What a tool does to the world.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Effect>))]
public enum Effect
{
    /// <summary>Cannot be undone. The value of a forgotten effect, so that forgetting is safe.</summary>
    [JsonStringEnumMemberName("irreversible")] Irreversible,

    /// <summary>Has a counter-act that makes up for it.</summary>
    [JsonStringEnumMemberName("compensable")] Compensable,

    /// <summary>Changes something and has an exact inverse.</summary>
    [JsonStringEnumMemberName("write")] Write,

    /// <summary>Changes nothing.</summary>
    [JsonStringEnumMemberName("read")] Read,
}
