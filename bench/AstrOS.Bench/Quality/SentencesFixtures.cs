using AstrOS.Intents.Loading;

namespace AstrOS.Bench.Quality;

/// <summary>The lists <c>name</c>, <c>area</c> and <c>floor</c>, out of a fixtures file or of one line's own things.</summary>
internal static class SentencesFixtures
{
    public static Dictionary<string, ListDefinition> Read(string? path)
    {
        var root = path is null ? null : YamlReader.Read(path, File.ReadAllText(path), lastWins: true);
        return Lists(
            Items(root?["entities"]).Select(e => (Text(e["name"]), (IReadOnlyDictionary<string, DataValue>?)ContextOf(e))),
            Items(root?["areas"]).Select(a => Text(a["name"])),
            Items(root?["floors"]).Select(f => Text(f["name"])));
    }

    public static Dictionary<string, ListDefinition> Lists(
        IEnumerable<(string Name, IReadOnlyDictionary<string, DataValue>? Context)> names,
        IEnumerable<string> areas,
        IEnumerable<string> floors) => new(StringComparer.Ordinal)
        {
            ["name"] = ListReader.OfTexts(names),
            ["area"] = ListReader.OfTexts(areas.Select(a => (a, (IReadOnlyDictionary<string, DataValue>?)null))),
            ["floor"] = ListReader.OfTexts(floors.Select(f => (f, (IReadOnlyDictionary<string, DataValue>?)null))),
        };

    private static Dictionary<string, DataValue> ContextOf(YamlNode entity)
    {
        var context = new Dictionary<string, DataValue>(StringComparer.Ordinal)
        {
            ["domain"] = DataValue.Of(Text(entity["id"]).Split('.')[0]),
        };
        foreach (var (key, value) in entity["attributes"]?.Members ?? [])
            context[key.Text] = value.ToData();
        return context;
    }

    private static List<YamlNode> Items(YamlNode? node) => node?.Items ?? [];

    private static string Text(YamlNode? node) => node?.Text ?? "";
}
