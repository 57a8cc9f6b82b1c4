using AstrOS.Cli.Terminals;
using AstrOS.Sdk;
using AstrOS.Sdk.Requests;

namespace AstrOS.Cli.Rendering;

/// <summary>Writes a response: the words, then the data as its view asks, then what could be asked next.</summary>
internal sealed class Answer(Terminal terminal, TimeProvider time)
{
    private readonly WordWrap _words = new(terminal);

    public static int ExitCodeOf(Response response) =>
        response.RequiresFollowup ? ExitCodes.QuestionOpen : response.Success ? ExitCodes.Answered : ExitCodes.NotDone;

    public static void WriteJson(Terminal terminal, Response response) => JsonOutput.Write(terminal, response, AstrosJson.Default.Response);

    /// <summary>A piece of the words, before the whole is there.</summary>
    public void Piece(string text) => _words.Write(text);

    public void Finish(Response response)
    {
        if (!_words.HasWritten) _words.Write(response.Message);
        _words.End();
        if (response is { Metadata.View: { } view, Data: { } data })
            ViewWriter.Write(terminal, view, data, Human.For(time, response.Metadata.Language));

        if (response.Suggestions.Count > 0 && (terminal.OutIsTerminal || !response.Success)) Suggest(response.Suggestions);
        terminal.Out.Flush();
        foreach (var warning in response.Metadata.Warnings ?? []) terminal.WriteError($"astros: {warning.Message}");
    }

    private void Suggest(IReadOnlyList<string> suggestions)
    {
        var (dim, reset) = terminal.Colour ? ("\e[2m", "\e[0m") : ("", "");
        foreach (var suggestion in suggestions.Take(5)) terminal.Out.WriteLine($"{dim}  → {PlainText.Line(suggestion)}{reset}");
    }
}
