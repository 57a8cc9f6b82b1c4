using System.Text.Json;
using AstrOS.Contexts;
using AstrOS.Sdk.Requests;
using AstrOS.Tools;

namespace AstrOS.Agents;

/// <summary>Makes the response of what came of a request.</summary>
internal sealed class Answering(ResponseGenerator responses)
{
    private const string NotRecorded = "not_recorded";
    private const string NotEnded = "not_ended";

    /// <summary>The response.</summary>
    /// <param name="journey">The request.</param>
    /// <param name="context">The conversation.</param>
    /// <param name="meaning">What it was taken for.</param>
    /// <param name="outcome">What came of the call; null when there was none.</param>
    /// <param name="handler">Which part answered.</param>
    public Response Respond(Journey journey, Context context, Meaning meaning, Outcome? outcome, string handler)
    {
        if (outcome is not { Result: var result, Speaker: var speaker }) return RespondWithoutTool(journey, context, meaning);
        var language = meaning.Intent?.Language ?? (meaning.IsReply ? context.Question?.Language : null) ?? context.Language;
        var words = responses.Describe(speaker, result, outcome.Arguments, meaning.Intent?.Response, language, context);
        if (result.Settled is { } settled)
            words = responses.Say(settled.IsDoneAgain ? "done_again" : "taken_back", language, context, Values(("said", settled.Said), ("words", words)));
        var isOpen = result.Question is not null || result.Approval is not null;
        return new()
        {
            Success = result.Success,
            Message = result.Approval is { } approval ? Put(approval, words, language, context) : words,
            Data = result.Data,
            Suggestions = isOpen ? [] : responses.Suggest(speaker, language, journey.Said),
            RequiresFollowup = isOpen,
            Metadata = journey.Metadata(context, meaning.Intent, outcome, handler, language, responses, words),
        };
    }

    /// <summary>An act that waits for the user's word, as it is put to them.</summary>
    public string Describe(Approval approval, Tool tool, string language, Context context) => responses.Describe(
        tool, new() { Success = false, Response = approval.Act.Preview, Data = approval.Act.Data }, approval.Call.Arguments, null, language, context);

    /// <summary>The response, saying too that it could not be recorded, and of an act what that leads to.</summary>
    public Response Warned(Response response, Context context, Outcome? outcome)
    {
        var key = outcome?.Result is { Recorded: false, ActId: not null } ? NotEnded : NotRecorded;
        return response with
        {
            Metadata = response.Metadata with
            {
                Warnings = [.. response.Metadata.Warnings ?? [], new(key, responses.Say(key, response.Metadata.Language ?? context.Language, context))],
            },
        };
    }

    private Response RespondWithoutTool(Journey journey, Context context, Meaning meaning)
    {
        var language = meaning.Intent?.Language ?? meaning.Language ?? context.Question?.Language ?? context.Language;
        var asksAgain = meaning == Meaning.AsksAgain;
        var metadata = journey.Metadata(context, meaning.Intent, null, meaning.IsReply ? "sentences" : "none", language, responses, "");
        return new()
        {
            Success = meaning.IsReply,
            Message = responses.Say(meaning.Answer ?? Meaning.NotUnderstood, language, context, Values(("question", context.Question?.Text))),
            Suggestions = meaning.IsReply || asksAgain ? [] : responses.Suggest(null, language, journey.Said),
            RequiresFollowup = asksAgain,
            Metadata = meaning.IsReply ? metadata with { Error = null } : metadata,
        };
    }

    private string Put(Approval approval, string preview, string language, Context context) => responses.Say(
        "approve", language, context, Values(("preview", preview), ("scope", approval.AllowsAlways ? Shortened(approval.Act.Scope) : null), ("always", approval.AllowsAlways ? "yes" : null)));

    private static string? Shortened(string? scope)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 1 && scope?.StartsWith(home + "/", StringComparison.Ordinal) == true ? $"~{scope[home.Length..]}" : scope;
    }

    private static JsonElement Values(params ReadOnlySpan<(string Key, string? Value)> values)
    {
        var given = new Dictionary<string, JsonElement>();
        foreach (var (key, value) in values)
            if (value is not null) given[key] = JsonSerializer.SerializeToElement(value, AgentJson.Default.String);
        return JsonSerializer.SerializeToElement(given, AgentJson.Default.DictionaryStringJsonElement);
    }
}
