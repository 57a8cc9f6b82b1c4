using System.Text.Json;
using AstrOS.Cli.Rendering;
using AstrOS.Cli.Terminals;
using AstrOS.Sdk.Tools;

namespace AstrOS.Cli.Commands;

/// <summary>All that is known of one tool.</summary>
internal static class ToolPage
{
    public static void Write(Terminal terminal, ToolInfo tool)
    {
        var words = new WordWrap(terminal);
        words.Write($"{tool.Id}: {tool.Description}\n\nEffect: {EffectInWords(tool.Effect)}\n");
        var arguments = Arguments(tool.InputSchema).ToArray();
        words.Write(arguments.Length == 0 ? "Arguments: none\n" : "\nArguments:\n" + string.Concat(arguments.Select(line => $"  {line}\n")));
        if (tool.Examples.Count > 0) words.Write("\nSay, for example:\n" + string.Concat(tool.Examples.Select(example => $"  {example}\n")));
        words.End();
    }

    internal static IEnumerable<string> Arguments(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties)) yield break;
        var required = schema.TryGetProperty("required", out var names) && names.ValueKind == JsonValueKind.Array
            ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet()
            : [];
        foreach (var property in properties.EnumerateObject())
        {
            var type = Type(property.Value);
            var choice = property.Value.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array
                ? " (" + string.Join(" | ", values.EnumerateArray()) + ")"
                : "";
            var needed = required.Contains(property.Name) ? ", required" : "";
            var about = Text(property.Value, "description") is { } description ? ": " + description : "";
            yield return $"{property.Name} ({type}{needed}){choice}{about}";
        }
    }

    /// <summary>"string" for <c>["string", "null"]</c>: what may be left out is null by itself.</summary>
    private static string Type(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("type", out var type)) return "any";
        return type.ValueKind == JsonValueKind.Array
            ? string.Join(" or ", type.EnumerateArray().Select(one => one.GetString()).Where(one => one is not "null"))
            : type.GetString() ?? "any";
    }

    private static string? Text(JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var value)
            ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
            : null;

    private static string EffectInWords(Effect effect) => effect switch
    {
        Effect.Read => "reads only",
        Effect.Write => "changes something, and can be undone",
        Effect.Compensable => "changes something that can be made up for",
        _ => "cannot be undone",
    };
}
