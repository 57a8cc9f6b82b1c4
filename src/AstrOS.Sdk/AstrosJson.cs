using System.Text.Json;
using System.Text.Json.Serialization;
using AstrOS.Sdk.Approvals;
using AstrOS.Sdk.Requests;
using AstrOS.Sdk.Sessions;
using AstrOS.Sdk.Status;
using AstrOS.Sdk.Tools;
using AstrOS.Sdk.Views;

namespace AstrOS.Sdk;

/// <summary>How everything on the wire is written: snake_case, unset fields left out, unknown ones overlooked except in a request.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UserRequest))]
[JsonSerializable(typeof(Response))]
[JsonSerializable(typeof(RequestEvent))]
[JsonSerializable(typeof(IReadOnlyList<ToolInfo>))]
[JsonSerializable(typeof(IReadOnlyList<SessionInfo>))]
[JsonSerializable(typeof(IReadOnlyList<HistoryEntry>))]
[JsonSerializable(typeof(IReadOnlyList<ApprovalInfo>))]
[JsonSerializable(typeof(ApprovalAnswerRequest))]
[JsonSerializable(typeof(IReadOnlyList<GrantInfo>))]
[JsonSerializable(typeof(IReadOnlyList<ActInfo>))]
[JsonSerializable(typeof(UndoRequest))]
[JsonSerializable(typeof(DaemonStatus))]
[JsonSerializable(typeof(IReadOnlyList<Finding>))]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(View))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(string))]
public sealed partial class AstrosJson : JsonSerializerContext;
