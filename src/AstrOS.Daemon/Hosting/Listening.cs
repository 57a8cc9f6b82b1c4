namespace AstrOS.Daemon.Hosting;

/// <summary>Where the daemon listens.</summary>
/// <param name="Addresses">The socket's path, and a URL when a port is open.</param>
internal sealed record Listening(IReadOnlyList<string> Addresses);
