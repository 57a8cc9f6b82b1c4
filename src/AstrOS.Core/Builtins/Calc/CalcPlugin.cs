using AstrOS.Intents.Entities.Units;
using AstrOS.Tools;

namespace AstrOS.Builtins.Calc;

/// <summary>Sums and units.</summary>
internal sealed class CalcPlugin : IBuiltinPlugin
{
    public string Id => "calc";

    public IReadOnlyList<ToolBinding> Tools { get; } =
    [
        ToolBinding.Create("calc.evaluate", static () => CalcJson.Default.EvaluateInput, static (input, _, _) => ValueTask.FromResult(Evaluate(input))),
        ToolBinding.Create("calc.convert", static () => CalcJson.Default.ConvertInput, static (input, _, _) => ValueTask.FromResult(Convert(input))),
    ];

    private static ToolResult Evaluate(EvaluateInput input)
    {
        var problem = Evaluator.Evaluate(input.Expression, out var value);
        if (problem == CalcProblem.None)
        {
            var text = value.ToString();
            return ToolResult.Done(new EvaluateResult(input.Expression, value.Rough, text, value.IsExact), CalcJson.Default.EvaluateResult);
        }

        var key = problem switch
        {
            CalcProblem.DivisionByZero => "division_by_zero",
            CalcProblem.TooLarge => "too_large",
            CalcProblem.Undefined => "undefined",
            _ => "not_a_sum",
        };
        return ToolResult.Failed("invalid_argument", key, new EvaluateResult(input.Expression, null, null, false), CalcJson.Default.EvaluateResult);
    }

    private static ToolResult Convert(ConvertInput input)
    {
        var amount = input.Amount ?? 1;
        if (!TryFind(input.From, out var from, out var fromUnit)) return Unknown(input.From, input.To, amount);
        if (!TryFind(input.To, out var to, out var toUnit)) return Unknown(input.To, input.From, amount);
        if (fromUnit.Dimension != toUnit.Dimension)
        {
            return ToolResult.Failed("invalid_argument", "mismatch", new ConvertResult(amount, from, null, to), CalcJson.Default.ConvertResult);
        }

        var value = UnitTable.Convert(amount, fromUnit, toUnit);
        return double.IsFinite(value)
            ? ToolResult.Done(new ConvertResult(amount, from, value, to, fromUnit.Dimension), CalcJson.Default.ConvertResult)
            : ToolResult.Failed("invalid_argument", "too_large", new ConvertResult(0, from, null, to), CalcJson.Default.ConvertResult);
    }

    private static bool TryFind(string name, out string symbol, out UnitOfMeasure unit)
    {
        unit = default;
        symbol = name;
        if (UnitTable.BySymbol.TryGetValue(name, out unit)) return true;
        return UnitNames.TryFind(name, out symbol) && UnitTable.BySymbol.TryGetValue(symbol, out unit);
    }

    private static ToolResult Unknown(string unknown, string other, double amount) =>
        ToolResult.Failed("invalid_argument", "unknown_unit", new ConvertResult(amount, unknown, null, other), CalcJson.Default.ConvertResult);
}
