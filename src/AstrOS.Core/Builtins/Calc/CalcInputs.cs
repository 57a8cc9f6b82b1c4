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
    [Description("How much; 1 when left out.")]
    public double? Amount { get; init; }

    [Description("The unit of the amount: a symbol or name such as \"km\", \"miles\", \"°F\" or \"GiB\".")]
    public required string From { get; init; }

    [Description("The unit to convert to.")]
    public required string To { get; init; }
}

/// <summary>What <c>calc.evaluate</c> answers.</summary>
internal sealed record EvaluateResult(string Expression, double? Value, string? Text, bool Exact);

/// <summary>What <c>calc.convert</c> answers.</summary>
internal sealed record ConvertResult(double Amount, string From, double? Value, string To, string? Quantity = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(EvaluateInput))]
[JsonSerializable(typeof(ConvertInput))]
[JsonSerializable(typeof(EvaluateResult))]
[JsonSerializable(typeof(ConvertResult))]
internal sealed partial class CalcJson : JsonSerializerContext;
