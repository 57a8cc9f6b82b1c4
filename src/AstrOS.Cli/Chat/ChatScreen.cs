using AstrOS.Cli.Rendering;
using AstrOS.Cli.Terminals;
using AstrOS.Sdk.Status;

namespace AstrOS.Cli.Chat;

/// <summary>Draws the line being typed, and what comes above it.</summary>
internal sealed class ChatScreen(Terminal terminal)
{
    private string Prompt => terminal.Unicode ? "› " : "> ";

    public void Draw(LineBuffer line)
    {
        var view = LineView.Of(line, terminal.Width - Prompt.Length);
        var prompt = terminal.Colour ? $"\e[1;36m{Prompt}\e[0m" : Prompt;
        terminal.Out.Write($"\r\e[K{prompt}{PlainText.Line(view.Visible + "|")[..^1]}\r\e[{Prompt.Length + view.CursorColumn}C");
        terminal.Out.Flush();
    }

    /// <summary>Leaves the line as it stands and goes below it.</summary>
    public void Leave(string mark = "")
    {
        terminal.Out.Write(mark + "\n");
        terminal.Out.Flush();
    }

    public void Clear()
    {
        terminal.Out.Write("\e[2J\e[H");
        terminal.Out.Flush();
    }

    public void Say(string text)
    {
        var words = new WordWrap(terminal);
        words.Write(text);
        words.End();
        terminal.Out.Flush();
    }

    /// <summary>In place of the line being typed, which is drawn again below.</summary>
    public void Show(Notice notice)
    {
        var text = PlainText.Line(notice.Text.Length > 0 && notice.Text != notice.Title ? $"{notice.Title}: {notice.Text}" : notice.Title);
        var (bright, reset) = terminal.Colour ? ("\e[1;33m", "\e[0m") : ("", "");
        terminal.Out.Write($"\r\e[K\a{bright}{(terminal.Unicode ? "⏰" : "!")} {text}{reset}\n");
        terminal.Out.Flush();
    }
}
