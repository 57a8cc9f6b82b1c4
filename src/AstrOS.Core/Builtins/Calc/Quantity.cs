using System.Globalization;

namespace AstrOS.Builtins.Calc;

/// <summary>A number on the way: decimal while that is exact, double where it no longer is.</summary>
internal readonly record struct Quantity
{
    private readonly decimal _exact;
    private readonly double _rough;

    public Quantity(decimal value) => (_exact, _rough, IsExact) = (value, (double)value, true);

    public Quantity(double value) => (_exact, _rough, IsExact) = (0, value, false);

    public bool IsExact { get; }

    public double Rough => _rough;

    public decimal Exact => _exact;

    public bool IsFinite => double.IsFinite(_rough);

    public bool IsZero => IsExact ? _exact == 0 : _rough == 0;

    /// <summary>
    /// Adds up, takes away or multiplies as decimals; sums too large for those, or too small to stay exact, go on as doubles.
    /// </summary>
    public static Quantity Combine(Quantity a, Quantity b, Func<decimal, decimal, decimal> exact, Func<double, double, double> rough)
    {
        if (a.IsExact && b.IsExact && Math.Abs(rough(a.Rough, b.Rough)) is < 7e27 and var size && (size > 1e-12 || size == 0))
            return new Quantity(exact(a._exact, b._exact));
        return new Quantity(rough(a._rough, b._rough));
    }

    /// <summary>Up to 15 significant digits of a double, every digit of a decimal.</summary>
    public override string ToString() => IsExact
        ? (_exact / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
        : _rough.ToString("G15", CultureInfo.InvariantCulture);
}
