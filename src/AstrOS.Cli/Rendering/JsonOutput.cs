using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AstrOS.Cli.Terminals;
using AstrOS.Sdk;

namespace AstrOS.Cli.Rendering;

/// <summary>One JSON value on one line, for scripts. Letters of all languages stay letters; control characters are escaped.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write<T>(Terminal terminal, T value, JsonTypeInfo<T> type)
    {
        terminal.Out.WriteLine(Text(value, type));
        terminal.Out.Flush();
    }

    public static void WriteObject(Terminal terminal, Dictionary<string, JsonElement> properties) =>
        Write(terminal, properties, AstrosJson.Default.DictionaryStringJsonElement);

    public static JsonElement Element(string value) => JsonSerializer.SerializeToElement(value, AstrosJson.Default.String);

    public static JsonElement Element(int value) => JsonSerializer.SerializeToElement(value, AstrosJson.Default.Int32);

    public static string Text<T>(T value, JsonTypeInfo<T> type)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options)) JsonSerializer.Serialize(writer, value, type);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
