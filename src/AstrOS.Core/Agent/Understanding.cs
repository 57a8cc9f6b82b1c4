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
internal sealed class Understanding(IntentRecognizer recognizer, ContextManager contexts, TimeProvider time)
{
    private readonly ReplyReader _replies = new();

    public Meaning Read(string text, Context context)
    {
        var recognition = Recognition(context);
        if (context.Question is not { } question)
        {
            // "Hola" as it stands is a greeting rather than a slip for "hora".
            var request = recognizer.Recognize(text, recognition);
            return (request is { Confidence: > IntentRecognizer.Mended } ? null : _replies.ReadAside(text, recognition)) ?? Meaning.Of(request);
        }

        var meaning = _replies.Read(text, question, anyWords: false, recognition)
            ?? (recognizer.Recognize(text, recognition) is { } intent ? Meaning.Of(intent) : null)
            ?? _replies.Read(text, question, anyWords: true, recognition)
            ?? Meaning.AsksAgain;
        return !meaning.IsReply || contexts.TryTakeQuestion(context) ? meaning : Meaning.Of(recognizer.Recognize(text, recognition));
    }

    /// <summary>Has the code loaded that the first request would otherwise wait for.</summary>
    public void WarmUp(Context context) => recognizer.WarmUp(context.Language, Recognition(context));

    /// <summary>What is open after this request: a new question, or the old one when what was said did not settle it.</summary>
    public PendingQuestion? Open(Context context, Meaning meaning, ToolResult? result, JsonElement arguments, string words) =>
        result?.Question is { } asked
            ? new()
            {
                ToolId = meaning.Intent!.Type,
                Arguments = asked.Arguments ?? arguments,
                Answers = asked.Answers,
                Text = words,
                Language = meaning.Intent.Language,
                AskedAt = time.GetUtcNow(),
                From = asked.From,
            }
            : meaning == Meaning.AsksAgain || (meaning.IsReply && result is { Success: false }) ? context.Question : null;

    private RecognitionContext Recognition(Context context) => new()
    {
        Languages = [context.Language, .. recognizer.Sentences.Languages.Where(language => language != context.Language).Order(StringComparer.Ordinal)],
        Now = Instant.FromDateTimeOffset(time.GetUtcNow()),
        Zone = context.Zone,
    };
}
