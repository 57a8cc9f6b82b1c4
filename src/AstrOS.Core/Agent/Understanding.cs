using System.Text.Json;
using AstrOS.Contexts;
using AstrOS.Intents;
using AstrOS.Tools;
using NodaTime;

namespace AstrOS.Agents;

/// <summary>
/// What a request means in its conversation. While a question is open, a value of the kind that was asked for answers it; any request
/// that is understood by itself takes its place; words that are neither have it asked again.
/// </summary>
internal sealed class Understanding(IntentRecognizer recognizer, ContextManager contexts, IEnumerable<IKnownNames> knownNames, TimeProvider time)
{
    private readonly ReplyReader _replies = new();
    private readonly IKnownNames[] _knownNames = [.. knownNames];

    public Meaning Read(string text, Context context)
    {
        var recognition = Recognition(context);
        if (context.Question is not { } question)
        {
            // "Hola" as it stands is a greeting rather than a slip for "hora".
            var request = Followed(recognizer.Recognize(text, recognition), context);
            return (request is { Confidence: > IntentRecognizer.Mended } ? null : _replies.ReadAside(text, recognition)) ?? Meaning.Of(request);
        }

        var meaning = _replies.Read(text, question, anyWords: false, recognition)
            ?? (Followed(recognizer.Recognize(text, recognition), context) is { } intent ? Meaning.Of(intent) : null)
            ?? _replies.Read(text, question, anyWords: true, recognition)
            ?? Meaning.AsksAgain;
        return !meaning.IsReply || contexts.TryTakeQuestion(context) ? meaning : Meaning.Of(recognizer.Recognize(text, recognition));
    }

    /// <summary>Has the code loaded that the first request would otherwise wait for.</summary>
    public void WarmUp(Context context) => recognizer.WarmUp(context.Language, Recognition(context));

    /// <summary>What is open after this request: a new question, or the old one when what was said did not settle it.</summary>
    public PendingQuestion? Open(Context context, Meaning meaning, Outcome? outcome, string words)
    {
        var language = meaning.Intent?.Language ?? context.Question?.Language ?? context.Language;
        if (outcome?.Result.Approval is { } approval)
            return new()
            {
                ToolId = approval.Manifest.Id,
                Arguments = approval.Call.Arguments,
                Answers = ReplyReader.ToApproval(approval.AllowsAlways),
                Text = words,
                Language = language,
                AskedAt = approval.AskedAt,
                ExpiresAt = approval.ExpiresAt,
                ApprovalId = approval.Id,
            };
        if (outcome?.Result.Question is { } asked)
            return new()
            {
                ToolId = outcome.Tool.Id,
                Arguments = asked.Arguments ?? outcome.Arguments,
                Answers = asked.Answers,
                Text = words,
                Language = language,
                AskedAt = time.GetUtcNow(),
                From = asked.From,
            };
        var isUnsettled = meaning == Meaning.AsksAgain || meaning is { IsReply: true, Approval: null } && outcome is { Result.Success: false };
        return isUnsettled ? context.Question : null;
    }

    private RecognitionContext Recognition(Context context) => new()
    {
        Languages = [context.Language, .. recognizer.Sentences.Languages.Where(language => language != context.Language).Order(StringComparer.Ordinal)],
        Now = Instant.FromDateTimeOffset(time.GetUtcNow()),
        Zone = context.Zone,
        Values = Known(context),
        Known = new KnownThings(_knownNames),
    };

    // What sentences may ask of the conversation with requires_context.
    private static Dictionary<string, JsonElement> Known(Context context)
    {
        var known = new Dictionary<string, JsonElement>(2, StringComparer.Ordinal);
        if (context.Turns is [.., { Tool: { } last }]) known["last"] = JsonSerializer.SerializeToElement(last, AgentJson.Default.String);
        if (context.Shown is { } shown) known["shown"] = JsonSerializer.SerializeToElement(shown.Tool!, AgentJson.Default.String);
        return known;
    }

    // "And in Tokyo?" means what was asked before, with another place; "and bread" takes no more than the list from what was said before.
    private static Intent? Followed(Intent? intent, Context context)
    {
        if (intent is null || context.Turns is not [.., var before]) return intent;
        var follows = intent.Metadata.GetValueOrDefault("follows", intent.Metadata.GetValueOrDefault("corrects"));
        if (follows.ValueKind is not (JsonValueKind.True or JsonValueKind.Array) || follows.ValueKind == JsonValueKind.True && before.Tool != intent.Type) return intent;
        var entities = JsonElement.Parse(before.Entities).EnumerateObject()
            .Where(entity => follows.ValueKind == JsonValueKind.True || follows.EnumerateArray().Any(slot => slot.ValueEquals(entity.Name)))
            .ToDictionary(entity => entity.Name, entity => new Entity(entity.Name, entity.Value, ""), StringComparer.Ordinal);
        foreach (var entity in intent.Entities.Values) entities[entity.Name] = entity;
        return intent with { Entities = entities };
    }
}
