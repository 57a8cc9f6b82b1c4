using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Calc;

/// <summary>What <c>calc.evaluate</c> is given.</summary>
internal sealed record EvaluateInput
{
    [Description("The expression in operator syntax, such as \"15% of 80\", \"2*(3+4)^2\" or \"sqrt(2)\". Sine, cosine and tangent take degrees.")]
    public required string Expression { get; init; }
}

/// <summary>What <c>calc.convert</c> is given.</summary>
internal sealed record ConvertInput
{
    [Description("How much; when left out, what stands before the unit in from, or else 1.")]
    public double? Amount { get; init; }

    [Description("The unit of the amount: a symbol or name such as \"km\", \"miles\", \"°F\" or \"GiB\".")]
    public required string From { get; init; }

    [Description("The unit to convert to.")]
    public required string To { get; init; }
}

/// <summary>What <c>calc.evaluate</c> answers.</summary>
/// <param name="Expression">The expression as it was read.</param>
/// <param name="Value">The answer, as exact as a double is.</param>
/// <param name="Text">The answer with every digit that is known.</param>
/// <param name="Plain">It can be written without an exponent.</param>
internal sealed record EvaluateResult(string Expression, double? Value = null, string? Text = null, bool? Plain = null);

/// <summary>What <c>calc.convert</c> answers; of a failure, <paramref name="From"/> is what was not known.</summary>
internal sealed record ConvertResult(
    double Amount, string From, string To, double? Value = null, string? Text = null, bool? Plain = null, string? Quantity = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(EvaluateInput))]
[JsonSerializable(typeof(ConvertInput))]
[JsonSerializable(typeof(EvaluateResult))]
[JsonSerializable(typeof(ConvertResult))]
internal sealed partial class CalcJson : JsonSerializerContext;
