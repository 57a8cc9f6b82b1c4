namespace AstrOS.Cli;

/// <summary>An error to be told in plain words, with the exit code it leads to.</summary>
internal sealed class CliError(string message, int exitCode, string error) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>The same as a word for programs.</summary>
    public string Error { get; } = error;

    public static CliError Usage(string message) => new(message, ExitCodes.BadUsage, "bad_usage");
}
