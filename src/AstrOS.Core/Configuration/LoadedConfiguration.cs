namespace AstrOS.Configuration;

/// <summary>Options with where each came from.</summary>
/// <param name="Options">The values.</param>
/// <param name="Origins">By key: <c>default</c>, <c>FILE:LINE</c>, or the environment variable's name. What stands in a list has a key of its own.</param>
/// <param name="File">The file that was read; null when there is none.</param>
public sealed record LoadedConfiguration(AstrosOptions Options, IReadOnlyDictionary<string, string> Origins, string? File)
{
    /// <summary>Where one thing of a list came from.</summary>
    public string OriginOf(string key, string item) => Origins.GetValueOrDefault(ItemKey(key, item)) ?? Origins[key];

    internal static string ItemKey(string key, string item) => $"{key}[{item}]";

    /// <summary>The effective configuration as a YAML file that says the same, each value with its origin.</summary>
    public string ToYaml()
    {
        var lines = new List<string>();
        var section = "";
        foreach (var setting in Setting.All)
        {
            var parts = setting.Key.Split('.');
            if (parts.Length > 1 && parts[0] != section) lines.Add($"{section = parts[0]}:");
            var indent = parts.Length > 1 ? "  " : "";
            var value = setting.Show(Options);
            var shown = setting.Key == "security.denied_tools" ? $"[{value}]" : value;
            lines.Add($"{indent}{(value.Length == 0 && !shown.StartsWith('[') ? "# " : "")}{parts[^1]}: {shown}  # {Origins[setting.Key]}. {setting.Description}");
        }

        return string.Join('\n', lines) + "\n";
    }
}
