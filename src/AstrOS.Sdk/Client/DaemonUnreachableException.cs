namespace AstrOS.Sdk.Client;

/// <summary>The daemon was not reached, or went away before it had answered.</summary>
public sealed class DaemonUnreachableException : Exception
{
    /// <summary>A failure to reach the daemon.</summary>
    /// <param name="message">What happened, in one plain line.</param>
    /// <param name="isNotRunning">Whether nothing listens, so that starting the daemon is the remedy.</param>
    /// <param name="innerException">What the system said.</param>
    public DaemonUnreachableException(string message, bool isNotRunning, Exception? innerException = null)
        : base(message, innerException) => IsNotRunning = isNotRunning;

    /// <summary>Whether nothing listens, so that starting the daemon is the remedy.</summary>
    public bool IsNotRunning { get; }
}
