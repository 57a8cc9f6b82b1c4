namespace AstrOS.Configuration;

/// <summary>The configuration that holds now; a reload swaps it whole or, when the file is wrong, leaves it as it was.</summary>
public sealed class ConfigurationStore(string file, Func<string, string?> environment, bool required)
{
    /// <summary>What holds now.</summary>
    public LoadedConfiguration Current { get; private set; } = ConfigurationReader.Load(file, environment, required);

    /// <summary>Reads the file again.</summary>
    /// <returns>Keys that changed but take effect only after a restart.</returns>
    /// <exception cref="YamlFileException">The file is wrong; what held before goes on to hold.</exception>
    public IReadOnlyList<string> Reload()
    {
        var (before, after) = (Current, ConfigurationReader.Load(file, environment, required));
        Current = after;
        return [.. Setting.All.Where(setting => setting.NeedsRestart && setting.Show(before.Options) != setting.Show(after.Options)).Select(setting => setting.Key)];
    }
}
