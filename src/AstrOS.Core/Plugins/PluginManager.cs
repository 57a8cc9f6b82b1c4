using AstrOS.Configuration;

namespace AstrOS.Plugins;

/// <summary>Finds the plugins that are installed and holds their manifests.</summary>
/// <param name="folders">Folders that each hold plugin folders; nothing is read before <see cref="Discover"/>.</param>
public sealed class PluginManager(IReadOnlyList<string> folders)
{
    /// <summary>What is installed, by id in ordinal order; swapped whole.</summary>
    public IReadOnlyList<PluginManifest> Plugins { get; private set; } = [];

    /// <summary>The ids of all tools that they declare.</summary>
    public IReadOnlyCollection<string> ToolIds => [.. Plugins.SelectMany(plugin => plugin.Tools, (_, tool) => tool.Id)];

    /// <summary>Reads every manifest.</summary>
    /// <exception cref="YamlFileException">A folder is missing, a manifest is wrong, or two plugins share an id.</exception>
    public void Discover()
    {
        if (folders.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
            throw new YamlFileException($"The folder {missing}, which holds plugins, is missing. Install AstrOS again.");
        var manifests = folders
            .SelectMany(Directory.EnumerateDirectories)
            .Where(folder => File.Exists(Path.Combine(folder, ManifestReader.FileName)))
            .Select(ManifestReader.Read)
            .OrderBy(manifest => manifest.Id, StringComparer.Ordinal)
            .ToArray();
        foreach (var (one, other) in manifests.Zip(manifests.Skip(1)))
            if (one.Id == other.Id)
                throw new YamlFileException($"Two plugins call themselves '{one.Id}': {one.Folder} and {other.Folder}. Rename or remove one.");
        Plugins = manifests;
    }
}
