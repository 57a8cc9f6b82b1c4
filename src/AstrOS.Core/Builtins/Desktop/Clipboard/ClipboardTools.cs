using System.Text.Json;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Clipboard;

/// <summary>Reads the clipboard and puts text into it.</summary>
internal sealed class ClipboardTools(ProgramEnvironment environment)
{
    private const int MostCharacters = 1_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async ValueTask<ToolResult> GetAsync(NoInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var (clipboard, fault) = ProgramClipboard.Find(environment);
        if (clipboard is null) return ToolResult.Failed(ToolErrors.Unavailable, fault!);
        var content = await clipboard.ReadAsync(call, cancellationToken);
        return content.Text switch
        {
            null => new() { Success = true, Response = "other" },
            "" => new() { Success = true, Response = "empty" },
            var text => ToolResult.Done(new ClipboardResult(text, text.Length), DesktopJson.Default.ClipboardResult),
        };
    }

    public async ValueTask<Plan> SetAsync(ClipboardInput input, ToolCall call, CancellationToken cancellationToken)
    {
        if (input.Text is null) return ToolResult.Asks("needs_text", new(("text", "text")));
        if (input.Text.Length > MostCharacters) return ToolResult.Failed(ToolErrors.InvalidArgument, "too_long");
        var (clipboard, fault) = ProgramClipboard.Find(environment);
        if (clipboard is null) return ToolResult.Failed(ToolErrors.Unavailable, fault!);
        var before = await clipboard.ReadAsync(call, cancellationToken);
        if (before.Text == input.Text) return Done(input.Text, "already");

        // A picture, or more than can be kept, does not come back: then it is for the user to say.
        var comesBack = before.Text is { Length: <= MostCharacters };
        return new Act
        {
            Run = token => RunAsync(clipboard, call, before, input.Text, token),
            Inverse = comesBack ? Inverse.Of("desktop.clipboard_set", new() { Text = before.Text }, DesktopJson.Default.ClipboardInput) : null,
            Preview = comesBack ? "preview" : "preview_lost",
            MustAsk = !comesBack,
            Data = JsonSerializer.SerializeToElement(new ClipboardResult(input.Text, input.Text.Length), DesktopJson.Default.ClipboardResult),
        };
    }

    private static async ValueTask<ToolResult> RunAsync(IClipboard clipboard, ToolCall call, ClipboardContent before, string text, CancellationToken cancellationToken)
    {
        await clipboard.WriteAsync(call, text, cancellationToken);
        // The program that keeps the text may take a moment to own the clipboard.
        if (await OutcomeWatch.SeenAsync(async () => (await clipboard.ReadAsync(call, cancellationToken)).Text == text, Patience, cancellationToken))
            return Done(text, text.Length == 0 ? "cleared" : "default");
        if (before.Text is { } old) await clipboard.WriteAsync(call, old, cancellationToken);
        return ToolResult.Failed("not_taken", "not_taken");
    }

    private static ToolResult Done(string text, string response) => ToolResult.Done(new ClipboardResult(text, text.Length), DesktopJson.Default.ClipboardResult, response);
}
