using AstrOS.Cli.Terminals;

namespace AstrOS.Tests.Cli;

/// <summary>A terminal whose every word is kept.</summary>
internal static class TestTerminal
{
    public static Terminal Of(StringWriter output, bool isTerminal = true, int width = 80, bool colour = false) => new()
    {
        Out = output,
        Error = output,
        OutIsTerminal = isTerminal,
        Colour = colour,
        WidthNow = () => width,
    };
}
