using System.Text.Json;
using AstrOS.Agents;
using AstrOS.Plugins;
using AstrOS.Tools;
using NodaTime;

namespace AstrOS.Tests.Builtins;

/// <summary>Calls a built-in tool as the gate would, after the gate.</summary>
internal static class PluginCalls
{
    public static async Task<ToolResult> CallAsync(
        IBuiltinPlugin plugin, string tool, string arguments, string userId = "ana", string zone = "Europe/Berlin", string language = "en")
    {
        using var parsed = JsonDocument.Parse(arguments);
        var call = new ToolCall
        {
            ToolId = tool,
            Arguments = parsed.RootElement.Clone(),
            UserId = userId,
            SessionId = "s",
            RequestId = "r",
            Language = language,
            Zone = DateTimeZoneProviders.Tzdb[zone],
        };
        var result = await plugin.Tools.Single(binding => binding.Id == tool).Handler(call, TestContext.Current.CancellationToken);
        foreach (var answer in (string[])["en", "de", "es"]) Say(plugin.Id, result, call, answer);
        return result;
    }

    /// <summary>The words of a result; fails where the language has none for it, or where a value is missing in them.</summary>
    public static string Say(string plugin, ToolResult result, ToolCall call, string language)
    {
        var texts = PluginTexts.Read(Path.Combine(BuiltinFolders.Of(plugin), "sentences", $"{language}.yaml"));
        var template = texts.Response(call.ToolId, result.Response);
        Assert.True(template is not null, $"{call.ToolId} has no answer '{result.Response}' in {language}");
        var said = new AnswerTemplates().Render(template, result.Data, call.Arguments, new AnswerCulture(language, call.Zone));
        Assert.NotEmpty(said);
        Assert.DoesNotContain("  ", said, StringComparison.Ordinal);
        return said;
    }
}
