using AstrOS.Configuration;
using Microsoft.Extensions.Logging;

namespace AstrOS.Plugins;

/// <summary>Finds the plugins that are installed and holds their manifests.</summary>
public sealed partial class PluginManager
{
    private readonly IReadOnlyList<string> folders;
    private readonly ILogger<PluginManager> logger;

    /// <summary>What is installed, by id in ordinal order; swapped whole.</summary>
    public IReadOnlyList<PluginManifest> Plugins { get; private set; } = [];

    /// <summary>Makes a manager for folders that each hold plugin folders; nothing is read before <see cref="Discover"/>.</summary>
    public PluginManager(IReadOnlyList<string> folders, ILogger<PluginManager> logger) => (this.folders, this.logger) = (folders, logger);

    /// <summary>Reads every manifest.</summary>
    /// <exception cref="YamlFileException">A manifest is wrong, or two plugins share an id.</exception>
    public void Discover()
    {
        var manifests = folders.Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Where(folder => File.Exists(Path.Combine(folder, ManifestReader.FileName)))
            .Select(ManifestReader.Read)
            .OrderBy(manifest => manifest.Id, StringComparer.Ordinal)
            .ToArray();
        foreach (var (one, other) in manifests.Zip(manifests.Skip(1)))
            if (one.Id == other.Id)
                throw new YamlFileException($"Two plugins call themselves '{one.Id}': {one.Folder} and {other.Folder}. Rename or remove one.");
        Plugins = manifests;
        LogDiscovered(manifests.Length);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Plugins} plugins found")]
    private partial void LogDiscovered(int plugins);
}
