using System.Globalization;

namespace AstrOS.Intents.Entities.Expressions;

/// <summary>
/// Reads plain operator syntax: <c>+ - * / % ^ !</c>, parentheses, <c>15% of 80</c>, functions and the constants pi and e. A percent
/// sign before an operand is the remainder of a division. Length and depth are bounded; it never throws.
/// </summary>
internal ref struct ArithmeticParser
{
    public const int MostCharacters = 1000;
    private const int MostDepth = 64;

    private static readonly string[] Functions =
        ["sqrt", "cbrt", "abs", "round", "floor", "ceil", "sin", "cos", "tan", "asin", "acos", "atan", "ln", "log", "exp", "min", "max", "factorial"];

    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _depth;

    private ArithmeticParser(ReadOnlySpan<char> text) => _text = text;

    public static ArithmeticNode? Parse(string text)
    {
        if (text.Length > MostCharacters) return null;
        var parser = new ArithmeticParser(text);
        var node = parser.Sum();
        parser.Skip();
        return parser._at == text.Length ? node : null;
    }

    private ArithmeticNode? Sum()
    {
        if (++_depth > MostDepth) return null;
        var left = Product();
        while (left is not null && Take("+-−") is var sign and not '\0')
            left = Product() is { } right ? new BinaryNode(sign == '+' ? '+' : '-', left, right) : null;
        _depth--;
        return left;
    }

    private ArithmeticNode? Product()
    {
        var left = Signed();
        while (left is not null)
        {
            var sign = TakeWord("of") ? 'o' : TakeWord("mod") ? '%' : Take("*/×÷·%");
            if (sign == '\0') break;
            sign = sign switch { '×' or '·' => '*', '÷' => '/', _ => sign };
            left = Signed() is { } right ? new BinaryNode(sign, left, right) : null;
        }

        return left;
    }

    private ArithmeticNode? Signed()
    {
        var sign = Take("+-−");
        if (sign == '\0') return Power();
        if (++_depth > MostDepth) return null;
        var operand = Signed();
        _depth--;
        return operand is null || sign == '+' ? operand : new NegateNode(operand);
    }

    private ArithmeticNode? Power()
    {
        var left = Postfix();
        if (left is null || !(TakeWord("**") || Take("^") != '\0')) return left;
        if (++_depth > MostDepth) return null;
        var right = Signed();
        _depth--;
        return right is null ? null : new BinaryNode('^', left, right);
    }

    private ArithmeticNode? Postfix()
    {
        var node = Primary();
        for (var times = 0; node is not null && times < MostDepth; times++)
        {
            Skip();
            if (Peek() == '!' ) node = Advance(new CallNode("factorial", [node]));
            else if (Peek() == '%' && !OperandFollows()) node = Advance(new PercentNode(node));
            else return node;
        }

        return null;
    }

    private ArithmeticNode? Primary()
    {
        Skip();
        if (char.IsAsciiDigit(Peek()) || Peek() == '.') return Number();
        if (Take("(") != '\0') return Sum() is { } inner && Take(")") != '\0' ? inner : null;
        if (Peek() == '√')
        {
            _at++;
            return Primary() is { } root ? new CallNode("sqrt", [root]) : null;
        }

        if (Peek() == 'π') return Advance(new ConstantNode("pi"));
        return char.IsAsciiLetter(Peek()) ? Named() : null;
    }

    private ArithmeticNode? Number()
    {
        var start = _at;
        while (char.IsAsciiDigit(Peek())) _at++;
        if (Peek() == '.')
        {
            _at++;
            while (char.IsAsciiDigit(Peek())) _at++;
        }

        var exponent = _at;
        if (Peek() is 'e' or 'E')
        {
            _at++;
            if (Peek() is '+' or '-') _at++;
            if (char.IsAsciiDigit(Peek()))
                while (char.IsAsciiDigit(Peek())) _at++;
            else
                _at = exponent;
        }

        if (decimal.TryParse(_text[start.._at], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return new NumberNode(value);
        return exponent < _at ? Scaled(_text[start..exponent], _text[(exponent + 1).._at]) : null;
    }

    /// <summary>A number with an exponent beyond what a decimal holds.</summary>
    private static BinaryNode? Scaled(ReadOnlySpan<char> digits, ReadOnlySpan<char> exponent) =>
        decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power)
            ? new BinaryNode('*', new NumberNode(value), new BinaryNode('^', new NumberNode(10), new NumberNode(power)))
            : null;

    private ArithmeticNode? Named()
    {
        var start = _at;
        while (char.IsAsciiLetter(Peek())) _at++;
        var name = _text[start.._at].ToString().ToLowerInvariant();
        if (name is "pi" or "e") return new ConstantNode(name);
        if (!Functions.Contains(name) || Take("(") == '\0') return null;

        var arguments = new List<ArithmeticNode>();
        do
        {
            if (Sum() is not { } argument || arguments.Count >= 32) return null;
            arguments.Add(argument);
        }
        while (Take(",;") != '\0');

        return Take(")") != '\0' ? new CallNode(name, arguments) : null;
    }

    private readonly bool OperandFollows()
    {
        var after = _at + 1;
        while (after < _text.Length && _text[after] == ' ') after++;
        if (after >= _text.Length) return false;
        return char.IsAsciiDigit(_text[after]) || _text[after] is '(' or '.' or '√' or 'π'
            || char.IsAsciiLetter(_text[after]) && !_text[after..].StartsWith("of", StringComparison.OrdinalIgnoreCase)
               && !_text[after..].StartsWith("mod", StringComparison.OrdinalIgnoreCase);
    }

    private readonly char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private void Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private ArithmeticNode Advance(ArithmeticNode node)
    {
        _at++;
        return node;
    }

    private char Take(string anyOf)
    {
        Skip();
        var found = Peek();
        if (found == '\0' || !anyOf.Contains(found, StringComparison.Ordinal)) return '\0';
        if (found == '*' && _at + 1 < _text.Length && _text[_at + 1] == '*') return '\0';
        _at++;
        return found;
    }

    private bool TakeWord(string word)
    {
        Skip();
        if (!_text[_at..].StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
        var end = _at + word.Length;
        if (char.IsAsciiLetter(word[0]) && end < _text.Length && char.IsAsciiLetter(_text[end])) return false;
        _at = end;
        return true;
    }
}
