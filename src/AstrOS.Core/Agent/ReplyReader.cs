using System.Text.Json;
using AstrOS.Contexts;
using AstrOS.Intents;
using AstrOS.Intents.Entities;
using AstrOS.Plugins;
using AstrOS.Tools;
using NodaTime;

namespace AstrOS.Agents;

/// <summary>
/// Reads the answer to a question, and words that ask for nothing, with sentences of its own: <c>replies/LANGUAGE.yaml</c>, most of whose
/// intents are types of value. They are compiled at the first question or the first request that is not understood, so that a daemon
/// which has met neither does not hold them.
/// </summary>
internal sealed class ReplyReader
{
    private const string Drop = "drop";
    private const string Yes = "yes";
    private const string Always = "always";
    private const string Slot = "value";

    // Any words are a name or a text; so whatever is a request by itself is understood as one first.
    private static readonly string[] AnyWords = ["name", "text"];

    // What is said when no question is open, and how it is answered.
    private static readonly Dictionary<string, string> Asides = new() { [Drop] = "nothing_open", ["thanks"] = "thanks", ["greeting"] = "greeting" };

    /// <summary>Nobody says more than this for thanks; longer texts are spared the reading.</summary>
    private const int LongestAside = 50;

    private readonly Lazy<IntentRecognizer> _replies = new(Load);

    /// <summary>The call that an answer completes, or that the question is dropped; null when the words are no answer.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="anyWords">Whether to read the types that any words are of, or the others.</param>
    /// <param name="context">The clock, the zone and the languages.</param>
    public Meaning? Read(string text, PendingQuestion question, bool anyWords, RecognitionContext context)
    {
        foreach (var (argument, type) in question.Answers.Where(answer => AnyWords.Contains(answer.Type) == anyWords).DefaultIfEmpty(("", Drop)))
        {
            var reply = _replies.Value.Recognize(text, context with
            {
                Languages = [question.Language, .. context.Languages.Where(language => language != question.Language)],
                Now = question.From is { } from ? Instant.FromDateTimeOffset(from) : context.Now,
                Values = new Dictionary<string, JsonElement> { ["asks"] = JsonSerializer.SerializeToElement(type, AgentJson.Default.String) },
            });
            // A word that had to be mended may have been another one: it is better to ask once more.
            if (reply is not { Confidence: > IntentRecognizer.Mended }) continue;
            if (reply.Type == Drop) return question.ApprovalId is null ? Meaning.Dropped : Approves(ApprovalAnswer.No);
            if (reply.Type != type) continue;
            return question.ApprovalId is not null ? Approves(type == Always ? ApprovalAnswer.Always : ApprovalAnswer.Yes) : new(Completed(question, argument, reply), IsReply: true);
        }

        return null;
    }

    /// <summary>The answer to words that ask for nothing: "thanks", "hello", or "never mind" with no question open; null for others.</summary>
    public Meaning? ReadAside(string text, RecognitionContext context) =>
        text.Length <= LongestAside && _replies.Value.Recognize(text, context) is { Confidence: > IntentRecognizer.Mended } said && Asides.TryGetValue(said.Type, out var answer)
            ? new(null, answer, IsReply: true) { Language = said.Language }
            : null;

    /// <summary>The answers that an act takes which waits for the user's word.</summary>
    public static IReadOnlyList<(string Argument, string Type)> ToApproval(bool allowsAlways) => allowsAlways ? [("", Always), ("", Yes)] : [("", Yes)];

    private static Meaning Approves(ApprovalAnswer answer) => new(null, IsReply: true) { Approval = answer };

    private static Intent Completed(PendingQuestion question, string argument, Intent reply)
    {
        var entities = question.Arguments.EnumerateObject().ToDictionary(known => known.Name, known => new Entity(known.Name, known.Value, ""), StringComparer.Ordinal);
        entities[argument] = reply.Entities[Slot] with { Name = argument };
        return reply with { Type = question.ToolId, Entities = entities };
    }

    private static IntentRecognizer Load() => new(new SentenceSet(
        new LanguageFiles(Path.Combine(AppContext.BaseDirectory, "replies")).All
            .Select(language => new SentenceSource("agent", language.Key, language.Value, File.ReadAllText(language.Value))),
        EntityParsers.All));
}
