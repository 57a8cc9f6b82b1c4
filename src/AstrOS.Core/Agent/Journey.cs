using System.Text.Json;
using System.Text.Json.Serialization;
using AstrOS.Contexts;
using AstrOS.Intents;
using AstrOS.Sdk.Requests;
using AstrOS.Tools;

namespace AstrOS.Agents;

/// <summary>One request on its way: its id, its clock, and the record that it leaves.</summary>
internal sealed class Journey(TimeProvider time, UserRequest request)
{
    private readonly long _started = time.GetTimestamp();
    private readonly DateTimeOffset _arrived = time.GetUtcNow();

    public string RequestId { get; } = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    public string Said => request.Text;

    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    public ResponseMetadata Metadata(
        Context context, Intent? intent, Tool? tool, ToolResult? result, string handler, string language, ResponseGenerator responses) => new()
    {
        RequestId = RequestId,
        SessionId = context.SessionId,
        Intent = intent?.Type,
        Confidence = intent?.Confidence,
        Tool = tool?.Id,
        Handler = handler,
        Language = language,
        DurationMs = Math.Round(Elapsed.TotalMilliseconds, 3),
        Error = tool is null ? Meaning.NotUnderstood : result!.Error,
        Warnings = result?.Warning is { } warning ? [new(warning, responses.Warn(tool!, warning, language, context))] : null,
        View = tool is null ? null : responses.Show(tool, result!, language),
    };

    public Turn Turn(Intent? intent, Response response) => new()
    {
        RequestId = RequestId,
        At = (request.Timestamp ?? _arrived).UtcTicks,
        InputMethod = request.InputMethod switch { InputMethod.Voice => "voice", InputMethod.Gui => "gui", _ => "text" },
        Text = request.Text,
        Message = response.Message,
        Intent = intent?.Type,
        Confidence = intent?.Confidence,
        Entities = intent is null
            ? "{}"
            : JsonSerializer.Serialize(intent.Entities.ToDictionary(entity => entity.Key, entity => entity.Value.Value), AgentJson.Default.DictionaryStringJsonElement),
        Tool = response.Metadata.Tool,
        Sentence = intent?.Sentence,
        Success = response.Success,
        Error = response.Metadata.Error,
        Language = response.Metadata.Language,
        DurationMs = response.Metadata.DurationMs,
        Data = response.Data,
    };
}

[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(string))]
internal sealed partial class AgentJson : JsonSerializerContext;
