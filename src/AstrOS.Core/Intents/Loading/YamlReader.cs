using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AstrOS.Intents.Loading;

/// <summary>
/// Turns the parser's events into nodes. The events are used as they come, because a deserialiser's reflection would cost
/// more than the rest of start-up.
/// </summary>
internal static class YamlReader
{
    private const int MaxDepth = 40;

    /// <summary>Reads the first document; null when the text holds none.</summary>
    /// <exception cref="SentenceFormatException">The text is not YAML, or uses what sentences have no need for.</exception>
    public static YamlNode? Read(string file, string text)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart)
                {
                    parser.MoveNext();
                    return ReadNode(file, parser, 0);
                }
            }

            return null;
        }
        catch (YamlException e)
        {
            throw new SentenceFormatException(file, (int)e.Start.Line, (int)e.Start.Column, "this is not valid YAML: " + e.Message);
        }
    }

    private static YamlNode ReadNode(string file, Parser parser, int depth)
    {
        var start = parser.Current!.Start;
        var (line, column) = ((int)start.Line, (int)start.Column);
        if (depth > MaxDepth)
            throw new SentenceFormatException(file, line, column, "values are nested too deeply");

        switch (parser.Current)
        {
            case Scalar scalar:
                return new YamlNode(YamlKind.Scalar, file, line, column)
                {
                    Text = scalar.Value,
                    IsPlain = scalar.Style == ScalarStyle.Plain,
                };

            case SequenceStart:
                var list = new YamlNode(YamlKind.List, file, line, column);
                while (parser.MoveNext() && parser.Current is not SequenceEnd)
                    list.Items.Add(ReadNode(file, parser, depth + 1));
                return list;

            case MappingStart:
                var map = new YamlNode(YamlKind.Map, file, line, column);
                while (parser.MoveNext() && parser.Current is not MappingEnd)
                {
                    var key = ReadNode(file, parser, depth + 1).Expect(YamlKind.Scalar, "a key");
                    if (map[key.Text] is not null)
                        throw key.Error($"'{key.Text}' is there twice");
                    parser.MoveNext();
                    map.Members.Add((key, ReadNode(file, parser, depth + 1)));
                }

                return map;

            default:
                throw new SentenceFormatException(file, line, column, "references (*name) are not used in sentence files; write the value out");
        }
    }
}
