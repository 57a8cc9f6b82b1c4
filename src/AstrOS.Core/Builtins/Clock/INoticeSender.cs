using AstrOS.Sdk.Status;

namespace AstrOS.Builtins.Clock;

/// <summary>A way to tell a user something unasked: into open chats, onto the desktop. Every one that is registered is used.</summary>
public interface INoticeSender
{
    /// <summary>Tells it, or does nothing when the way is not open.</summary>
    Task SendAsync(string userId, Notice notice, CancellationToken cancellationToken);
}
