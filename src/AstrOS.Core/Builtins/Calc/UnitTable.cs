using System.Collections.Frozen;

namespace AstrOS.Builtins.Calc;

/// <summary>A unit: what it measures, and how it becomes the base unit of that: times the factor, plus the offset.</summary>
internal readonly record struct UnitOfMeasure(string Dimension, double Factor, double Offset = 0);

/// <summary>
/// The units by symbol. Ton is the metric ton, pound the avoirdupois pound, pint and gallon are those of the United States, calorie and
/// Btu the International Table ones; a month is a twelfth of a year of 365.25 days. Factors after NIST SP 811.
/// </summary>
internal static class UnitTable
{
    private const double Foot = 0.3048;
    private const double Gallon = 3.785411784e-3;
    private const double Year = 365.25 * 86400;

    public static FrozenDictionary<string, UnitOfMeasure> BySymbol { get; } = new (string Dimension, (string Symbol, double Factor)[] Units)[]
    {
        ("length", [("nm", 1e-9), ("µm", 1e-6), ("mm", 1e-3), ("cm", 0.01), ("dm", 0.1), ("m", 1), ("km", 1000), ("in", 0.0254), ("ft", Foot),
            ("yd", 0.9144), ("mi", 1609.344), ("nmi", 1852), ("au", 149597870700), ("ly", 9460730472580800)]),
        ("mass", [("µg", 1e-9), ("mg", 1e-6), ("g", 1e-3), ("kg", 1), ("t", 1000), ("oz", 0.028349523125), ("lb", 0.45359237), ("st", 6.35029318), ("ct", 2e-4)]),
        ("volume", [("ml", 1e-6), ("cl", 1e-5), ("dl", 1e-4), ("l", 1e-3), ("m³", 1), ("cm³", 1e-6), ("tsp", Gallon / 768), ("tbsp", Gallon / 256),
            ("fl oz", Gallon / 128), ("cup", Gallon / 16), ("pt", Gallon / 8), ("qt", Gallon / 4), ("gal", Gallon), ("bbl", Gallon * 42),
            ("ft³", Foot * Foot * Foot), ("in³", 1.6387064e-5)]),
        ("area", [("mm²", 1e-6), ("cm²", 1e-4), ("m²", 1), ("ha", 1e4), ("km²", 1e6), ("in²", 6.4516e-4), ("ft²", Foot * Foot), ("yd²", 0.83612736),
            ("ac", 4046.8564224), ("mi²", 2589988.110336)]),
        ("speed", [("m/s", 1), ("km/h", 1 / 3.6), ("mph", 0.44704), ("kn", 1852 / 3600.0), ("ft/s", Foot)]),
        ("data", [("bit", 0.125), ("kbit", 125), ("Mbit", 125e3), ("Gbit", 125e6), ("Tbit", 125e9), ("B", 1), ("kB", 1e3), ("MB", 1e6), ("GB", 1e9), ("TB", 1e12),
            ("PB", 1e15), ("KiB", 1024), ("MiB", 1048576), ("GiB", 1073741824), ("TiB", 1099511627776)]),
        ("time", [("ms", 1e-3), ("s", 1), ("min", 60), ("h", 3600), ("d", 86400), ("wk", 604800), ("mo", Year / 12), ("yr", Year)]),
        ("energy", [("J", 1), ("kJ", 1e3), ("MJ", 1e6), ("cal", 4.1868), ("kcal", 4186.8), ("Wh", 3600), ("kWh", 3.6e6), ("BTU", 1055.05585262), ("eV", 1.602176634e-19)]),
        ("pressure", [("Pa", 1), ("hPa", 100), ("kPa", 1e3), ("MPa", 1e6), ("bar", 1e5), ("mbar", 100), ("psi", 6894.757293168), ("atm", 101325), ("mmHg", 133.322387415)]),
    }
    .SelectMany(group => group.Units.Select(unit => (unit.Symbol, Unit: new UnitOfMeasure(group.Dimension, unit.Factor))))
    .Concat(new (string Symbol, UnitOfMeasure Unit)[]
    {
        ("K", new UnitOfMeasure("temperature", 1)),
        ("°C", new UnitOfMeasure("temperature", 1, 273.15)),
        ("°F", new UnitOfMeasure("temperature", 5 / 9.0, 459.67 * 5 / 9)),
    })
    .ToFrozenDictionary(pair => pair.Symbol, pair => pair.Unit, StringComparer.Ordinal);

    /// <summary>Rounded to 12 significant digits, which hides what doubles lose on the way.</summary>
    public static double Convert(double amount, UnitOfMeasure from, UnitOfMeasure to)
    {
        if (from == to) return amount;
        var value = (amount * from.Factor + from.Offset - to.Offset) / to.Factor;
        if (value == 0 || !double.IsFinite(value)) return value;
        if (from.Offset != to.Offset) return Math.Round(value, 9);
        var digits = 12 - (int)Math.Ceiling(Math.Log10(Math.Abs(value)));
        if (digits is >= 0 and <= 15) return Math.Round(value, digits);
        return double.Parse(value.ToString("G12", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
    }
}
