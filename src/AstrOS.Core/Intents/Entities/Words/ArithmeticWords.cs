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
        ("to the power of|to the power|hoch|elevado a|elevado a la|a la potencia de", "^"),
        ("of|of the|von|de|del", "of"));

    public static Phrases<string> After { get; } = new(
        ("squared|zum quadrat|im quadrat|al cuadrado", "^2"),
        ("cubed|hoch drei|al cubo", "^3"),
        ("factorial|fakultät", "!"),
        ("percent|per cent|prozent|por ciento", "%"));

    public static Phrases<string> Functions { get; } = new(
        ("sqrt|square root of|the square root of|root of|square root|wurzel aus|wurzel von|quadratwurzel aus|quadratwurzel von|die wurzel aus|raíz cuadrada de|la raíz cuadrada de|raíz de", "sqrt"),
        ("abs|absolute value of|betrag von|valor absoluto de", "abs"), ("round", "round"), ("floor", "floor"), ("ceil", "ceil"),
        ("sin|sine of|sinus von|sinus|seno de|seno", "sin"), ("cos|cosine of|kosinus von|cosinus|coseno de|coseno", "cos"),
        ("tan|tangent of|tangens von|tangens|tangente de", "tan"), ("asin", "asin"), ("acos", "acos"), ("atan", "atan"),
        ("ln|natural logarithm of", "ln"), ("log|logarithm of|logarithmus von|logaritmo de", "log"), ("exp", "exp"), ("min", "min"), ("max", "max"),
        ("factorial of|factorial|fakultät von|factorial de", "factorial"));

    public static Phrases<string> Constants { get; } = new(("pi", "pi"), ("e", "e"));
}
