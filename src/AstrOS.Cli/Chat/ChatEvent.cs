using AstrOS.Sdk.Status;

namespace AstrOS.Cli.Chat;

/// <summary>Whatever a chat reacts to, in one queue.</summary>
internal abstract record ChatEvent
{
    private ChatEvent() { }

    public sealed record Key(ConsoleKeyInfo Info) : ChatEvent;

    public sealed record NoticeCame(Notice Notice) : ChatEvent;

    /// <summary>The running request has ended, its answer written.</summary>
    public sealed record Answered : ChatEvent;

    public sealed record Hangup : ChatEvent;
}
