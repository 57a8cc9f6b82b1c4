using System.Text;
using AstrOS.Cli.Rendering;

namespace AstrOS.Cli.Terminals;

/// <summary>Where answers, messages and typed words go to and come from.</summary>
internal sealed class Terminal
{
    private const int DefaultWidth = 80;

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public TextReader In { get; init; } = TextReader.Null;

    public bool InIsTerminal { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public bool Colour { get; init; }

    /// <summary>Whether block characters and the like can be shown.</summary>
    public bool Unicode { get; init; } = true;

    public Func<int> WidthNow { get; init; } = () => DefaultWidth;

    public int Width => Math.Max(WidthNow(), 20);

    public static Terminal OfProcess(bool noColour)
    {
        var outIsTerminal = !Console.IsOutputRedirected;
        return new Terminal
        {
            Out = Writer(Console.OpenStandardOutput()),
            Error = Writer(Console.OpenStandardError()),
            // A reader of the terminal would switch its keypad on, which an answer has no use for.
            In = Console.IsInputRedirected ? Console.In : TextReader.Null,
            InIsTerminal = !Console.IsInputRedirected,
            OutIsTerminal = outIsTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Colour = outIsTerminal && !noColour && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") is not "dumb",
            Unicode = LocaleIsUnicode(Environment.GetEnvironmentVariable),
            WidthNow = () => Console.WindowWidth is > 0 and var width ? width : DefaultWidth,
        };
    }

    /// <summary>Whether somebody sits there who can be asked.</summary>
    public bool CanAsk => InIsTerminal && ErrorIsTerminal;

    /// <summary>Asks for a line at the terminal; null at its end.</summary>
    public async Task<string?> AskAsync(string prompt, CancellationToken cancellationToken)
    {
        Out.Flush();
        Error.Write(prompt);
        Error.Flush();
        // Opened for the moment only: a reader of the console would switch the terminal's modes.
        using var typed = new StreamReader("/dev/tty");
        return await typed.ReadLineAsync(cancellationToken).AsTask().WaitAsync(cancellationToken);
    }

    /// <summary>Writes one line of an error: what others wrote in it cannot steer the terminal.</summary>
    public void WriteError(string text)
    {
        Error.WriteLine(PlainText.Lines(text));
        Error.Flush();
    }

    /// <summary>POSIX order of the variables. No locale at all is usual in containers, whose terminals are UTF-8.</summary>
    internal static bool LocaleIsUnicode(Func<string, string?> environment)
    {
        var locale = new[] { "LC_ALL", "LC_CTYPE", "LANG" }.Select(environment).FirstOrDefault(value => value is { Length: > 0 });
        return locale is null
            || locale.Contains("UTF-8", StringComparison.OrdinalIgnoreCase)
            || locale.Contains("UTF8", StringComparison.OrdinalIgnoreCase);
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = false, NewLine = "\n" };
}
