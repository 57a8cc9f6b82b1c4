using AstrOS.Intents;
using AstrOS.Intents.Loading;

namespace AstrOS.Bench.Quality;

/// <summary>Sentence files as they lie in a folder: the flat set, and the folder set with its slot combinations.</summary>
internal sealed class SentencesSet
{
    private const string MissingRule = "expansion_rules:\n  percent: \"(([ ]%)| percent)\"\n";
    private readonly string _folder;

    public SentencesSet(string folder)
    {
        _folder = folder;
        Language = Path.GetFileName(folder.TrimEnd(Path.DirectorySeparatorChar));
        Texts = Directory.GetFiles(folder, "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path)))
            .ToList();
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

    public SentenceFile ReadCommon() => SentenceFileReader.Read("_common.yaml", Texts.First(t => t.Name == "_common.yaml").Text);

    /// <summary>The files of the folder set in the order of intents.yaml; null when there is none.</summary>
    public IReadOnlyList<SentenceFile>? ReadFolders()
    {
        var index = new[] { _folder, Path.Combine(_folder, ".."), Path.Combine(_folder, "..", "..") }
            .Select(d => Path.Combine(d, "intents.yaml"))
            .FirstOrDefault(File.Exists);
        if (index is null || Directory.GetDirectories(_folder).Length == 0)
            return null;

        var files = new List<SentenceFile>
        {
            ReadCommon() with { SkipWords = [] },
            SentenceFileReader.Read("percent", MissingRule),
        };
        foreach (var (intent, body) in YamlReader.Read(index, File.ReadAllText(index))!.Members)
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
