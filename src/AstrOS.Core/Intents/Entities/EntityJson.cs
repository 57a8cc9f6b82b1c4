using System.Text.Json;
using System.Text.Json.Serialization;
using AstrOS.Intents.Entities.DateTimes;

namespace AstrOS.Intents.Entities;

/// <summary>How entity values are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(DateTimeValue))]
internal sealed partial class EntityJson : JsonSerializerContext
{
    public static JsonElement Of(string value) => JsonSerializer.SerializeToElement(value, Default.String);

    /// <summary>A number without trailing zeros: 2.50 is written 2.5.</summary>
    public static JsonElement Of(decimal value) =>
        JsonSerializer.SerializeToElement(value / 1.0000000000000000000000000000m, Default.Decimal);

    public static JsonElement Of(DateTimeValue value) => JsonSerializer.SerializeToElement(value, Default.DateTimeValue);
}
