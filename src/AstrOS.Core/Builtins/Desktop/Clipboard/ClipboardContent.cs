namespace AstrOS.Builtins.Desktop.Clipboard;

/// <summary>What is in the clipboard.</summary>
/// <param name="Text">The text; null when what is there is none, or is not to be read.</param>
internal sealed record ClipboardContent(string? Text)
{
    /// <summary>Nothing at all.</summary>
    public static ClipboardContent Empty { get; } = new("");

    /// <summary>A picture, files, or what a password manager has marked as secret.</summary>
    public static ClipboardContent Other { get; } = new((string?)null);
}
