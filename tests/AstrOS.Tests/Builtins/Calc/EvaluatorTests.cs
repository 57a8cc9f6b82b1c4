using AstrOS.Builtins.Calc;
using CsCheck;

namespace AstrOS.Tests.Builtins.Calc;

public class EvaluatorTests
{
    [Theory]
    [InlineData("0.1+0.2", "0.3")]
    [InlineData("2+3*4", "14")]
    [InlineData("(2+3)*4", "20")]
    [InlineData("2^10", "1024")]
    [InlineData("2^3^2", "512")]
    [InlineData("-2^2", "-4")]
    [InlineData("2^-1", "0.5")]
    [InlineData("10 % 3", "1")]
    [InlineData("10 mod 3", "1")]
    [InlineData("15% of 80", "12")]
    [InlineData("15% * 80", "12")]
    [InlineData("80 + 15%", "92")]
    [InlineData("80 - 25%", "60")]
    [InlineData("50%", "0.5")]
    [InlineData("10% + 5%", "0.15")]
    [InlineData("1/3", "0.3333333333333333333333333333")]
    [InlineData("sqrt(16)", "4")]
    [InlineData("√2", "1.4142135623731")]
    [InlineData("sin(30)", "0.5")]
    [InlineData("cos(90)", "0")]
    [InlineData("tan(45)", "1")]
    [InlineData("ln(e)", "1")]
    [InlineData("log(1000)", "3")]
    [InlineData("log(8, 2)", "3")]
    [InlineData("min(3, 1, 2)", "1")]
    [InlineData("max(3,1,2)", "3")]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(3.14159, 2)", "3.14")]
    [InlineData("floor(-1.5)", "-2")]
    [InlineData("ceil(1.2)", "2")]
    [InlineData("abs(-7)", "7")]
    [InlineData("5!", "120")]
    [InlineData("0!", "1")]
    [InlineData("3+5!", "123")]
    [InlineData("2*3!^2", "72")]
    [InlineData("cbrt(27)", "3")]
    [InlineData("20!", "2432902008176640000")]
    [InlineData("pi", "3.14159265358979")]
    [InlineData("2**8", "256")]
    [InlineData("3×4÷2", "6")]
    [InlineData("1e3+1", "1001")]
    [InlineData("1e28*1e28", "1E+56")]
    [InlineData("79228162514264337593543950335 + 1", "7.92281625142643E+28")]
    public void Sum(string expression, string expected)
    {
        Assert.Equal(CalcProblem.None, Evaluator.Evaluate(expression, out var value));
        Assert.Equal(expected, value.ToString());
    }

    [Theory]
    [InlineData("1/0", CalcProblem.DivisionByZero)]
    [InlineData("5 % 0", CalcProblem.DivisionByZero)]
    [InlineData("0^-1", CalcProblem.DivisionByZero)]
    [InlineData("10^400", CalcProblem.TooLarge)]
    [InlineData("171!", CalcProblem.TooLarge)]
    [InlineData("9^9^9^9", CalcProblem.TooLarge)]
    [InlineData("sqrt(-1)", CalcProblem.Undefined)]
    [InlineData("ln(0)", CalcProblem.Undefined)]
    [InlineData("tan(90)", CalcProblem.Undefined)]
    [InlineData("(-1)^0.5", CalcProblem.Undefined)]
    [InlineData("1.5!", CalcProblem.Undefined)]
    [InlineData("", CalcProblem.NotASum)]
    [InlineData("2+", CalcProblem.NotASum)]
    [InlineData("(2", CalcProblem.NotASum)]
    [InlineData("hello(2)", CalcProblem.NotASum)]
    [InlineData("2 3", CalcProblem.NotASum)]
    internal void Sum_without_an_answer_says_why(string expression, CalcProblem expected) =>
        Assert.Equal(expected, Evaluator.Evaluate(expression, out _));

    [Fact]
    public void Depth_and_length_are_bounded()
    {
        Assert.Equal(CalcProblem.NotASum, Evaluator.Evaluate(new string('(', 500) + "1" + new string(')', 500), out _));
        Assert.Equal(CalcProblem.NotASum, Evaluator.Evaluate(new string('-', 900) + "1", out _));
        Assert.Equal(CalcProblem.NotASum, Evaluator.Evaluate(new string('1', 5000), out _));
    }

    [Fact]
    public void Any_text_gets_an_answer_or_a_reason() =>
        Gen.OneOf("1", "2.5", "0", "1e28", "7e27", "1e-20", "+", "-", "*", "/", "%", "^", "!", "(", ")", "sqrt(", "min(", ",", " of ", "pi", "x", "99999999999999")
            .Array[0, 14].Select(string.Concat).Sample(text => { Evaluator.Evaluate(text, out _); }, iter: 20_000);
}
