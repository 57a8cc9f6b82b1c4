using System.Text.Json.Serialization;

namespace AstrOS.Sdk.Requests;

/// <summary>How a person put a request.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InputMethod>))]
public enum InputMethod
{
    /// <summary>Typed, in a terminal or a script. The default.</summary>
    [JsonStringEnumMemberName("text")] Text,

    /// <summary>Spoken.</summary>
    [JsonStringEnumMemberName("voice")] Voice,

    /// <summary>Typed or clicked in a graphical interface.</summary>
    [JsonStringEnumMemberName("gui")] Gui,
}
