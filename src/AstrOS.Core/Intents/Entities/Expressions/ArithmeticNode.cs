namespace AstrOS.Intents.Entities.Expressions;

/// <summary>A sum, read.</summary>
internal abstract record ArithmeticNode;

internal sealed record NumberNode(decimal Value) : ArithmeticNode;

/// <summary><c>pi</c> or <c>e</c>.</summary>
internal sealed record ConstantNode(string Name) : ArithmeticNode;

internal sealed record NegateNode(ArithmeticNode Operand) : ArithmeticNode;

/// <summary><c>15%</c>: a share of what it is added to or taken from, otherwise a hundredth.</summary>
internal sealed record PercentNode(ArithmeticNode Operand) : ArithmeticNode;

/// <summary>One of <c>+ - * / % ^</c>, or <c>o</c> for "of".</summary>
internal sealed record BinaryNode(char Operator, ArithmeticNode Left, ArithmeticNode Right) : ArithmeticNode;

internal sealed record CallNode(string Function, IReadOnlyList<ArithmeticNode> Arguments) : ArithmeticNode;
