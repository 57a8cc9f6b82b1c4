using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Clipboard;

/// <summary>wl-clipboard on Wayland; xclip or xsel on X.</summary>
internal sealed class ProgramClipboard(ProgramEnvironment environment, ProgramClipboard.Way way) : IClipboard
{
    private const string Secret = "x-kde-passwordManagerHint";

    private static readonly Way[] Wayland = [new("wl-paste", ["--no-newline"], ["--list-types"], "wl-copy", [])];

    private static readonly Way[] X =
    [
        new("xclip", ["-selection", "clipboard", "-out"], ["-selection", "clipboard", "-out", "-target", "TARGETS"], "xclip", ["-selection", "clipboard", "-in"]),
        new("xsel", ["--clipboard", "--output"], null, "xsel", ["--clipboard", "--input"]),
    ];

    /// <summary>The arguments of the programs; those that list the kinds of what is there are null where none can.</summary>
    internal sealed record Way(string Reader, string[] Read, string[]? Kinds, string Writer, string[] Write);

    /// <summary>The one that works here, or the answer that says why none does.</summary>
    public static (IClipboard? Clipboard, string? Fault) Find(ProgramEnvironment environment)
    {
        if (!environment.HasDisplay) return (null, "no_display");
        var ways = environment["WAYLAND_DISPLAY"] is null ? X : Wayland;
        return ways.FirstOrDefault(way => environment.Find(way.Writer) is not null && environment.Find(way.Reader) is not null) is { } way
            ? (new ProgramClipboard(environment, way), null)
            : (null, ways == X ? "no_xclip" : "no_wl_clipboard");
    }

    public async Task<ClipboardContent> ReadAsync(ToolCall call, CancellationToken cancellationToken)
    {
        if (way.Kinds is not null)
        {
            if (await Command.RunAsync(call, environment, way.Reader, way.Kinds, cancellationToken) is not (0, var kinds, _)) return ClipboardContent.Empty;
            var all = kinds.Split('\n', StringSplitOptions.TrimEntries);
            if (all.Contains(Secret) || !all.Any(IsText)) return ClipboardContent.Other;
        }

        return await Command.RunAsync(call, environment, way.Reader, way.Read, cancellationToken) is (0, var text, _) ? new(text) : ClipboardContent.Empty;
    }

    public Task WriteAsync(ToolCall call, string text, CancellationToken cancellationToken) =>
        Command.FeedAsync(call, environment, way.Writer, way.Write, text, cancellationToken);

    private static bool IsText(string kind) =>
        kind is "UTF8_STRING" or "STRING" or "TEXT" || kind.StartsWith("text/plain", StringComparison.Ordinal);
}
