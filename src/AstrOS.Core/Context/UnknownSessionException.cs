namespace AstrOS.Contexts;

/// <summary>A request names a conversation that does not exist or is somebody else's; which of the two is not told.</summary>
public sealed class UnknownSessionException(string sessionId)
    : Exception($"There is no session '{sessionId}'. Leave session_id out to begin a new one.");
