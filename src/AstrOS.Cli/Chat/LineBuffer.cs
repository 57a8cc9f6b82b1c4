using System.Globalization;
using System.Text;

namespace AstrOS.Cli.Chat;

/// <summary>A line being typed and where the cursor stands. The cursor never stands inside a letter with its accents.</summary>
internal sealed class LineBuffer
{
    private readonly StringBuilder _text = new();
    private string _killed = "";

    public string Text => _text.ToString();

    /// <summary>In UTF-16 units from the start.</summary>
    public int Cursor { get; private set; }

    public bool IsEmpty => _text.Length == 0;

    public void Set(string text)
    {
        _text.Clear().Append(text);
        Cursor = text.Length;
    }

    public void Insert(string text)
    {
        _text.Insert(Cursor, text);
        Cursor += text.Length;
    }

    public void Left() => Cursor = Before(Cursor);

    public void Right() => Cursor = After(Cursor);

    public void Home() => Cursor = 0;

    public void End() => Cursor = _text.Length;

    public void WordLeft() => Cursor = WordStart();

    public void WordRight()
    {
        while (Cursor < _text.Length && char.IsWhiteSpace(_text[Cursor])) Cursor++;
        while (Cursor < _text.Length && !char.IsWhiteSpace(_text[Cursor])) Cursor++;
    }

    public void Backspace() => Remove(Before(Cursor), Cursor);

    public void Delete() => Remove(Cursor, After(Cursor));

    public void KillToEnd() => Kill(Cursor, _text.Length);

    public void KillToStart() => Kill(0, Cursor);

    public void KillWord() => Kill(WordStart(), Cursor);

    /// <summary>Puts back what was killed last.</summary>
    public void Yank() => Insert(_killed);

    private void Kill(int from, int to)
    {
        if (from == to) return;
        _killed = _text.ToString(from, to - from);
        Remove(from, to);
    }

    private void Remove(int from, int to)
    {
        _text.Remove(from, to - from);
        Cursor = from;
    }

    private int WordStart()
    {
        var at = Cursor;
        while (at > 0 && char.IsWhiteSpace(_text[at - 1])) at--;
        while (at > 0 && !char.IsWhiteSpace(_text[at - 1])) at--;
        return at;
    }

    private int Before(int index)
    {
        var starts = StringInfo.ParseCombiningCharacters(Text);
        return starts.LastOrDefault(start => start < index);
    }

    private int After(int index) =>
        index >= _text.Length ? _text.Length : index + StringInfo.GetNextTextElementLength(Text, index);
}
