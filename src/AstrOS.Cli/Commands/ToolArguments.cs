using System.Text.Json;
using AstrOS.Cli.Rendering;
using AstrOS.Sdk;

namespace AstrOS.Cli.Commands;

/// <summary>Typed arguments of what was typed.</summary>
internal static class ToolArguments
{
    public static JsonElement Read(IReadOnlyList<string> pairs, string? json, JsonElement? schema)
    {
        if (json is not null && pairs.Count > 0) throw CliError.Usage("Give either --arg or --args, not both.");
        if (json is not null) return Whole(json);

        var arguments = new Dictionary<string, JsonElement>();
        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw CliError.Usage($"\"{pair}\" is no argument. Write it as name=value.");
            var name = pair[..equals];
            if (!arguments.TryAdd(name, Value(name, pair[(equals + 1)..], Types(schema, name))))
                throw CliError.Usage($"The argument \"{name}\" is given twice.");
        }

        return JsonSerializer.SerializeToElement(arguments, AstrosJson.Default.DictionaryStringJsonElement);
    }

    private static JsonElement Whole(string json)
    {
        try
        {
            var value = JsonSerializer.Deserialize(json, AstrosJson.Default.JsonElement);
            return value.ValueKind == JsonValueKind.Object ? value : throw CliError.Usage("--args takes a JSON object, such as {\"name\":\"value\"}.");
        }
        catch (JsonException exception)
        {
            throw CliError.Usage($"--args is not JSON: {exception.Message}");
        }
    }

    /// <summary>Text where the schema allows text or says nothing; otherwise JSON, which the daemon holds against the schema.</summary>
    private static JsonElement Value(string name, string text, string[] types)
    {
        if (types.Length == 0 || types.Contains("string")) return JsonOutput.Element(text);
        try
        {
            return JsonSerializer.Deserialize(text, AstrosJson.Default.JsonElement);
        }
        catch (JsonException)
        {
            throw CliError.Usage($"The argument \"{name}\" has to be {string.Join(" or ", types)}, and \"{text}\" is not.");
        }
    }

    private static string[] Types(JsonElement? schema, string name)
    {
        if (schema is not { ValueKind: JsonValueKind.Object } root
            || !root.TryGetProperty("properties", out var properties)
            || !properties.TryGetProperty(name, out var property)
            || !property.TryGetProperty("type", out var type))
        {
            return [];
        }

        return type.ValueKind == JsonValueKind.Array
            ? [.. type.EnumerateArray().Select(one => one.GetString() ?? "")]
            : [type.GetString() ?? ""];
    }
}
