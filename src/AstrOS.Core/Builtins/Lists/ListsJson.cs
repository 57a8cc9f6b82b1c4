using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Lists;

/// <summary>How the arguments and answers of lists are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ListAddInput))]
[JsonSerializable(typeof(ListShowInput))]
[JsonSerializable(typeof(ListCompleteInput))]
[JsonSerializable(typeof(ListRemoveInput))]
[JsonSerializable(typeof(ListRestoreInput))]
[JsonSerializable(typeof(ListEntries))]
internal sealed partial class ListsJson : JsonSerializerContext;
