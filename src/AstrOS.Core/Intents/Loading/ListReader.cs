using System.Globalization;
using AstrOS.Intents.Templates;

namespace AstrOS.Intents.Loading;

/// <summary>Reads <c>lists:</c>: values, a range, a wildcard, or a typed entity under another name.</summary>
internal static class ListReader
{
    public static IReadOnlyDictionary<string, ListDefinition> ReadAll(YamlNode? node)
    {
        if (node is null or { IsEmpty: true })
            return SentenceBlock.NoLists;
        var lists = new Dictionary<string, ListDefinition>(StringComparer.Ordinal);
        foreach (var (name, body) in node.Expect(YamlKind.Map, "'lists'").Members)
            lists[name.Text] = Read(name.Text, body.Expect(YamlKind.Map, $"list '{name.Text}'"));
        return lists;
    }

    private static ListDefinition Read(string name, YamlNode body)
    {
        if (body["values"] is { } values)
            return new TextListDefinition(values.Expect(YamlKind.List, $"the values of '{name}'").Items.ConvertAll(ReadValue));
        if (body["range"] is { } range)
            return ReadRange(name, range.Expect(YamlKind.Map, $"the range of '{name}'"));
        if (body["wildcard"] is { } wildcard && wildcard.ToData() == DataValue.True)
            return body["most_words"] is { } most ? new WildcardDefinition { MostWords = ReadMostWords(most) } : WildcardDefinition.Instance;
        if (body["entity"] is { Kind: YamlKind.Scalar } entity)
            return new EntityDefinition(entity.Text, entity);
        throw body.Error($"list '{name}' needs one of 'values', 'range', 'wildcard: true' or 'entity'");
    }

    private static int ReadMostWords(YamlNode node) =>
        int.TryParse(node.Text, out var most) && most > 0 ? most : throw node.Error("'most_words' must be a whole number above 0");

    private static ListValue ReadValue(YamlNode node)
    {
        if (node.Kind == YamlKind.Scalar)
        {
            var root = SentenceFileReader.ReadTemplate(node, "a value").Root;
            return new ListValue(root, TemplateParser.IsTemplate(node.Text) ? null : DataValue.Of(node.Text));
        }

        var input = node.Expect(YamlKind.Map, "a value")["in"] ?? throw node.Error("a value needs 'in'");
        return new ListValue(
            SentenceFileReader.ReadTemplate(input, "'in'").Root,
            node["out"]?.ToData(),
            node["context"] is { IsEmpty: false } context ? context.Expect(YamlKind.Map, "'context'").ToMap() : null,
            node["metadata"] is { IsEmpty: false } metadata ? metadata.Expect(YamlKind.Map, "'metadata'").ToMap() : null);
    }

    private static RangeDefinition ReadRange(string name, YamlNode range)
    {
        var from = ReadInteger(range, "from") ?? throw range.Error($"the range of '{name}' needs 'from'");
        var to = ReadInteger(range, "to") ?? throw range.Error($"the range of '{name}' needs 'to'");
        var step = ReadInteger(range, "step") ?? 1;
        if (from > to || step < 1)
            throw range.Error($"the range of '{name}' is empty: it goes from {from} to {to} by {step}");
        return new RangeDefinition(
            from,
            to,
            step,
            range["fractions"] switch
            {
                null => FractionKind.None,
                { Text: "halves" } => FractionKind.Halves,
                { Text: "tenths" } => FractionKind.Tenths,
                var other => throw other.Error("'fractions' is 'halves' or 'tenths'"),
            },
            range["multiplier"]?.ToData() is { Kind: DataKind.Number } multiplier ? multiplier.Number : null,
            range["digits"]?.ToData() != DataValue.False,
            range["words"]?.ToData() != DataValue.False);
    }

    private static int? ReadInteger(YamlNode range, string key)
    {
        if (range[key] is not { } node)
            return null;
        return int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw node.Error($"'{key}' must be a whole number, and is '{node.Text}'");
    }

    /// <summary>A list of names out of somebody's data, each perhaps in template syntax; every expansion is its own value.</summary>
    public static TextListDefinition OfTexts(IEnumerable<(string Text, IReadOnlyDictionary<string, DataValue>? Context)> texts)
    {
        var values = new List<ListValue>();
        foreach (var (text, context) in texts)
        {
            if (!TemplateParser.IsTemplate(text))
            {
                values.Add(new ListValue(Literal(text), DataValue.Of(text), context));
                continue;
            }

            foreach (var expansion in Expand(text))
            {
                var trimmed = expansion.Trim();
                values.Add(new ListValue(Literal(trimmed), DataValue.Of(trimmed), context));
            }
        }

        return new TextListDefinition(values);
    }

    /// <summary>People name their things without knowing of templates: what is no template is the name itself.</summary>
    private static IReadOnlyList<string> Expand(string name)
    {
        try
        {
            return Expansions.Of(TemplateParser.Parse(name), Expansions.Limit) ?? [name];
        }
        catch (TemplateSyntaxException)
        {
            return [name];
        }
    }

    private static LiteralNode Literal(string text) => new(text.Normalize());
}
