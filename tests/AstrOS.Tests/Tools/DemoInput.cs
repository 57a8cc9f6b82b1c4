using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AstrOS.Tests.Tools;

internal sealed record DemoInput
{
    [Description("How many.")]
    public int? Count { get; init; }

    public required string Name { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(DemoInput))]
internal sealed partial class DemoJson : JsonSerializerContext;
