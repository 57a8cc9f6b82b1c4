using System.Collections.Frozen;
using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Units;

/// <summary>What units are called in English, German and Spanish, and the symbol that stands for each.</summary>
internal static class UnitNames
{
    /// <summary>Symbols whose case tells them apart: Mb is a megabit, MB a megabyte.</summary>
    private static readonly FrozenDictionary<string, string> Exact = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Mb"] = "Mbit", ["kb"] = "kbit", ["Gb"] = "Gbit", ["Tb"] = "Tbit", ["b"] = "bit", ["B"] = "B", ["F"] = "°F", ["C"] = "°C", ["K"] = "K",
        ["W"] = "W", ["J"] = "J", ["T"] = "t", ["Cal"] = "kcal", ["MPa"] = "MPa", ["mPa"] = "mPa",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Symbol, string Names)[] Table =
    [
        ("mm", "mm|millimeter|millimeters|millimetre|millimetres|milímetro|milímetros|millimetern"),
        ("cm", "cm|centimeter|centimeters|centimetre|centimetres|zentimeter|zentimetern|centímetro|centímetros"),
        ("dm", "dm|decimeter|decimeters|decimetre|dezimeter|decímetro|decímetros"),
        ("m", "m|meter|meters|metre|metres|metern|metro|metros"),
        ("km", "km|kms|kilometer|kilometers|kilometre|kilometres|kilometern|kilómetro|kilómetros|klicks"),
        ("µm", "µm|um|micrometer|micrometers|micron|microns|mikrometer|micrómetro|micrómetros"),
        ("nm", "nm|nanometer|nanometers|nanometre|nanómetro|nanómetros"),
        ("in", "in|inch|inches|zoll|pulgada|pulgadas|\""),
        ("ft", "ft|foot|feet|fuß|pie|pies"),
        ("yd", "yd|yds|yard|yards|yarda|yardas"),
        ("mi", "mi|mile|miles|meile|meilen|milla|millas"),
        ("nmi", "nmi|nautical mile|nautical miles|sea miles|seemeile|seemeilen|milla náutica|millas náuticas"),
        ("ly", "ly|light year|light years|lightyear|lightyears|lichtjahr|lichtjahre|año luz|años luz"),
        ("au", "au|astronomical unit|astronomical units|astronomische einheit|unidad astronómica|unidades astronómicas"),
        ("µg", "µg|ug|mcg|microgram|micrograms|mikrogramm|microgramo|microgramos"),
        ("mg", "mg|milligram|milligrams|milligramm|miligramo|miligramos"),
        ("g", "g|gr|gram|grams|gramme|grammes|gramm|gramo|gramos"),
        ("kg", "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramm|kilogramo|kilogramos"),
        ("t", "t|tonne|tonnes|ton|tons|metric ton|metric tons|tonnen|tonelada|toneladas"),
        ("oz", "oz|ounce|ounces|unze|unzen|onza|onzas"),
        ("lb", "lb|lbs|pound|pounds|pfund|libra|libras"),
        ("st", "st|stone|stones"),
        ("ct", "ct|carat|carats|karat|quilate|quilates"),
        ("ml", "ml|milliliter|milliliters|millilitre|millilitres|millilitern|mililitro|mililitros"),
        ("cl", "cl|centiliter|centiliters|centilitre|zentiliter|centilitro|centilitros"),
        ("dl", "dl|deciliter|deciliters|decilitre|deziliter|decilitro|decilitros"),
        ("l", "l|liter|liters|litre|litres|litern|litro|litros"),
        ("m³", "m³|m3|cubic meter|cubic meters|cubic metre|cubic metres|kubikmeter|metro cúbico|metros cúbicos"),
        ("cm³", "cm³|cm3|cc|cubic centimeter|cubic centimeters|kubikzentimeter|centímetro cúbico|centímetros cúbicos"),
        ("tsp", "tsp|teaspoon|teaspoons|teelöffel|tl|cucharadita|cucharaditas"),
        ("tbsp", "tbsp|tablespoon|tablespoons|esslöffel|el|cucharada|cucharadas"),
        ("fl oz", "fl oz|floz|fluid ounce|fluid ounces|flüssigunze|flüssigunzen|onza líquida|onzas líquidas"),
        ("cup", "cup|cups|tasse|tassen|taza|tazas"),
        ("pt", "pt|pint|pints|pinte|pinten|pinta|pintas"),
        ("qt", "qt|quart|quarts|cuarto de galón"),
        ("gal", "gal|gallon|gallons|gallone|gallonen|galón|galones"),
        ("ft³", "ft³|ft3|cubic foot|cubic feet|kubikfuß|pie cúbico|pies cúbicos"),
        ("in³", "in³|in3|cubic inch|cubic inches|kubikzoll|pulgada cúbica|pulgadas cúbicas"),
        ("bbl", "bbl|barrel|barrels|barrel öl|barril|barriles"),
        ("mm²", "mm²|mm2|square millimeter|square millimeters|quadratmillimeter|milímetro cuadrado|milímetros cuadrados"),
        ("cm²", "cm²|cm2|square centimeter|square centimeters|quadratzentimeter|centímetro cuadrado|centímetros cuadrados"),
        ("m²", "m²|m2|sqm|square meter|square meters|square metre|square metres|quadratmeter|metro cuadrado|metros cuadrados"),
        ("km²", "km²|km2|square kilometer|square kilometers|square kilometre|square kilometres|quadratkilometer|kilómetro cuadrado|kilómetros cuadrados"),
        ("ha", "ha|hectare|hectares|hektar|hectárea|hectáreas"),
        ("ac", "ac|acre|acres|morgen land"),
        ("ft²", "ft²|ft2|sqft|sq ft|square foot|square feet|quadratfuß|pie cuadrado|pies cuadrados"),
        ("in²", "in²|in2|sq in|square inch|square inches|quadratzoll|pulgada cuadrada|pulgadas cuadradas"),
        ("yd²", "yd²|yd2|square yard|square yards|quadratyard|yarda cuadrada|yardas cuadradas"),
        ("mi²", "mi²|mi2|square mile|square miles|quadratmeile|quadratmeilen|milla cuadrada|millas cuadradas"),
        ("km/h", "km/h|kmh|kph|kilometers per hour|kilometer per hour|kilometres per hour|kilometer pro stunde|stundenkilometer|kilómetros por hora"),
        ("m/s", "m/s|meters per second|metres per second|meter pro sekunde|metros por segundo"),
        ("mph", "mph|mi/h|miles per hour|meilen pro stunde|millas por hora"),
        ("kn", "kn|kt|kts|knot|knots|knoten|nudo|nudos"),
        ("ft/s", "ft/s|fps|feet per second|fuß pro sekunde|pies por segundo"),
        ("°C", "°c|celsius|centigrade|degrees celsius|degree celsius|degrees c|grad celsius|grados celsius|grad c|grados c|c|grados centígrados|centígrados"),
        ("°F", "°f|fahrenheit|degrees fahrenheit|degree fahrenheit|degrees f|grad fahrenheit|grados fahrenheit|f|grad f|grados f"),
        ("K", "kelvin|kelvins|k|grados kelvin"),
        ("bit", "bit|bits"), ("kbit", "kbit|kilobit|kilobits"), ("Mbit", "mbit|megabit|megabits"), ("Gbit", "gbit|gigabit|gigabits"), ("Tbit", "tbit|terabit|terabits"),
        ("B", "byte|bytes"), ("kB", "kb|kilobyte|kilobytes"), ("MB", "mb|megabyte|megabytes|megas"), ("GB", "gb|gigabyte|gigabytes|gigs|gigas"),
        ("TB", "tb|terabyte|terabytes|teras"), ("PB", "pb|petabyte|petabytes"),
        ("KiB", "kib|kibibyte|kibibytes"), ("MiB", "mib|mebibyte|mebibytes"), ("GiB", "gib|gibibyte|gibibytes"), ("TiB", "tib|tebibyte|tebibytes"),
        ("ms", "ms|millisecond|milliseconds|millisekunde|millisekunden|milisegundo|milisegundos"),
        ("s", "s|sec|secs|second|seconds|sekunde|sekunden|segundo|segundos"),
        ("min", "min|mins|minute|minutes|minuten|minuto|minutos"),
        ("h", "h|hr|hrs|hour|hours|stunde|stunden|std|hora|horas"),
        ("d", "d|day|days|tag|tage|tagen|día|días"),
        ("wk", "wk|week|weeks|woche|wochen|semana|semanas"),
        ("mo", "month|months|monat|monate|monaten|mes|meses"),
        ("yr", "yr|yrs|year|years|jahr|jahre|jahren|año|años"),
        ("J", "j|joule|joules|julio|julios"), ("kJ", "kj|kilojoule|kilojoules|kilojulios"), ("MJ", "mj|megajoule|megajoules"),
        ("cal", "cal|calorie|small calorie|kalorie|caloría"), ("kcal", "kcal|kilocalorie|kilocalories|calories|kilokalorie|kilokalorien|kalorien|calorías|kilocalorías"),
        ("Wh", "wh|watt hour|watt hours|wattstunde|wattstunden|vatios hora"), ("kWh", "kwh|kilowatt hour|kilowatt hours|kilowattstunde|kilowattstunden|kilovatio hora|kilovatios hora"),
        ("BTU", "btu|btus"), ("eV", "ev|electron volt|electronvolts|elektronenvolt|electronvoltios"),
        ("Pa", "pa|pascal|pascals|pascales"), ("hPa", "hpa|hectopascal|hectopascals|hektopascal"), ("kPa", "kpa|kilopascal|kilopascals"), ("MPa", "mpa|megapascal|megapascals"),
        ("bar", "bar|bars|bares"), ("mbar", "mbar|millibar|millibars|milibares"), ("psi", "psi|pounds per square inch"),
        ("atm", "atm|atmosphere|atmospheres|atmosphäre|atmosphären|atmósfera|atmósferas"), ("mmHg", "mmhg|torr"),
    ];

    private static readonly FrozenDictionary<string, string> Folded = Table
        .SelectMany(unit => unit.Names.Split('|').Select(name => (Name: Key(name), unit.Symbol)))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Symbol, StringComparer.Ordinal);

    public static IEnumerable<string> Symbols => Table.Select(unit => unit.Symbol).Distinct();

    /// <summary>The symbol of a unit by any of its names.</summary>
    public static bool TryFind(string name, out string symbol) =>
        Exact.TryGetValue(name, out symbol!) || Folded.TryGetValue(Key(name), out symbol!);

    /// <summary>Lower case without accents, but with a name's own signs.</summary>
    private static string Key(string name) => string.Join(' ', Folding.Fold(name.Replace('º', '°').Replace('μ', 'µ')).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Replace("²", "2", StringComparison.Ordinal).Replace("³", "3", StringComparison.Ordinal);
}
