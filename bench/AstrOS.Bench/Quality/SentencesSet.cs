using AstrOS.Intents;
using AstrOS.Intents.Loading;

namespace AstrOS.Bench.Quality;

/// <summary>Sentence files as they lie in a folder: the flat set, and the folder set with its slot combinations.</summary>
internal sealed class SentencesSet
{
    private const string Common = "_common.yaml";
    private const string MissingRule = "expansion_rules:\n  percent: \"(([ ]%)| percent)\"\n";
    private readonly string _folder;

    private SentencesSet(string folder)
    {
        _folder = folder;
        // The last definition of a list or rule wins: that is to be the common one.
        Texts = Directory.GetFiles(folder, "*.yaml")
            .Select(path => (Name: Path.GetFileName(path), File.ReadAllText(path)))
            .Where(t => t.Name != "intents.yaml")
            .OrderBy(t => t.Name == Common)
            .ThenBy(t => t.Name, StringComparer.Ordinal)
            .ToList();
        var common = Texts.FirstOrDefault(t => t.Name == Common);
        Language = common.Text is not null && YamlReader.Read(Common, common.Text)?["language"] is { Kind: YamlKind.Scalar } language
            ? language.Text
            : Path.GetFileName(folder.TrimEnd(Path.DirectorySeparatorChar));
    }

    /// <summary>The set in a folder, or in its folder for a language.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static SentencesSet Find(string folder, string? language)
    {
        if (!Directory.Exists(folder))
            throw new InvalidDataException($"There is no folder {folder}.");
        if (Directory.EnumerateFiles(folder, "*.yaml").Any(path => Path.GetFileName(path) != "intents.yaml"))
            return new SentencesSet(folder);
        foreach (var below in language is null ? [] : new[] { Path.Combine(folder, language), Path.Combine(folder, "sentences", language) })
        {
            if (Directory.Exists(below))
                return new SentencesSet(below);
        }

        throw new InvalidDataException($"There are no sentences (*.yaml) in {folder}. Give the folder of one language, such as sentences/en.");
    }

    public string Language { get; }

    public IReadOnlyList<(string Name, string Text)> Texts { get; }

    /// <summary>The flat set, compiled: reading YAML, parsing templates, building the automaton.</summary>
    public CompiledLanguage CompileFlat(IReadOnlyDictionary<string, ListDefinition> lists, SentenceFile? more = null)
    {
        var files = Texts.Select(t => SentenceFileReader.Read(t.Name, t.Text)).ToList();
        if (more is not null)
            files.Add(more);
        return CompiledLanguage.Compile(Language, files.Select(f => ("sentences", f)), [], lists);
    }

    private SentenceFile ReadCommon() => Texts.FirstOrDefault(t => t.Name == Common) is { Text: { } text }
        ? SentenceFileReader.Read(Common, text)
        : new SentenceFile();

    /// <summary>The files of the folder set in the order of intents.yaml.</summary>
    /// <exception cref="InvalidDataException">There is no intents.yaml.</exception>
    public IReadOnlyList<SentenceFile> ReadFolders()
    {
        var index = new[] { _folder, Path.Combine(_folder, ".."), Path.Combine(_folder, "..", "..") }
            .Select(d => Path.Combine(d, "intents.yaml"))
            .FirstOrDefault(File.Exists)
            ?? throw new InvalidDataException($"Some expectations need the intents.yaml of {_folder}; it is neither there nor one or two folders up.");

        var files = new List<SentenceFile>
        {
            ReadCommon() with { SkipWords = [] },
            SentenceFileReader.Read("percent", MissingRule),
        };
        foreach (var (intent, body) in YamlReader.Read(index, File.ReadAllText(index))?.Members ?? [])
        {
            foreach (var (combination, settings) in body["slot_combinations"]?.Members ?? [])
            {
                var path = Path.Combine(_folder, intent.Text, combination.Text + ".yaml");
                if (File.Exists(path))
                    files.Add(ReadCombination(path, intent.Text, combination.Text, settings["context_area"]?.Text == "true"));
            }
        }

        return files;
    }

    private static SentenceFile ReadCombination(string path, string intent, string combination, bool contextArea)
    {
        var file = SentenceFileReader.Read(path, File.ReadAllText(path), intent);
        return file with { Blocks = file.Blocks.Select(b => Tag(b, combination, contextArea)).ToList() };
    }

    private static SentenceBlock Tag(SentenceBlock block, string combination, bool contextArea)
    {
        var requires = new Dictionary<string, DataValue>(block.RequiresContext, StringComparer.Ordinal);
        if (contextArea)
        {
            requires["area"] = DataValue.Of(new Dictionary<string, DataValue> { ["slot"] = DataValue.True });
        }

        return block with { Origin = combination, RequiresContext = requires };
    }
}
