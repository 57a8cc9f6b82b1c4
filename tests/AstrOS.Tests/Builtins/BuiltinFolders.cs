using AstrOS.Plugins;

namespace AstrOS.Tests.Builtins;

/// <summary>The folders of the built-in plugins as they travel with the program.</summary>
internal static class BuiltinFolders
{
    private static readonly Lazy<IReadOnlyList<PluginManifest>> Read = new(() =>
        [.. Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "builtins")).Order(StringComparer.Ordinal).Select(ManifestReader.Read)]);

    public static IReadOnlyList<PluginManifest> Manifests => Read.Value;

    public static string Of(string plugin) => Manifests.Single(manifest => manifest.Id == plugin).Folder;
}
