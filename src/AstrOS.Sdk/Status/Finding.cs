using System.Text.Json.Serialization;

namespace AstrOS.Sdk.Status;

/// <summary>One thing <c>astros doctor</c> looked at.</summary>
/// <param name="Subject">What was looked at, such as <c>session bus</c>.</param>
/// <param name="Level">How it stands.</param>
/// <param name="Message">What was found, in one line.</param>
/// <param name="Remedy">What to do about it, where something should be done: a command or a plain sentence.</param>
public sealed record Finding(string Subject, FindingLevel Level, string Message, string? Remedy = null);

/// <summary>How a <see cref="Finding"/> stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingLevel>))]
public enum FindingLevel
{
    /// <summary>As it should be.</summary>
    [JsonStringEnumMemberName("ok")] Ok,

    /// <summary>Something works less well than it could.</summary>
    [JsonStringEnumMemberName("warning")] Warning,

    /// <summary>Something does not work.</summary>
    [JsonStringEnumMemberName("error")] Error,
}
