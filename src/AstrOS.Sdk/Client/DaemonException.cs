using AstrOS.Sdk.Status;

namespace AstrOS.Sdk.Client;

/// <summary>The daemon was reached and refused.</summary>
public sealed class DaemonException : Exception
{
    /// <summary>A refusal.</summary>
    /// <param name="problem">What the daemon said.</param>
    public DaemonException(Problem problem)
        : base(problem?.Detail is { Length: > 0 } detail ? $"{problem.Title}: {detail}" : problem?.Title)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Problem = problem;
    }

    /// <summary>What the daemon said.</summary>
    public Problem Problem { get; }
}
