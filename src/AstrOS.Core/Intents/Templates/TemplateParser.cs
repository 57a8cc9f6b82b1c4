using System.Buffers;
using System.Text;

namespace AstrOS.Intents.Templates;

/// <summary>
/// Reads a template: <c>(a|b)</c>, <c>[optional]</c>, <c>(a;b)</c> in any order, <c>{list}</c>, <c>{list:slot}</c>,
/// <c>&lt;rule&gt;</c>, and a backslash before a character that is meant literally.
/// </summary>
internal sealed class TemplateParser
{
    private const int MaxDepth = 60;
    private static readonly SearchValues<char> Syntax = SearchValues.Create("(){}<>[]|;");
    private readonly string _text;
    private int _position;
    private int _depth;

    private TemplateParser(string text) => _text = text;

    /// <summary>Parses a whole template.</summary>
    /// <exception cref="TemplateSyntaxException">The template is malformed.</exception>
    public static TemplateNode Parse(string text)
    {
        var parser = new TemplateParser(text);
        parser.SkipBlanks();
        var node = parser.ParseItems('\0', parser._position);
        return node;
    }

    private TemplateNode ParseItems(char end, int opened)
    {
        if (++_depth > MaxDepth)
            throw new TemplateSyntaxException("groups are nested too deeply", opened);

        var parts = new List<TemplateNode>();
        var items = new List<TemplateNode>();
        var separator = '\0';
        while (true)
        {
            if (_position >= _text.Length)
            {
                if (end != '\0')
                    throw new TemplateSyntaxException($"'{_text[opened]}' is never closed with '{end}'", opened);
                TrimEnd(items);
                break;
            }

            var c = _text[_position];
            if (c == end)
            {
                _position++;
                break;
            }

            switch (c)
            {
                case '(':
                    items.Add(ParseItems(')', _position++));
                    break;
                case '[':
                    items.Add(Optional(ParseItems(']', _position++)));
                    break;
                case '{':
                    items.Add(ParseList());
                    break;
                case '<':
                    items.Add(ParseRule());
                    break;
                case '|' or ';':
                    if (separator != '\0' && separator != c)
                        throw new TemplateSyntaxException("'|' and ';' are mixed in one group; put one of them in brackets", _position);
                    separator = c;
                    _position++;
                    parts.Add(Sequence(items));
                    items = [];
                    break;
                case ')' or ']' or '}' or '>':
                    throw new TemplateSyntaxException($"'{c}' closes nothing that was opened", _position);
                default:
                    items.Add(ParseWord());
                    break;
            }
        }

        _depth--;
        if (separator == '\0')
            return Sequence(items);
        parts.Add(Sequence(items));
        return separator == '|' ? new AlternativeNode(parts) : new PermutationNode(parts);
    }

    private static AlternativeNode Optional(TemplateNode inner) =>
        inner is AlternativeNode alternative
            ? new AlternativeNode([.. alternative.Items, LiteralNode.Empty])
            : new AlternativeNode([inner, LiteralNode.Empty]);

    private static TemplateNode Sequence(List<TemplateNode> items) => items.Count switch
    {
        0 => LiteralNode.Empty,
        1 => items[0],
        _ => new SequenceNode(items.ToArray()),
    };

    private static void TrimEnd(List<TemplateNode> items)
    {
        if (items.Count > 0 && items[^1] is LiteralNode last && last.Text.EndsWith(' '))
            items[^1] = new LiteralNode(last.Text.TrimEnd());
    }

    private ListNode ParseList()
    {
        var start = _position;
        var name = ReadName('}', start);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var list = colon < 0 ? name : name[..colon];
        var slot = colon < 0 ? name : name[(colon + 1)..];
        if (list.Length == 0 || slot.Length == 0)
            throw new TemplateSyntaxException("a list needs a name: '{list}' or '{list:slot}'", start);
        return new ListNode(list, slot, start);
    }

    private RuleNode ParseRule()
    {
        var start = _position;
        var name = ReadName('>', start);
        if (name.Length == 0)
            throw new TemplateSyntaxException("a rule needs a name: '<rule>'", start);
        return new RuleNode(name, start);
    }

    private string ReadName(char end, int start)
    {
        var close = _text.IndexOf(end, start);
        var stray = _text.AsSpan(start + 1).IndexOfAny(Syntax);
        if (close < 0 || start + 1 + stray != close)
            throw new TemplateSyntaxException($"'{_text[start]}' is never closed with '{end}'", start);
        _position = close + 1;
        return _text[(start + 1)..close].Trim();
    }

    /// <summary>Reads one word together with the blanks before and after it; blanks in a row count as one.</summary>
    private LiteralNode ParseWord()
    {
        var word = new StringBuilder();
        if (char.IsWhiteSpace(_text[_position]))
        {
            word.Append(' ');
            SkipBlanks();
        }

        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && !IsSyntax(_text[_position]))
        {
            if (_text[_position] == '\\' && ++_position >= _text.Length)
                throw new TemplateSyntaxException("a backslash needs a character after it", _position - 1);
            word.Append(_text[_position++]);
        }

        if (word.Length > 0 && word[^1] != ' ' && _position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            word.Append(' ');
            SkipBlanks();
        }

        return new LiteralNode(word.ToString().Normalize(NormalizationForm.FormC));
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
    }

    private static bool IsSyntax(char c) => Syntax.Contains(c);

    /// <summary>Whether a text means more than its letters.</summary>
    public static bool IsTemplate(string text) => text.Contains('\\', StringComparison.Ordinal) || text.AsSpan().ContainsAny(Syntax);
}
