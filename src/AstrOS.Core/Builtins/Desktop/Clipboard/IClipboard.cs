using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Clipboard;

/// <summary>The clipboard, by one of the programs that reach it.</summary>
internal interface IClipboard
{
    /// <summary>What is in it.</summary>
    Task<ClipboardContent> ReadAsync(ToolCall call, CancellationToken cancellationToken);

    /// <summary>Puts a text into it; nothing when it is empty.</summary>
    Task WriteAsync(ToolCall call, string text, CancellationToken cancellationToken);
}
