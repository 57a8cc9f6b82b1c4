using AstrOS.Intents.Entities.Expressions;

namespace AstrOS.Builtins.Calc;

/// <summary>Why a sum has no answer; the key of the response that says so.</summary>
internal enum CalcProblem
{
    None,
    NotASum,
    DivisionByZero,
    TooLarge,
    Undefined,
}

/// <summary>
/// Works out what <see cref="ArithmeticParser"/> read. Decimals stay exact, so 0.1 + 0.2 is 0.3. Adding or taking away a
/// percentage means that share of the left side: 80 + 15% is 92. Angles are in degrees, as people say them.
/// </summary>
internal static class Evaluator
{
    public static CalcProblem Evaluate(string expression, out Quantity value)
    {
        value = default;
        if (ArithmeticParser.Parse(expression) is not { } node) return CalcProblem.NotASum;
        var problem = Of(node, out value);
        if (problem != CalcProblem.None) return problem;
        if (double.IsNaN(value.Rough)) return CalcProblem.Undefined;
        return value.IsFinite ? CalcProblem.None : CalcProblem.TooLarge;
    }

    private static CalcProblem Of(ArithmeticNode node, out Quantity value)
    {
        value = default;
        switch (node)
        {
            case NumberNode number:
                value = new Quantity(number.Value);
                return CalcProblem.None;
            case ConstantNode constant:
                value = new Quantity(constant.Name == "pi" ? Math.PI : Math.E);
                return CalcProblem.None;
            case NegateNode negate:
                var negated = Of(negate.Operand, out var positive);
                value = positive.IsExact ? new Quantity(-positive.Exact) : new Quantity(-positive.Rough);
                return negated;
            case PercentNode percent:
                var whole = Of(percent.Operand, out var hundred);
                value = Times(hundred, new Quantity(0.01m));
                return whole;
            case CallNode call:
                return OfCall(call, out value);
            case BinaryNode binary:
                return OfBinary(binary, out value);
            default:
                return CalcProblem.NotASum;
        }
    }

    private static CalcProblem OfBinary(BinaryNode node, out Quantity value)
    {
        value = default;
        var problem = Of(node.Left, out var left);
        if (problem != CalcProblem.None) return problem;
        problem = Of(node.Right, out var right);
        if (problem != CalcProblem.None) return problem;

        if (node is { Operator: '+' or '-', Right: PercentNode, Left: not PercentNode }) right = Times(left, right);
        switch (node.Operator)
        {
            case '+':
                value = Quantity.Combine(left, right, static (a, b) => a + b, static (a, b) => a + b);
                return CalcProblem.None;
            case '-':
                value = Quantity.Combine(left, right, static (a, b) => a - b, static (a, b) => a - b);
                return CalcProblem.None;
            case '*' or 'o':
                value = Times(left, right);
                return CalcProblem.None;
            case '/' when right.IsZero:
            case '%' when right.IsZero:
                return CalcProblem.DivisionByZero;
            case '/':
                value = Quantity.Combine(left, right, static (a, b) => a / b, static (a, b) => a / b);
                return CalcProblem.None;
            case '%':
                value = Quantity.Combine(left, right, static (a, b) => a % b, static (a, b) => a % b);
                return CalcProblem.None;
            default:
                value = Power(left, right);
                return left.IsZero && right.Rough < 0 ? CalcProblem.DivisionByZero : CalcProblem.None;
        }
    }

    private static Quantity Times(Quantity a, Quantity b) => Quantity.Combine(a, b, static (x, y) => x * y, static (x, y) => x * y);

    /// <summary>A whole power of an exact number stays exact while it fits.</summary>
    private static Quantity Power(Quantity left, Quantity right)
    {
        if (!left.IsExact || !right.IsExact || right.Exact != decimal.Truncate(right.Exact) || Math.Abs(right.Exact) > 100)
            return new Quantity(Math.Pow(left.Rough, right.Rough));
        var result = new Quantity(1m);
        for (var i = 0; i < Math.Abs((int)right.Exact); i++) result = Times(result, left);
        if (right.Exact >= 0 || result.IsZero) return result.IsExact ? result : new Quantity(Math.Pow(left.Rough, right.Rough));
        return Quantity.Combine(new Quantity(1m), result, static (a, b) => a / b, static (a, b) => a / b);
    }

    private static CalcProblem OfCall(CallNode call, out Quantity value)
    {
        value = default;
        var arguments = new List<Quantity>(call.Arguments.Count);
        foreach (var argument in call.Arguments)
        {
            var problem = Of(argument, out var read);
            if (problem != CalcProblem.None) return problem;
            arguments.Add(read);
        }

        return CalcFunctions.Call(call.Function, arguments, out value);
    }
}
