namespace AstrOS.Configuration;

/// <summary>A file that people write is not as it must be; the message names the file, the line and what to change.</summary>
public sealed class YamlFileException(string message, Exception? inner = null) : Exception(message, inner);
