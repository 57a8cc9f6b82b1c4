using System.Text.Json;
using AstrOS.Contexts;
using AstrOS.Plugins;
using AstrOS.Sdk.Views;
using AstrOS.Tools;

namespace AstrOS.Agents;

/// <summary>Turns what a tool gave back into words in the language of the request.</summary>
public sealed class ResponseGenerator(PluginTextCatalog catalog)
{
    /// <summary>The language that everything can be said in.</summary>
    public const string Fallback = "en";

    private readonly AnswerTemplates _templates = new();
    private readonly GeneralTexts _general = new();

    /// <summary>The answer to a call.</summary>
    /// <param name="tool">What was called.</param>
    /// <param name="result">What it gave back.</param>
    /// <param name="arguments">What it was called with.</param>
    /// <param name="sentenceKey">The template that the sentence asked for; null means the one the tool chose.</param>
    /// <param name="language">The language of the answer.</param>
    /// <param name="context">The conversation.</param>
    public string Describe(Tool tool, ToolResult result, JsonElement arguments, string? sentenceKey, string language, Context context)
    {
        var key = result.Success && result.Response == "default" && sentenceKey is not null ? sentenceKey : result.Response;
        var culture = new AnswerCulture(language, context.Zone);
        foreach (var spoken in new[] { language, Fallback })
        {
            var texts = catalog.Find(tool.Plugin, spoken);
            var template = texts.Response(tool.Id, key) ?? texts.Response(tool.Plugin, key) ?? _general.Find(spoken).Response(GeneralTexts.Intent, key);
            if (template is not null) return _templates.Render(template, result.Data, arguments, culture with { Language = spoken });
        }

        // A tool without words of its own still answers: its data is the answer.
        return result.Data?.ToString() ?? (result.Success ? "Done." : result.Error ?? "failed");
    }

    /// <summary>What should be known though the call was done.</summary>
    public string Warn(Tool tool, ToolResult result, string key, string language, Context context) =>
        Describe(tool, new() { Success = true, Response = key, Data = result.Data }, default, null, language, context);

    /// <summary>An answer that no tool gave, such as <c>not_understood</c>.</summary>
    public string Say(string key, string language, Context context, JsonElement? data = null) =>
        _templates.Render(
            _general.Find(language).Response(GeneralTexts.Intent, key) ?? _general.Find(Fallback).Response(GeneralTexts.Intent, key)!,
            data, null, new(language, context.Zone));

    /// <summary>What could be asked next; not what has just been said.</summary>
    public IReadOnlyList<string> Suggest(Tool? tool, string language, string said) =>
        [.. Suggest(tool, language).Where(suggestion => !string.Equals(Bare(suggestion), Bare(said), StringComparison.OrdinalIgnoreCase))];

    private IReadOnlyList<string> Suggest(Tool? tool, string language) =>
        tool is null
            ? Either(_general.Find(language).Suggestions(GeneralTexts.Intent), _general.Find(Fallback).Suggestions(GeneralTexts.Intent))
            : Either(catalog.Find(tool.Plugin, language).Suggestions(tool.Id), []);

    /// <summary>How the data is best shown, with titles in the language; null when the words suffice.</summary>
    public View? Show(Tool tool, ToolResult result, string language)
    {
        if (!result.Success || result.Data is null || tool.Manifest.View is not { } view) return null;
        var texts = catalog.Find(tool.Plugin, language);
        return view with { Fields = [.. view.Fields.Select(field => field with { Title = texts.Label(field.Title) })] };
    }

    private static string Bare(string text) => text.Trim(' ', '?', '!', '.', '¿', '¡');

    private static IReadOnlyList<string> Either(IReadOnlyList<string> first, IReadOnlyList<string> second) => first.Count > 0 ? first : second;
}
