using AstrOS.Intents.Templates;

namespace AstrOS.Intents.Loading;

/// <summary>
/// Reads a sentence file. A file has <c>intents</c> (or, with the intent known from outside, <c>data</c>), <c>lists</c>,
/// <c>expansion_rules</c>, <c>skip_words</c> and <c>responses</c>; keys it does not know at the top are left to others.
/// </summary>
internal static class SentenceFileReader
{
    /// <summary>Reads a file's text.</summary>
    /// <param name="path">For error messages.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="intent">Whose blocks a bare <c>data</c> holds.</param>
    /// <exception cref="SentenceFormatException">The file is malformed.</exception>
    public static SentenceFile Read(string path, string text, string? intent = null)
    {
        var root = YamlReader.Read(path, text);
        if (root is null || root.IsEmpty)
            return new SentenceFile();
        root.Expect(YamlKind.Map, "a sentence file");

        var blocks = new List<SentenceBlock>();
        if (root["intents"] is { IsEmpty: false } intents)
        {
            foreach (var (name, body) in intents.Expect(YamlKind.Map, "'intents'").Members)
            {
                if (body.Expect(YamlKind.Map, $"intent '{name.Text}'")["data"] is { IsEmpty: false } data)
                    ReadBlocks(path, name.Text, data, blocks);
            }
        }

        if (root["data"] is { IsEmpty: false } bare)
        {
            if (intent is null)
                throw bare.Error("'data' at the top needs an intent; put it under 'intents: <intent>: data:'");
            ReadBlocks(path, intent, bare, blocks);
        }

        return new SentenceFile
        {
            Blocks = blocks,
            Rules = ReadRules(root["expansion_rules"]),
            Lists = ListReader.ReadAll(root["lists"]),
            SkipWords = ReadTexts(root["skip_words"], "'skip_words'"),
            Responses = ReadResponses(root["responses"]),
        };
    }

    /// <summary>Parses a template found at a node; errors name the node's place.</summary>
    public static TemplateText ReadTemplate(YamlNode node, string what)
    {
        node.Expect(YamlKind.Scalar, what);
        try
        {
            return new TemplateText(node.Text, TemplateParser.Parse(node.Text), node);
        }
        catch (TemplateSyntaxException e)
        {
            throw node.Error($"{e.Message}, in \"{node.Text}\"", e.Position);
        }
    }

    private static void ReadBlocks(string path, string intent, YamlNode data, List<SentenceBlock> blocks)
    {
        foreach (var block in data.Expect(YamlKind.List, "'data'").Items)
        {
            block.Expect(YamlKind.Map, "a block of sentences");
            var sentences = block["sentences"] ?? throw block.Error("a block needs 'sentences'");
            if (sentences.IsEmpty)
                continue;
            blocks.Add(ReadBlock(path, intent, block, sentences));
        }
    }

    private static SentenceBlock ReadBlock(string path, string intent, YamlNode block, YamlNode sentences)
    {
        var requires = ReadMap(block["requires_context"], "'requires_context'");
        var slots = ReadMap(block["slots"], "'slots'");
        if (block["name_domains"] is { } domains)
            requires = With(requires, "domain", domains.ToData());
        else if (block["inferred_domain"] is { } domain)
            slots = With(slots, "domain", domain.ToData());

        return new SentenceBlock
        {
            Intent = intent,
            Sentences = sentences.Expect(YamlKind.List, "'sentences'").Items.ConvertAll(s => ReadTemplate(s, "a sentence")),
            Slots = slots,
            Response = block["response"] is { IsEmpty: false } response ? response.Expect(YamlKind.Scalar, "'response'").Text : null,
            RequiresContext = requires,
            ExcludesContext = ReadMap(block["excludes_context"], "'excludes_context'"),
            RequiredKeywords = ReadTexts(block["required_keywords"], "'required_keywords'"),
            AsItStands = block["as_it_stands"] is { IsEmpty: false } exact && exact.Expect(YamlKind.Scalar, "'as_it_stands'").Text == "true",
            Rules = ReadRules(block["expansion_rules"]),
            Lists = ListReader.ReadAll(block["lists"]),
            Metadata = ReadMap(block["metadata"], "'metadata'"),
            Origin = path,
        };
    }

    private static Dictionary<string, DataValue> With(IReadOnlyDictionary<string, DataValue> map, string key, DataValue value) =>
        new(map, StringComparer.Ordinal) { [key] = value };

    private static IReadOnlyDictionary<string, DataValue> ReadMap(YamlNode? node, string what) =>
        node is null or { IsEmpty: true } ? SentenceBlock.Empty : node.Expect(YamlKind.Map, what).ToMap();

    private static IReadOnlyDictionary<string, TemplateText> ReadRules(YamlNode? node)
    {
        if (node is null or { IsEmpty: true })
            return SentenceBlock.NoRules;
        var rules = new Dictionary<string, TemplateText>(StringComparer.Ordinal);
        foreach (var (name, body) in node.Expect(YamlKind.Map, "'expansion_rules'").Members)
            rules[name.Text] = ReadTemplate(body, $"rule '{name.Text}'");
        return rules;
    }

    private static List<string> ReadTexts(YamlNode? node, string what) =>
        node is null or { IsEmpty: true }
            ? []
            : node.Expect(YamlKind.List, what).Items.ConvertAll(i => i.Expect(YamlKind.Scalar, "an entry of " + what).Text);

    private static Dictionary<string, IReadOnlyDictionary<string, string>> ReadResponses(YamlNode? node)
    {
        var responses = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        if (node?["intents"] is not { IsEmpty: false } intents)
            return responses;
        foreach (var (intent, keys) in intents.Expect(YamlKind.Map, "'responses: intents'").Members)
        {
            responses[intent.Text] = keys.Expect(YamlKind.Map, $"the responses of '{intent.Text}'").Members.ToDictionary(
                m => m.Key.Text, m => m.Value.Expect(YamlKind.Scalar, "a response").Text, StringComparer.Ordinal);
        }

        return responses;
    }
}
