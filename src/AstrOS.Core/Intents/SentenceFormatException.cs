namespace AstrOS.Intents;

/// <summary>A sentence file that cannot be used; the message names file, line and column and says what is wrong.</summary>
public sealed class SentenceFormatException(string file, int line, int column, string problem)
    : Exception($"{file}:{line}:{column}: {problem}")
{
    /// <summary>The file's path as it was given.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column, from 1.</summary>
    public int Column { get; } = column;

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; } = problem;
}
