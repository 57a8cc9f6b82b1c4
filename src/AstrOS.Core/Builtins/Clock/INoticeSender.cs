using AstrOS.Sdk.Status;

namespace AstrOS.Builtins.Clock;

/// <summary>A way to tell a user something unasked: into open chats, onto the desktop. Every one that is registered is used.</summary>
public interface INoticeSender
{
    /// <summary>Tells it, or does nothing when the way is not open.</summary>
    /// <param name="userId">Whom.</param>
    /// <param name="notice">What.</param>
    /// <param name="again">Whether it was sent before and nobody saw it: it is shown then, and makes no sound.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Whether it can be seen now.</returns>
    Task<bool> SendAsync(string userId, Notice notice, bool again, CancellationToken cancellationToken);

    /// <summary>Whether the user would notice now. Asked whenever something is set, so it must cost nothing.</summary>
    NoticeWay WayTo(string userId);
}

/// <summary>Whether a way is open, and if not why.</summary>
public enum NoticeWay
{
    /// <summary>What is sent is seen.</summary>
    Open,

    /// <summary>Nobody listens in a chat.</summary>
    NoChat,

    /// <summary>There is no desktop session to show it on.</summary>
    NoDesktop,

    /// <summary>There is a desktop session, but no program that could show it.</summary>
    NoProgram,
}
