using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Web;

internal sealed record WebOpenInput
{
    [Description("The page's address; https:// is added where no scheme is given.")]
    public string? Url { get; init; }
}

internal sealed record WebSearchInput
{
    [Description("What to search for.")]
    public string? Query { get; init; }
}

/// <summary>The page that is shown, and what was searched for.</summary>
internal sealed record WebResult(string Url, string Host, string? Query = null);

/// <summary>How the plugin's arguments and answers are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(WebOpenInput))]
[JsonSerializable(typeof(WebSearchInput))]
[JsonSerializable(typeof(WebResult))]
internal sealed partial class WebJson : JsonSerializerContext;
