using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace AstrOS.Tools;

/// <summary>Says in plain words what is wrong with JSON that came from outside; the serializer's own words are for programmers.</summary>
public static class JsonFault
{
    private const int LongestShown = 60;

    /// <summary>Why a text is not JSON.</summary>
    /// <param name="error">What the parser said.</param>
    public static string OfSyntax(JsonException error)
    {
        if (error.Message.Contains("maximum configured depth", StringComparison.Ordinal)) return "The JSON is nested too deeply; 64 levels are the most.";
        var words = error.Message.Split(" Path:")[0].Split(" LineNumber:")[0].Split(" Change the reader options")[0];
        return $"The body is not JSON: {words} It is at line {(error.LineNumber ?? 0) + 1}, byte {(error.BytePositionInLine ?? 0) + 1}.";
    }

    /// <summary>Why a value is not of a type: which field, what is wrong with it, and what would be right.</summary>
    /// <param name="type">What it should be.</param>
    /// <param name="value">What came.</param>
    /// <returns>A clause without a full stop; null when nothing is wrong.</returns>
    public static string? Of(JsonTypeInfo type, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return $"a JSON object is needed, not {Kind(value)}";
        foreach (var field in value.EnumerateObject())
        {
            if (type.Properties.FirstOrDefault(property => property.Name == field.Name) is not { } property)
            {
                if (type.UnmappedMemberHandling == System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow) return Unknown(field.Name, type);
                continue;
            }

            if (OfField(type.Options.GetTypeInfo(property.PropertyType), field) is { } fault) return fault;
        }

        return type.Properties.FirstOrDefault(property => property.IsRequired && !value.TryGetProperty(property.Name, out _)) is { } missing
            ? $"'{missing.Name}' is missing; it must be {Wanted(type.Options.GetTypeInfo(missing.PropertyType))}"
            : null;
    }

    private static string? OfField(JsonTypeInfo type, JsonProperty field)
    {
        try
        {
            field.Value.Deserialize(type);
            return null;
        }
        catch (JsonException)
        {
            return type.Kind == JsonTypeInfoKind.Object && field.Value.ValueKind == JsonValueKind.Object && Of(type, field.Value) is { } inner
                ? $"in '{field.Name}' {inner}"
                : $"'{field.Name}' must be {Wanted(type)}, not {Shown(field.Value)}";
        }
    }

    private static string Unknown(string name, JsonTypeInfo type) => type.Properties.Count == 0
        ? $"'{name}' is not known; nothing is taken here"
        : $"'{name}' is not known; known are {string.Join(", ", type.Properties.Select(property => property.Name))}";

    private static string Wanted(JsonTypeInfo type)
    {
        if (type.GetJsonSchemaAsNode() is not JsonObject schema) return "a JSON value";
        if (schema["enum"] is JsonArray words) return $"one of {string.Join(", ", words.OfType<JsonValue>().Select(word => word.ToString()))}";
        if (schema["format"]?.ToString() == "date-time") return "a moment such as 2026-12-24T18:30:00+01:00";
        var kind = schema["type"] is JsonArray several ? several.Select(one => one?.ToString()).FirstOrDefault(one => one != "null") : schema["type"]?.ToString();
        return kind switch
        {
            "number" => "a number",
            "integer" => "a whole number",
            "string" => "a text",
            "boolean" => "true or false",
            "array" => "a list",
            _ => "an object",
        };
    }

    private static string Shown(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object or JsonValueKind.Array || value.GetRawText().Length > LongestShown ? Kind(value) : value.GetRawText();

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null or JsonValueKind.Undefined => "null",
        _ => "true or false",
    };
}
