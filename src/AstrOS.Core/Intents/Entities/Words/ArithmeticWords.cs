using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Words;

/// <summary>The words of sums, of every language at once: none is a number, so none is in the way.</summary>
internal static class ArithmeticWords
{
    public static Phrases<string> Operators { get; } = new(
        ("plus|and|added to|und|más|mas", "+"),
        ("minus|less|weniger|menos", "-"),
        ("times|x|multiplied by|multiplied with|mal|multipliziert mit|por|multiplicado por", "*"),
        ("divided by|over|durch|geteilt durch|dividiert durch|entre|dividido por|dividido entre|dividido|sobre", "/"),
        ("modulo|mod", "%"),
        ("to the power of|to the power|raised to the power of|raised to|hoch|elevado a|elevado a la|a la potencia de", "^"),
        ("of|of the|von|de|del", "of"));

    /// <summary>Around an exponent that is told as an ordinal: "2 to the 8th power", "2 to the 8th".</summary>
    public static Phrases<bool> BeforePower { get; } = Vocabulary.Set("to the|raised to the|elevado a la|a la");

    public static Phrases<bool> AfterPower { get; } = Vocabulary.Set("power|potencia");

    public static Phrases<string> After { get; } = new(
        ("squared|zum quadrat|im quadrat|al cuadrado", "^2"),
        ("cubed|hoch drei|al cubo", "^3"),
        ("factorial|fakultät", "!"),
        ("percent|per cent|prozent|por ciento", "%"));

    public static Phrases<string> Functions { get; } = new(
        ("sqrt|sqrt of|square root of|the square root of|root of|square root|wurzel aus|wurzel von|quadratwurzel aus|quadratwurzel von|die wurzel aus|raíz cuadrada de|la raíz cuadrada de|raíz de", "sqrt"),
        ("cbrt|cube root of|the cube root of|cube root|cubic root of|kubikwurzel aus|kubikwurzel von|dritte wurzel aus|raíz cúbica de|la raíz cúbica de", "cbrt"),
        ("abs|absolute value of|betrag von|valor absoluto de", "abs"), ("round", "round"), ("floor", "floor"), ("ceil", "ceil"),
        ("sin|sin of|sine of|sinus von|sinus|seno de|seno", "sin"), ("cos|cos of|cosine of|kosinus von|cosinus|coseno de|coseno", "cos"),
        ("tan|tan of|tangent of|tangens von|tangens|tangente de", "tan"), ("asin", "asin"), ("acos", "acos"), ("atan", "atan"),
        ("ln|ln of|natural logarithm of", "ln"), ("log|log of|logarithm of|logarithmus von|logaritmo de", "log"), ("exp", "exp"), ("min", "min"), ("max", "max"),
        ("factorial of|the factorial of|factorial|fakultät von|die fakultät von|factorial de|el factorial de", "factorial"));

    /// <summary>What begins a sum, and its operator.</summary>
    public static Phrases<char> Verbs { get; } = new(
        ("add|add up|sum|sum up|sum of|the sum of|the total of|total of|addiere|addier|summe aus|summe von|die summe aus|die summe von|suma|sumar|la suma de|suma de", '+'),
        ("subtract|difference of|the difference of|difference between|the difference between|subtrahiere|die differenz von|die differenz aus|ziehe|zieh|resta|restar", '-'),
        ("multiply|product of|the product of|multipliziere|das produkt aus|das produkt von|multiplica|multiplicar|el producto de", '*'),
        ("divide|quotient of|the quotient of|dividiere|teile|teil|divide|dividir", '/'));

    /// <summary>What stands between the numbers of such a sum; true where it turns them round ("subtract 5 from 20").</summary>
    public static Phrases<bool> Links { get; } = new(
        ("and|to|by|with|plus|und|mit|durch|zu|y|por|entre|con|and then", false), ("from|von|a|de", true));

    /// <summary>What stands between a percentage and its whole; true where it is taken away.</summary>
    public static Phrases<bool> Shares { get; } = new(
        ("off|off of|discount on|discount off|rabatt auf|nachlass auf|de descuento en|de descuento sobre|de descuento de|descuento en", true),
        ("tip on|tip for|trinkgeld auf|de propina sobre|de propina en|tax on", false));

    /// <summary>Before the part of a whole whose percentage is asked for.</summary>
    public static Phrases<bool> RatioPart { get; } = Vocabulary.Set(
        "what percent is|what percentage is|whats the percentage of|how many percent is|how many percent are|wie viel prozent sind|wie viel prozent ist|wieviel prozent sind|wieviel prozent ist|qué porcentaje es|qué porcentaje son|qué tanto por ciento es");

    /// <summary>Before the whole.</summary>
    public static Phrases<bool> RatioWhole { get; } = Vocabulary.Set(
        "what percent of|what percentage of|how many percent of|wie viel prozent von|wieviel prozent von|qué porcentaje de");

    /// <summary>Between the part and the whole.</summary>
    public static Phrases<bool> RatioBetween { get; } = Vocabulary.Set(
        "is what percent of|is what percentage of|is how many percent of|sind wie viel prozent von|ist wie viel prozent von|sind wieviel prozent von|es qué porcentaje de|son qué porcentaje de");

    public static Phrases<bool> Is { get; } = Vocabulary.Set("is|are|sind|ist|es|son");

    public static Phrases<string> Constants { get; } = new(("pi", "pi"), ("e", "e"));
}
