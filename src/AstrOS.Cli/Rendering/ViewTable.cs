using System.Text.Json;
using AstrOS.Sdk.Views;

namespace AstrOS.Cli.Rendering;

/// <summary>A <see cref="View"/> over data as texts and shares, before it is known how wide the terminal is.</summary>
internal sealed record ViewTable(IReadOnlyList<ViewField> Fields, IReadOnlyList<IReadOnlyList<ViewCell>> Rows)
{
    public static ViewTable? Of(View view, JsonElement data, Human human)
    {
        var source = view.Items is { } items ? Property(data, items) : data;
        var rows = source switch
        {
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
            { ValueKind: JsonValueKind.Object } one => [one],
            _ => Array.Empty<JsonElement>(),
        };

        // What no row has a value for is not shown as a column of dashes.
        ViewField[] fields = [.. view.Fields.Where(field => rows.Any(row => HasValue(Property(row, field.Key))))];
        if (fields.Length == 0) return null;

        var largest = fields.Select(field => field.BarOf is null ? 0 : rows.Max(row => Number(Property(row, field.Key)) ?? 0)).ToArray();
        return new ViewTable(
            fields,
            [.. rows.Select(row => fields.Select((field, i) => Cell(field, row, view.Kind, largest[i], human)).ToArray())]);
    }

    private static ViewCell Cell(ViewField field, JsonElement row, ViewKind kind, double largest, Human human)
    {
        var value = Property(row, field.Key);
        return new ViewCell(human.Format(value, field.Format), Share(field, row, Number(value), kind, largest));
    }

    private static double? Share(ViewField field, JsonElement row, double? part, ViewKind kind, double largest)
    {
        if (field.BarOf is not { } whole || part is not { } value) return null;
        if (field.Format == ViewFormat.Percent) return value / 100;
        if (whole != field.Key && Number(Property(row, whole)) is { } total) return total > 0 ? value / total : null;
        return kind == ViewKind.Table && largest > 0 ? value / largest : null;
    }

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static bool HasValue(JsonElement? value) => value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };

    private static double? Number(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var result) ? result : null;
}

/// <summary>One value: its text, and what share of a whole it is where a bar is asked for.</summary>
internal readonly record struct ViewCell(string Text, double? Share);
