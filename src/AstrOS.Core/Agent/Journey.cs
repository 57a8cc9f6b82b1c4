using System.Text.Json;
using System.Text.Json.Serialization;
using AstrOS.Contexts;
using AstrOS.Intents;
using AstrOS.Sdk.Approvals;
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
        Context context, Intent? intent, Outcome? outcome, string handler, string language, ResponseGenerator responses, string words) => new()
    {
        RequestId = RequestId,
        SessionId = context.SessionId,
        Intent = intent?.Type,
        Confidence = intent?.Confidence,
        Tool = outcome?.Tool.Id,
        Handler = handler,
        Language = language,
        DurationMs = Math.Round(Elapsed.TotalMilliseconds, 3),
        Error = outcome is null ? Meaning.NotUnderstood : outcome.Result.Error,
        Warnings = outcome?.Result.Warning is { } warning ? [new(warning, responses.Warn(outcome.Speaker, outcome.Result, warning, language, context))] : null,
        View = outcome is null ? null : responses.Show(outcome.Speaker, outcome.Result, language),
        Act = outcome?.Result.ActId,
        Approval = outcome?.Result.Approval is { } approval ? Describe(approval, words) : null,
    };

    /// <summary>An act that waits, as clients see it.</summary>
    public static ApprovalInfo Describe(Approval approval, string words) => new()
    {
        Id = approval.Id,
        Tool = approval.Manifest.Id,
        Effect = approval.Manifest.Effect,
        Preview = words,
        Scope = approval.AllowsAlways ? approval.Act.Scope : null,
        AllowsAlways = approval.AllowsAlways,
        SessionId = approval.Call.SessionId,
        AskedAt = approval.AskedAt,
        ExpiresAt = approval.ExpiresAt,
    };

    public Turn Turn(Intent? intent, Outcome? outcome, Response response) => new()
    {
        RequestId = RequestId,
        At = (request.Timestamp ?? _arrived).UtcTicks,
        InputMethod = request.InputMethod switch { InputMethod.Voice => "voice", InputMethod.Gui => "gui", _ => "text" },
        Text = request.Text,
        Message = response.Message,
        Intent = intent?.Type,
        Confidence = intent?.Confidence,
        Entities = intent is null
            ? outcome?.Arguments.GetRawText() ?? "{}"
            : JsonSerializer.Serialize(intent.Entities.ToDictionary(entity => entity.Key, entity => entity.Value.Value), AgentJson.Default.DictionaryStringJsonElement),
        Tool = response.Metadata.Tool,
        Sentence = intent?.Sentence,
        Success = response.Success,
        Error = response.Metadata.Error,
        Language = response.Metadata.Language,
        DurationMs = response.Metadata.DurationMs,
        Data = response.Data,
        Act = response.Metadata.Act,
        ShowsList = response is { Success: true, Metadata.View.Items: not null },
    };
}

[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(string))]
internal sealed partial class AgentJson : JsonSerializerContext;
