using System.Globalization;
using System.Text;
using AstrOS.Intents.Entities.Numbers;
using AstrOS.Intents.Entities.Text;
using AstrOS.Intents.Entities.Words;

namespace AstrOS.Intents.Entities.Expressions;

/// <summary>
/// <c>expression</c>: a sum in words or signs as a JSON string in plain operator syntax: "two plus 3 times 4" is <c>2+3*4</c>. Only
/// what really parses, and only with an operator, a function or a percentage: a lone number is no sum.
/// </summary>
internal sealed class ExpressionParser : IEntityParser
{
    public string Type => "expression";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context) =>
        Readings.Of<string>(text, start, language, TryRead, EntityJson.Of);

    private static bool TryRead(ref Reader reader, out string value)
    {
        if (SpokenSum.TryRead(ref reader, out value)) return true;

        // Reads on while there are pieces, then goes back to the last place where they made a sum.
        var sum = new StringBuilder();
        var places = new List<(int Position, int Length)>();
        var ahead = reader;
        var operand = false;
        var open = 0;
        while (!ahead.AtEnd && sum.Length < 400 && (operand ? ReadAfterOperand(ref ahead, sum, ref operand, ref open) : ReadOperand(ref ahead, sum, ref operand, ref open)))
            if (operand && open == 0) places.Add((ahead.Position, sum.Length));

        for (var i = places.Count - 1; i >= 0; i--)
        {
            value = sum.ToString(0, places[i].Length);
            if (ArithmeticParser.Parse(value) is null or NumberNode or ConstantNode or NegateNode { Operand: NumberNode or ConstantNode }) continue;
            reader.Position = places[i].Position;
            return true;
        }

        value = "";
        return false;
    }

    private static bool ReadOperand(ref Reader reader, StringBuilder sum, ref bool operand, ref int open)
    {
        var token = reader.Peek();
        if (token.IsSymbol('(') || token.IsSymbol('-') || token.IsSymbol('−') || token.IsSymbol('+') || token.IsSymbol('√'))
        {
            if (token.IsSymbol('(')) open++;
            sum.Append(token.Text == "−" ? "-" : token.Text);
            reader.Position++;
            return true;
        }

        if (token.IsSymbol('π'))
        {
            reader.Position++;
            sum.Append("pi");
            return operand = true;
        }

        var ahead = reader;
        if (ArithmeticWords.Functions.TryRead(ref ahead, out var function)) return ReadCall(ref reader, ahead, function, sum, ref operand, ref open);
        if (TryReadNumber(ref reader, out var number))
        {
            sum.Append(number.ToString(CultureInfo.InvariantCulture));
            return operand = true;
        }

        if (!ArithmeticWords.Constants.TryRead(ref reader, out var constant)) return false;
        sum.Append(constant);
        return operand = true;
    }

    /// <summary>"sqrt(" as it is; "square root of 16" with the parentheses that it lacks.</summary>
    private static bool ReadCall(ref Reader reader, Reader ahead, string function, StringBuilder sum, ref bool operand, ref int open)
    {
        if (ahead.Peek().IsSymbol('('))
        {
            sum.Append(function);
            reader = ahead;
            return true;
        }

        var negative = ahead.TakeSymbol('-');
        if (!TryReadNumber(ref ahead, out var number)) return false;
        sum.Append(CultureInfo.InvariantCulture, $"{function}({(negative ? "-" : "")}{number})");
        reader = ahead;
        return operand = true;
    }

    private static bool ReadAfterOperand(ref Reader reader, StringBuilder sum, ref bool operand, ref int open)
    {
        if (ArithmeticWords.After.TryRead(ref reader, out var after))
        {
            sum.Append(after);
            return true;
        }

        if (TryReadPower(ref reader, out var exponent))
        {
            sum.Append(CultureInfo.InvariantCulture, $"^{exponent}");
            return true;
        }

        if (ArithmeticWords.Operators.TryRead(ref reader, out var word))
        {
            sum.Append(word == "of" ? " of " : word);
            operand = false;
            return true;
        }

        if (reader.Peek() is not { Kind: TokenKind.Symbol } token) return false;
        switch (token.Text[0])
        {
            case ')' when open > 0:
                open--;
                sum.Append(')');
                break;
            case '%' or '!':
                sum.Append(token.Text);
                if (token.Text[0] == '%' && reader.Peek(1).Kind == TokenKind.Digits) operand = false;
                break;
            case '+' or '-' or '−' or '–' or '*' or '×' or '·' or '/' or '÷' or ':' or '^':
                sum.Append(token.Text[0] switch { '−' or '–' => '-', '×' or '·' => '*', '÷' or ':' => '/', var sign => sign });
                operand = false;
                break;
            case '=' when reader.Position + 1 == reader.Limit:
                break;
            case ',' or ';' when open > 0:
                sum.Append(',');
                operand = false;
                break;
            default:
                return false;
        }

        reader.Position++;
        if (token.IsSymbol('*') && reader.Peek() is { Glued: true } second && second.IsSymbol('*'))
        {
            sum[^1] = '^';
            reader.Position++;
        }

        return true;
    }

    /// <summary>"to the 8th power", "to the eighth", "a la octava potencia"</summary>
    private static bool TryReadPower(ref Reader reader, out int exponent)
    {
        exponent = 0;
        var ahead = reader;
        if (!ArithmeticWords.BeforePower.TryRead(ref ahead, out _) || !OrdinalReader.TryRead(ref ahead, out exponent) || exponent < 1) return false;
        ArithmeticWords.AfterPower.TryRead(ref ahead, out _);
        reader = ahead;
        return true;
    }

    /// <summary>A whole operand without its fraction bar: the bar is a division here.</summary>
    private static bool TryReadNumber(ref Reader reader, out decimal value)
    {
        if (reader.Peek().Kind == TokenKind.Word) return NumberReader.TryReadPositive(ref reader, out value);
        if (!DigitsReader.TryRead(ref reader, out value)) return false;
        if (value < 1_000_000 && reader.Words.Multipliers.TryRead(ref reader, out var times)) value *= times;
        return true;
    }
}
