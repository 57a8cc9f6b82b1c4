using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AstrOS.Intents.Loading;

/// <summary>
/// Turns the parser's events into nodes. The events are used as they come, because a deserialiser's reflection would cost
/// more than the rest of start-up.
/// </summary>
internal static class YamlReader
{
    /// <summary>Reads the first document; null when the text holds none.</summary>
    /// <param name="file">For error messages.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="lastWins">Whether a key may be there twice, as some readers let it.</param>
    /// <exception cref="SentenceFormatException">The text is not YAML, or uses what sentences have no need for.</exception>
    public static YamlNode? Read(string file, string text, bool lastWins = false)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart)
                {
                    parser.MoveNext();
                    return new YamlReading(file, parser, lastWins).ReadNode(0);
                }
            }

            return null;
        }
        catch (YamlException e)
        {
            throw new SentenceFormatException(file, (int)e.Start.Line, (int)e.Start.Column, "this is not valid YAML: " + e.Message);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            // The parser's own slips on malformed text; it does not say where.
            throw new SentenceFormatException(file, 1, 1, "this is not valid YAML: " + e.Message);
        }
    }

    private sealed class YamlReading(string file, Parser parser, bool lastWins)
    {
        private const int MaxDepth = 40;

        /// <summary>References repeat nodes without writing them; a small file must not become a large one.</summary>
        private const int MaxNodes = 1_000_000;
        private readonly Dictionary<AnchorName, (YamlNode Node, int Size)> _anchors = [];
        private int _nodes;

        public YamlNode ReadNode(int depth)
        {
            var start = parser.Current!.Start;
            var (line, column) = ((int)start.Line, (int)start.Column);
            if (depth > MaxDepth || ++_nodes > MaxNodes)
                throw new SentenceFormatException(file, line, column, "values are nested too deeply or are too many");
            if (parser.Current is AnchorAlias alias)
                return Repeat(alias, line, column);

            var before = _nodes;
            var anchor = ((NodeEvent)parser.Current).Anchor;
            var node = ReadNew(line, column, depth);
            if (!anchor.IsEmpty)
                _anchors[anchor] = (node, _nodes - before + 1);
            return node;
        }

        private YamlNode Repeat(AnchorAlias alias, int line, int column)
        {
            if (!_anchors.TryGetValue(alias.Value, out var anchored))
                throw new SentenceFormatException(file, line, column, $"there is no value named '{alias.Value}' before this");
            _nodes += anchored.Size;
            return anchored.Node;
        }

        private YamlNode ReadNew(int line, int column, int depth)
        {
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
                        list.Items.Add(ReadNode(depth + 1));
                    return list;

                default:
                    return ReadMap(line, column, depth);
            }
        }

        private YamlNode ReadMap(int line, int column, int depth)
        {
            var map = new YamlNode(YamlKind.Map, file, line, column);
            while (parser.MoveNext() && parser.Current is not MappingEnd)
            {
                var key = ReadNode(depth + 1).Expect(YamlKind.Scalar, "a key");
                if (map[key.Text] is not null && (!lastWins || map.Members.RemoveAll(m => m.Key.Text == key.Text) == 0))
                    throw key.Error($"'{key.Text}' is there twice");
                parser.MoveNext();
                map.Members.Add((key, ReadNode(depth + 1)));
            }

            return map;
        }
    }
}
