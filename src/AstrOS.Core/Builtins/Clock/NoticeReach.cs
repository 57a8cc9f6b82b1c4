namespace AstrOS.Builtins.Clock;

/// <summary>Whether what is set will be noticed by its user.</summary>
internal sealed class NoticeReach(IEnumerable<INoticeSender> senders)
{
    private readonly INoticeSender[] _senders = [.. senders];

    /// <summary>Null when a way is open; else why none is: the key of a warning.</summary>
    public string? WhyUnseen(string userId)
    {
        var ways = _senders.Select(sender => sender.WayTo(userId)).ToList();
        if (ways.Count == 0 || ways.Contains(NoticeWay.Open)) return null;
        return ways.Contains(NoticeWay.NoProgram) ? "no_program" : ways.Contains(NoticeWay.NoDesktop) ? "no_desktop" : null;
    }
}
