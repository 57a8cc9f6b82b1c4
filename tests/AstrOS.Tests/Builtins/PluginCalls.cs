using System.Text.Json;
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
        return await plugin.Tools.Single(binding => binding.Id == tool).Handler(call, TestContext.Current.CancellationToken);
    }
}
