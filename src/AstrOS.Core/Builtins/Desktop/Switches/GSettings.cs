using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop;

/// <summary>One setting of the desktop, by <c>gsettings</c>.</summary>
internal sealed class GSettings(ProgramEnvironment environment, string schema, string key)
{
    private const string Program = "gsettings";

    /// <summary>Its value without quotes, or why there is none.</summary>
    public async Task<(string? Value, string? Fault)> ReadAsync(ToolCall call, CancellationToken cancellationToken)
    {
        if (!environment.HasBus) return (null, "no_session");
        return await Command.RunAsync(call, environment, Program, ["get", schema, key], cancellationToken) is (0, var value, _)
            ? (value.Trim().Trim('\''), null)
            : (null, "no_setting");
    }

    /// <summary>Sets it.</summary>
    /// <returns>What was said against it.</returns>
    public async Task<string?> SetAsync(ToolCall call, string value, CancellationToken cancellationToken) =>
        await Command.RunAsync(call, environment, Program, ["set", schema, key, value], cancellationToken) is (not 0, _, { Length: > 0 } said) ? said.Split('\n')[0] : null;
}
