using System.Globalization;
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
            return ToolResult.Done(
                new EvaluateResult(input.Expression, value.Rough, value.ToString(), value.IsPlain), CalcJson.Default.EvaluateResult);
        }

        var key = problem switch
        {
            CalcProblem.DivisionByZero => "division_by_zero",
            CalcProblem.TooLarge => "too_large",
            CalcProblem.Undefined => "undefined",
            _ => "not_a_sum",
        };
        return ToolResult.Failed("invalid_argument", key, new EvaluateResult(input.Expression), CalcJson.Default.EvaluateResult);
    }

    private static ToolResult Convert(ConvertInput input)
    {
        var amount = input.Amount ?? 1;
        if (input.Amount is null) input = input with { From = TakeAmount(input.From, ref amount) };
        if (!TryFind(input.From, out var from, out var fromUnit)) return Unknown(input.From, input.To, amount);
        if (!TryFind(input.To, out var to, out var toUnit)) return Unknown(input.To, input.From, amount);
        if (fromUnit.Dimension != toUnit.Dimension)
        {
            return ToolResult.Failed("invalid_argument", "mismatch", new ConvertResult(amount, from, to), CalcJson.Default.ConvertResult);
        }

        var value = new Quantity(UnitTable.Convert(amount, fromUnit, toUnit));
        return value.IsFinite
            ? ToolResult.Done(
                new ConvertResult(amount, from, to, value.Rough, value.ToString(), value.IsPlain, fromUnit.Dimension), CalcJson.Default.ConvertResult)
            : ToolResult.Failed("invalid_argument", "too_large", new ConvertResult(amount, from, to), CalcJson.Default.ConvertResult);
    }

    /// <summary>"10 km" in one word.</summary>
    private static string TakeAmount(string from, ref double amount)
    {
        var blank = from.IndexOf(' ', StringComparison.Ordinal);
        if (blank <= 0 || !double.TryParse(from[..blank], NumberStyles.Float, CultureInfo.InvariantCulture, out var read)) return from;
        amount = read;
        return from[(blank + 1)..];
    }

    private static bool TryFind(string name, out string symbol, out UnitOfMeasure unit)
    {
        unit = default;
        symbol = name;
        if (UnitTable.BySymbol.TryGetValue(name, out unit)) return true;
        return UnitNames.TryFind(name, out symbol) && UnitTable.BySymbol.TryGetValue(symbol, out unit);
    }

    private static ToolResult Unknown(string unknown, string other, double amount) =>
        ToolResult.Failed("invalid_argument", "unknown_unit", new ConvertResult(amount, unknown, other), CalcJson.Default.ConvertResult);
}
