namespace AstrOS.Configuration;

/// <summary>The configuration that holds now; a reload swaps it whole or, when the file is wrong, leaves it as it was.</summary>
public sealed class ConfigurationStore(string file, Func<string, string?> environment, bool required)
{
    /// <summary>What holds now.</summary>
    public LoadedConfiguration Current { get; private set; } = ConfigurationReader.Load(file, environment, required);

    /// <summary>Why the last reload was refused; null when it was not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Reads the file again.</summary>
    /// <param name="check">Throws when what was read does not fit what is installed.</param>
    /// <returns>Keys that changed but take effect only after a restart.</returns>
    /// <exception cref="YamlFileException">The file is wrong; what held before goes on to hold.</exception>
    public IReadOnlyList<string> Reload(Action<LoadedConfiguration> check)
    {
        try
        {
            var (before, after) = (Current, ConfigurationReader.Load(file, environment, required));
            check(after);
            (Current, Refusal) = (after, null);
            return [.. Setting.All.Where(setting => setting.NeedsRestart && setting.Show(before.Options) != setting.Show(after.Options)).Select(setting => setting.Key)];
        }
        catch (YamlFileException error)
        {
            Refusal = error.Message;
            throw;
        }
    }
}
