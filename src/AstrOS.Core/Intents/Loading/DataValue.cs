using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace AstrOS.Intents.Loading;

internal enum DataKind { Null, Boolean, Number, Text, List, Map }

/// <summary>
/// A plain value out of a sentence file or a request's context: one form for both, so that they can be compared. Immutable.
/// </summary>
internal sealed class DataValue : IEquatable<DataValue>
{
    public static readonly DataValue Null = new(DataKind.Null);
    public static readonly DataValue True = new(DataKind.Boolean) { Number = 1 };
    public static readonly DataValue False = new(DataKind.Boolean);
    private JsonElement? _json;

    private DataValue(DataKind kind) => Kind = kind;

    public DataKind Kind { get; }

    public string Text { get; private init; } = "";

    public double Number { get; private init; }

    public IReadOnlyList<DataValue> Items { get; private init; } = [];

    public IReadOnlyDictionary<string, DataValue> Members { get; private init; } = FrozenDictionary<string, DataValue>.Empty;

    public static DataValue Of(string text) => new(DataKind.Text) { Text = text };

    public static DataValue Of(double number) => new(DataKind.Number) { Number = number };

    public static DataValue Of(IReadOnlyList<DataValue> items) => new(DataKind.List) { Items = items };

    public static DataValue Of(IReadOnlyDictionary<string, DataValue> members) => new(DataKind.Map) { Members = members };

    /// <summary>What an unquoted YAML scalar means.</summary>
    public static DataValue OfPlain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => Null,
        "true" or "True" or "TRUE" => True,
        "false" or "False" or "FALSE" => False,
        _ when (char.IsAsciiDigit(text[0]) || text[0] is '-' or '.' or '+')
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Of(number),
        _ => Of(text),
    };

    public static DataValue FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        JsonValueKind.Number => Of(json.GetDouble()),
        JsonValueKind.String => Of(json.GetString()!),
        JsonValueKind.Array => Of(json.EnumerateArray().Select(FromJson).ToArray()),
        JsonValueKind.Object => Of(json.EnumerateObject().ToDictionary(p => p.Name, p => FromJson(p.Value), StringComparer.Ordinal)),
        _ => Null,
    };

    /// <summary>A context value may be wrapped as <c>{value: …}</c>; this is what is inside.</summary>
    public DataValue Unwrapped => Kind == DataKind.Map ? Members.GetValueOrDefault("value", Null) : this;

    public JsonElement ToJson()
    {
        if (_json is { } known)
            return known;
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer);
        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        var json = JsonElement.ParseValue(ref reader);
        _json = json;
        return json;
    }

    public bool Equals(DataValue? other) => other is not null && Kind == other.Kind && Kind switch
    {
        DataKind.Text => string.Equals(Text, other.Text, StringComparison.Ordinal),
        DataKind.Number or DataKind.Boolean => Number.Equals(other.Number),
        DataKind.List => Items.SequenceEqual(other.Items),
        DataKind.Map => Members.Count == other.Members.Count
            && Members.All(m => other.Members.TryGetValue(m.Key, out var value) && value.Equals(m.Value)),
        _ => true,
    };

    public override bool Equals(object? obj) => Equals(obj as DataValue);

    public override int GetHashCode() => HashCode.Combine(Kind, Text, Number, Items.Count, Members.Count);

    public override string ToString() => Kind switch
    {
        DataKind.Text => Text,
        DataKind.Number => Number.ToString(CultureInfo.InvariantCulture),
        DataKind.Boolean => Number > 0 ? "true" : "false",
        _ => ToJson().GetRawText(),
    };

    private void Write(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case DataKind.Text:
                writer.WriteStringValue(Text);
                break;
            case DataKind.Number when Number == Math.Floor(Number) && Math.Abs(Number) < 1e15:
                writer.WriteNumberValue((long)Number);
                break;
            case DataKind.Number:
                writer.WriteNumberValue(Number);
                break;
            case DataKind.Boolean:
                writer.WriteBooleanValue(Number > 0);
                break;
            case DataKind.List:
                writer.WriteStartArray();
                foreach (var item in Items)
                    item.Write(writer);
                writer.WriteEndArray();
                break;
            case DataKind.Map:
                writer.WriteStartObject();
                foreach (var (key, value) in Members)
                {
                    writer.WritePropertyName(key);
                    value.Write(writer);
                }
                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
