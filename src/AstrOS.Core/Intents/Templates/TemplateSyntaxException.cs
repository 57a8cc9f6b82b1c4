namespace AstrOS.Intents.Templates;

/// <summary>A template that cannot be read; the reader of the file adds file and line.</summary>
internal sealed class TemplateSyntaxException(string message, int position) : Exception(message)
{
    /// <summary>The offset of the offending character in the template.</summary>
    public int Position { get; } = position;
}
