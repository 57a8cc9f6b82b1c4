using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace AstrOS.Tests.Builtins;

/// <summary>What a plugin's sentence files say, read plainly.</summary>
internal static partial class BuiltinSentences
{
    public static YamlMappingNode Read(string plugin, string language)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(BuiltinFolders.Of(plugin), "sentences", $"{language}.yaml"));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    public static YamlMappingNode? Map(this YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value as YamlMappingNode : null;

    public static IEnumerable<string> Keys(this YamlMappingNode? node) => node?.Children.Keys.Select(key => ((YamlScalarNode)key).Value!) ?? [];

    /// <summary>Every slot that the sentences of an intent fill, by themselves or through the rules of the file.</summary>
    public static IEnumerable<string> Slots(YamlMappingNode file, string intent)
    {
        // A tool that only takes another back is never asked for in words.
        if (file.Map("intents")!.Map(intent) is not { } said) yield break;
        foreach (var block in ((YamlSequenceNode)said.Children[new YamlScalarNode("data")]).Cast<YamlMappingNode>())
        {
            foreach (var slot in block.Map("slots").Keys()) yield return slot;
            foreach (var sentence in ((YamlSequenceNode)block.Children[new YamlScalarNode("sentences")]).Cast<YamlScalarNode>())
                foreach (var slot in SlotsOf(sentence.Value!)) yield return slot;
        }
    }

    private static IEnumerable<string> SlotsOf(string sentence) =>
        Slot().Matches(sentence).Select(match => match.Groups[2].Success ? match.Groups[2].Value : match.Groups[1].Value);

    [GeneratedRegex(@"\{(\w+)(?::(\w+))?\}")]
    private static partial Regex Slot();
}
