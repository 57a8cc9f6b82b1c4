using AstrOS.Cli.Chat;
using CsCheck;

namespace AstrOS.Tests.Cli.Chat;

public class LineEditorTests
{
    private readonly LineHistory _history = LineHistory.Load(null);
    private readonly LineEditor _editor;

    public LineEditorTests() => _editor = new LineEditor(_history);

    [Fact]
    public void Handle_inserts_where_the_cursor_is()
    {
        Type("helo");
        Press(ConsoleKey.LeftArrow);
        Type("l");
        Press(ConsoleKey.End);
        Type("!");

        Assert.Equal("hello!", _editor.Line.Text);
    }

    [Fact]
    public void Handle_home_end_and_kill_work_as_in_a_shell()
    {
        Type("set a timer");
        Press(ConsoleKey.W, ConsoleModifiers.Control);
        Assert.Equal("set a ", _editor.Line.Text);

        Press(ConsoleKey.A, ConsoleModifiers.Control);
        Press(ConsoleKey.K, ConsoleModifiers.Control);
        Assert.True(_editor.Line.IsEmpty);

        Press(ConsoleKey.Y, ConsoleModifiers.Control);
        Assert.Equal("set a ", _editor.Line.Text);

        Press(ConsoleKey.U, ConsoleModifiers.Control);
        Assert.True(_editor.Line.IsEmpty);
    }

    [Fact]
    public void Handle_moves_by_words()
    {
        Type("one two");
        Press(ConsoleKey.B, ConsoleModifiers.Alt);
        Type("x");
        Press(ConsoleKey.Escape);
        Press(ConsoleKey.B);
        Type("y");

        Assert.Equal("one yxtwo", _editor.Line.Text);
    }

    [Fact]
    public void Handle_removes_a_letter_with_its_accents_and_pairs_whole()
    {
        Type("e\u0301👍🏽");
        Press(ConsoleKey.Backspace);
        Assert.Equal("e\u0301", _editor.Line.Text);

        Press(ConsoleKey.Backspace);
        Assert.True(_editor.Line.IsEmpty);
    }

    [Fact]
    public void Handle_goes_through_the_history_and_back_to_the_draft()
    {
        _history.Add("first");
        _history.Add("second");
        Type("dra");

        Press(ConsoleKey.UpArrow);
        Press(ConsoleKey.UpArrow);
        Press(ConsoleKey.UpArrow);
        Assert.Equal("first", _editor.Line.Text);

        Press(ConsoleKey.DownArrow);
        Press(ConsoleKey.DownArrow);
        Press(ConsoleKey.DownArrow);
        Assert.Equal("dra", _editor.Line.Text);
    }

    [Fact]
    public void Handle_tells_apart_leaving_cancelling_and_submitting()
    {
        Assert.Equal(EditOutcome.Left, Press(ConsoleKey.D, ConsoleModifiers.Control));
        Assert.Equal(EditOutcome.Cancelled, Press(ConsoleKey.C, ConsoleModifiers.Control));
        Assert.Equal(EditOutcome.Submitted, Press(ConsoleKey.Enter));
        Type("ab");
        Press(ConsoleKey.Home);
        Assert.Equal(EditOutcome.Editing, Press(ConsoleKey.D, ConsoleModifiers.Control));
        Assert.Equal("b", _editor.Line.Text);
    }

    [Fact]
    public void Handle_of_any_keys_keeps_the_cursor_inside_the_line() => Gen.Select(
        Gen.Enum<ConsoleKey>(), Gen.Enum<ConsoleModifiers>(), Gen.Char["a é\u0301日\0"]).Array[0, 60].Sample(keys =>
    {
        var editor = new LineEditor(LineHistory.Load(null));
        foreach (var (key, modifiers, letter) in keys) editor.Handle(new ConsoleKeyInfo(letter, key, false, modifiers.HasFlag(ConsoleModifiers.Alt), modifiers.HasFlag(ConsoleModifiers.Control)));
        Assert.InRange(editor.Line.Cursor, 0, editor.Line.Text.Length);
        LineView.Of(editor.Line, 10);
    });

    private void Type(string text)
    {
        foreach (var letter in text) _editor.Handle(new ConsoleKeyInfo(letter, 0, false, false, false));
    }

    private EditOutcome Press(ConsoleKey key, ConsoleModifiers modifiers = 0) => _editor.Handle(
        new ConsoleKeyInfo('\0', key, false, modifiers.HasFlag(ConsoleModifiers.Alt), modifiers.HasFlag(ConsoleModifiers.Control)));
}
