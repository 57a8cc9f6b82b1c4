namespace AstrOS.Builtins.Calc;

/// <summary>The functions of a sum. Angles are in degrees; <c>log</c> is to the base 10, or to the base given second.</summary>
internal static class CalcFunctions
{
    private const double Degree = Math.PI / 180;

    public static CalcProblem Call(string name, IReadOnlyList<Quantity> arguments, out Quantity value)
    {
        value = default;
        if (arguments.Count == 0) return CalcProblem.NotASum;
        if (name is "min" or "max")
        {
            value = name == "min" ? arguments.MinBy(argument => argument.Rough) : arguments.MaxBy(argument => argument.Rough);
            return CalcProblem.None;
        }

        if (arguments.Count == 2 && name is "round" or "log") return CallWithTwo(name, arguments[0], arguments[1], out value);
        return arguments.Count == 1 ? CallWithOne(name, arguments[0], out value) : CalcProblem.NotASum;
    }

    private static CalcProblem CallWithTwo(string name, Quantity x, Quantity second, out Quantity value)
    {
        if (name == "round")
        {
            var digits = (int)Math.Clamp(second.Rough, 0, 15);
            value = x.IsExact
                ? new Quantity(Math.Round(x.Exact, digits, MidpointRounding.AwayFromZero))
                : new Quantity(Math.Round(x.Rough, digits, MidpointRounding.AwayFromZero));
            return CalcProblem.None;
        }

        value = new Quantity(Math.Log(x.Rough, second.Rough));
        return x.Rough > 0 && second.Rough > 0 && second.Rough != 1 ? CalcProblem.None : CalcProblem.Undefined;
    }

    private static CalcProblem CallWithOne(string name, Quantity x, out Quantity value)
    {
        if (name == "factorial") return Factorial(x, out value);
        if (x.IsExact && name is "abs" or "round" or "floor" or "ceil")
        {
            value = new Quantity(name switch
            {
                "abs" => Math.Abs(x.Exact),
                "floor" => Math.Floor(x.Exact),
                "ceil" => Math.Ceiling(x.Exact),
                _ => Math.Round(x.Exact, MidpointRounding.AwayFromZero),
            });
            return CalcProblem.None;
        }

        var result = name switch
        {
            "sqrt" => Math.Sqrt(x.Rough),
            "cbrt" => Math.Cbrt(x.Rough),
            "abs" => Math.Abs(x.Rough),
            "round" => Math.Round(x.Rough, MidpointRounding.AwayFromZero),
            "floor" => Math.Floor(x.Rough),
            "ceil" => Math.Ceiling(x.Rough),
            "sin" => Tidy(Math.Sin(x.Rough * Degree)),
            "cos" => Tidy(Math.Cos(x.Rough * Degree)),
            "tan" when Tidy(Math.Cos(x.Rough * Degree)) == 0 => double.NaN,
            "tan" => Tidy(Math.Tan(x.Rough * Degree)),
            "asin" => Tidy(Math.Asin(x.Rough) / Degree),
            "acos" => Tidy(Math.Acos(x.Rough) / Degree),
            "atan" => Tidy(Math.Atan(x.Rough) / Degree),
            "exp" => Math.Exp(x.Rough),
            "ln" when x.Rough > 0 => Math.Log(x.Rough),
            "log" when x.Rough > 0 => Math.Log10(x.Rough),
            _ => double.NaN,
        };
        value = new Quantity(result);
        return double.IsNaN(result) ? CalcProblem.Undefined : CalcProblem.None;
    }

    private static CalcProblem Factorial(Quantity x, out Quantity value)
    {
        value = new Quantity(1m);
        if (x.Rough < 0 || x.Rough != Math.Floor(x.Rough)) return CalcProblem.Undefined;
        if (x.Rough > 170) return CalcProblem.TooLarge;
        for (var factor = 2; factor <= (int)x.Rough; factor++)
            value = Quantity.Combine(value, new Quantity((decimal)factor), static (a, b) => a * b, static (a, b) => a * b);
        return CalcProblem.None;
    }

    /// <summary>The cosine of 90 degrees is 0, not 6e-17.</summary>
    private static double Tidy(double value) => Math.Round(value, 14);
}
