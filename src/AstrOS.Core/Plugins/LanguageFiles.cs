namespace AstrOS.Plugins;

/// <summary>
/// The files of a folder that are named after languages, such as <c>de.yaml</c>. Only what lies there is found: what a caller calls
/// a language never becomes part of a path.
/// </summary>
/// <param name="folder">The folder; read at the first question, and it may be missing.</param>
public sealed class LanguageFiles(string folder)
{
    private readonly Lazy<Dictionary<string, string>> _files = new(() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.yaml").ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)
        : []);

    /// <summary>Every language with its file.</summary>
    public IReadOnlyDictionary<string, string> All => _files.Value;

    /// <summary>The file of a language; null when there is none.</summary>
    public string? Find(string language) => _files.Value.GetValueOrDefault(language);
}
