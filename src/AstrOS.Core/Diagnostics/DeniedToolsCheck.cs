using AstrOS.Configuration;
using AstrOS.Intents.Normalization;

namespace AstrOS.Diagnostics;

/// <summary>Whether every tool that the configuration forbids exists: a slip in an id would leave the tool that was meant allowed.</summary>
public static class DeniedToolsCheck
{
    private const string Key = "security.denied_tools";
    private const int Furthest = 31;

    /// <summary>Holds a configuration against what is installed.</summary>
    /// <exception cref="YamlFileException">It forbids a tool that does not exist; the message names the line and the nearest id.</exception>
    public static void Check(LoadedConfiguration configuration, IReadOnlyCollection<string> toolIds)
    {
        if (configuration.Options.DeniedTools.FirstOrDefault(id => !toolIds.Contains(id)) is not { } unknown) return;
        var nearest = toolIds.MinBy(id => EditDistance.Between(unknown, id, Furthest));
        throw new YamlFileException(
            $"{configuration.OriginOf(Key, unknown)}: {Key} names '{unknown}', and there is no such tool"
            + (nearest is null ? "." : $"; the nearest is '{nearest}'."));
    }
}
