using AstrOS.Configuration;
using AstrOS.Sdk.Tools;

namespace AstrOS.Security;

/// <summary>
/// Decides whether a call may happen. What changes nothing or has an inverse may, unless the configuration forbids the tool;
/// the rest may not as long as nobody can be asked.
/// </summary>
public sealed class PermissionManager(ConfigurationStore configuration)
{
    /// <summary>The verdict on a call.</summary>
    /// <param name="toolId">The tool's whole id.</param>
    /// <param name="effect">What it does to the world.</param>
    public GateDecision Decide(string toolId, Effect effect)
    {
        if (configuration.Current.Options.DeniedTools.Contains(toolId))
            return new(GateVerdict.Deny, $"{toolId} is forbidden by the configuration (security.denied_tools)");
        return effect switch
        {
            Effect.Read => new(GateVerdict.Allow, "reads only"),
            Effect.Write => new(GateVerdict.Allow, "can be undone"),
            _ => new(GateVerdict.Deny, $"{toolId} cannot be undone, and asking first is not possible yet"),
        };
    }
}
