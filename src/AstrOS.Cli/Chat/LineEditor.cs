namespace AstrOS.Cli.Chat;

/// <summary>What a key has led to.</summary>
internal enum EditOutcome
{
    Editing,
    Submitted,
    Cancelled,
    Left,
    Cleared,
}

/// <summary>What each key does to the line, as in the shells people know.</summary>
internal sealed class LineEditor(LineHistory history)
{
    private bool _escaped;

    public LineBuffer Line { get; } = new();

    public EditOutcome Handle(ConsoleKeyInfo key)
    {
        // Escape and then a key is the same as Alt with it, and how Alt arrives when keys come fast.
        var escaped = _escaped;
        _escaped = key.Key == ConsoleKey.Escape;
        if (_escaped) return EditOutcome.Editing;
        if (key.Modifiers.HasFlag(ConsoleModifiers.Control)) return HandleControl(key);
        return escaped || key.Modifiers.HasFlag(ConsoleModifiers.Alt) ? HandleAlt(key) : HandlePlain(key);
    }

    private EditOutcome HandlePlain(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Enter: return EditOutcome.Submitted;
            case ConsoleKey.LeftArrow: Line.Left(); break;
            case ConsoleKey.RightArrow: Line.Right(); break;
            case ConsoleKey.Home: Line.Home(); break;
            case ConsoleKey.End: Line.End(); break;
            case ConsoleKey.UpArrow: Older(); break;
            case ConsoleKey.DownArrow: Newer(); break;
            case ConsoleKey.Backspace: Line.Backspace(); break;
            case ConsoleKey.Delete: Line.Delete(); break;
            case ConsoleKey.Tab: Line.Insert(" "); break;
            default:
                if (!char.IsControl(key.KeyChar)) Line.Insert(key.KeyChar.ToString());
                break;
        }

        return EditOutcome.Editing;
    }

    private EditOutcome HandleControl(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.C: return EditOutcome.Cancelled;
            case ConsoleKey.D when Line.IsEmpty: return EditOutcome.Left;
            case ConsoleKey.D: Line.Delete(); break;
            case ConsoleKey.L: return EditOutcome.Cleared;
            case ConsoleKey.J or ConsoleKey.M: return EditOutcome.Submitted;
            case ConsoleKey.A: Line.Home(); break;
            case ConsoleKey.E: Line.End(); break;
            case ConsoleKey.B: Line.Left(); break;
            case ConsoleKey.F: Line.Right(); break;
            case ConsoleKey.K: Line.KillToEnd(); break;
            case ConsoleKey.U: Line.KillToStart(); break;
            case ConsoleKey.W or ConsoleKey.Backspace: Line.KillWord(); break;
            case ConsoleKey.Y: Line.Yank(); break;
            case ConsoleKey.H: Line.Backspace(); break;
            case ConsoleKey.P: Older(); break;
            case ConsoleKey.N: Newer(); break;
            case ConsoleKey.LeftArrow: Line.WordLeft(); break;
            case ConsoleKey.RightArrow: Line.WordRight(); break;
        }

        return EditOutcome.Editing;
    }

    private EditOutcome HandleAlt(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.B or ConsoleKey.LeftArrow: Line.WordLeft(); break;
            case ConsoleKey.F or ConsoleKey.RightArrow: Line.WordRight(); break;
            case ConsoleKey.Backspace: Line.KillWord(); break;
            default:
                // On many keyboards the right Alt key is how letters such as @ and € are typed.
                if (!char.IsControl(key.KeyChar)) Line.Insert(key.KeyChar.ToString());
                break;
        }

        return EditOutcome.Editing;
    }

    private void Older()
    {
        if (history.Older(Line.Text) is { } line) Line.Set(line);
    }

    private void Newer()
    {
        if (history.Newer() is { } line) Line.Set(line);
    }
}
