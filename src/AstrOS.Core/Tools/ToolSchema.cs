using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace AstrOS.Tools;

/// <summary>JSON Schema of a tool's input, exported from the record that the arguments are read into, so the two cannot differ.</summary>
internal static class ToolSchema
{
    private static readonly JsonSchemaExporterOptions Options = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = static (context, schema) =>
        {
            var description = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false)
                .OfType<DescriptionAttribute>().FirstOrDefault()?.Description;
            if (description is null || schema is not JsonObject fields) return schema;
            fields.Insert(0, "description", description);
            return fields;
        },
    };

    public static JsonElement Describe(JsonTypeInfo type) =>
        JsonSerializer.SerializeToElement(type.GetJsonSchemaAsNode(Options));

    /// <summary>Why these arguments are not of the schema; null when they are.</summary>
    public static string? WhyInvalid(JsonTypeInfo type, JsonElement arguments)
    {
        if (arguments.ValueKind != JsonValueKind.Object) return JsonFault.Of(type, arguments);
        try
        {
            arguments.Deserialize(type);
            return null;
        }
        catch (JsonException error)
        {
            return JsonFault.Of(type, arguments) ?? error.Message.Split(" Path:")[0];
        }
    }
}
