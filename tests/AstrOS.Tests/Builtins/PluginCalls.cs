using System.Text.Json;
using AstrOS.Agents;
using AstrOS.Plugins;
using AstrOS.Tools;
using NodaTime;

namespace AstrOS.Tests.Builtins;

/// <summary>Calls a built-in tool as the gate would, after the gate.</summary>
internal static class PluginCalls
{
    /// <summary>Calls it, and where it plans an act, does the act.</summary>
    public static async Task<ToolResult> CallAsync(
        IBuiltinPlugin plugin, string tool, string arguments, string userId = "ana", string zone = "Europe/Berlin", string language = "en")
    {
        var call = Call(tool, arguments, userId, zone, language);
        var binding = plugin.Tools.Single(binding => binding.Id == tool);
        if (binding.Handler is { } handler) return Checked(plugin, call, await handler(call, TestContext.Current.CancellationToken));
        var plan = await PlanAsync(plugin, call);
        return plan.Result ?? Checked(plugin, call, await plan.Act!.Run(TestContext.Current.CancellationToken));
    }

    /// <summary>What it would do; the words that say so are there in every language.</summary>
    public static async Task<Plan> PlanAsync(IBuiltinPlugin plugin, ToolCall call)
    {
        var plan = await plugin.Tools.Single(binding => binding.Id == call.ToolId).Planner!(call, TestContext.Current.CancellationToken);
        Checked(plugin, call, plan.Result ?? new() { Success = true, Response = plan.Act!.Preview, Data = plan.Act.Data });
        return plan;
    }

    /// <summary>Does an act; its words are there in every language.</summary>
    public static async Task<ToolResult> RunAsync(IBuiltinPlugin plugin, ToolCall call, Act act) =>
        Checked(plugin, call, await act.Run(TestContext.Current.CancellationToken));

    /// <summary>Takes an act back, as undo would.</summary>
    public static async Task<ToolResult> UndoAsync(IBuiltinPlugin plugin, Act act, bool isRecovery = false)
    {
        var (plan, call) = await PlanUndoAsync(plugin, act, isRecovery);
        return plan.Result ?? await RunAsync(plugin, call, plan.Act!);
    }

    /// <summary>What taking an act back would do, which can be taken back in turn.</summary>
    public static async Task<(Plan Plan, ToolCall Call)> PlanUndoAsync(IBuiltinPlugin plugin, Act act, bool isRecovery = false)
    {
        var call = Call(act.Inverse!.ToolId, act.Inverse.Arguments.GetRawText()) with { IsRecovery = isRecovery, Undoes = 1 };
        return (await PlanAsync(plugin, call), call);
    }

    public static ToolCall Call(string tool, string arguments, string userId = "ana", string zone = "Europe/Berlin", string language = "en") => new()
    {
        ToolId = tool,
        Arguments = JsonElement.Parse(arguments),
        UserId = userId,
        SessionId = "s",
        RequestId = "r",
        Language = language,
        Zone = DateTimeZoneProviders.Tzdb[zone],
    };

    private static ToolResult Checked(IBuiltinPlugin plugin, ToolCall call, ToolResult result)
    {
        foreach (var answer in (string[])["en", "de", "es"]) Say(plugin.Id, result, call, answer);
        return result;
    }

    /// <summary>The words of a result; fails where the language has none for it, or where a value is missing in them.</summary>
    public static string Say(string plugin, ToolResult result, ToolCall call, string language)
    {
        var texts = PluginTexts.Read(Path.Combine(BuiltinFolders.Of(plugin), "sentences", $"{language}.yaml"));
        var template = texts.Response(call.ToolId, result.Response) ?? texts.Response(plugin, result.Response) ?? new GeneralTexts().Find(language).Response(GeneralTexts.Intent, result.Response);
        Assert.True(template is not null, $"{call.ToolId} has no answer '{result.Response}' in {language}");
        var said = new AnswerTemplates().Render(template, result.Data, call.Arguments, new AnswerCulture(language, call.Zone));
        Assert.NotEmpty(said);
        Assert.DoesNotContain("  ", said, StringComparison.Ordinal);
        return said;
    }
}
