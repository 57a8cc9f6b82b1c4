using AstrOS.Cli.Terminals;

namespace AstrOS.Cli.Rendering;

/// <summary>
/// Writes words as they come and breaks lines between them, so that a narrow terminal does not cut words in two.
/// Off a terminal the text passes as it is.
/// </summary>
/// <param name="terminal">Where to.</param>
/// <param name="column">How many cells of the first line are taken already.</param>
internal sealed class WordWrap(Terminal terminal, int column = 0)
{
    private string _word = "";
    private int _column = column;
    private bool _space;

    public bool HasWritten { get; private set; }

    public void Write(string text)
    {
        text = PlainText.Lines(text);
        HasWritten |= text.Length > 0;
        if (!terminal.OutIsTerminal)
        {
            terminal.Out.Write(text);
            if (text.Length > 0) _column = text[^1] == '\n' ? 0 : 1;
            return;
        }

        foreach (var letter in text)
        {
            if (letter is not (' ' or '\n'))
            {
                _word += letter;
                continue;
            }

            FlushWord();
            if (letter == '\n') NewLine();
            else if (_column == 0) Put(" ");
            else if (_space) Put(" ");
            else _space = true;
        }

        terminal.Out.Flush();
    }

    /// <summary>Ends the text with exactly one line break.</summary>
    public void End()
    {
        FlushWord();
        if (_column > 0) NewLine();
    }

    private void FlushWord()
    {
        if (_word.Length == 0) return;
        var width = TextWidth.Of(_word);
        if (_space && _column + 1 + width > terminal.Width) NewLine();
        else if (_space) Put(" ");
        Put(_word);
        _space = false;
        _word = "";
    }

    private void Put(string text)
    {
        terminal.Out.Write(text);
        _column += TextWidth.Of(text);
    }

    private void NewLine()
    {
        terminal.Out.Write('\n');
        _column = 0;
        _space = false;
    }
}
