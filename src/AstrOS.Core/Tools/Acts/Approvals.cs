using System.Collections.Concurrent;
using AstrOS.Plugins;

namespace AstrOS.Tools;

/// <summary>
/// The acts that wait for a word of their user. They are in memory alone: a daemon that ends takes them with it, and nothing of them has
/// happened.
/// </summary>
public sealed class Approvals(TimeProvider time)
{
    private const int MostWaiting = 1_000;

    private readonly ConcurrentDictionary<string, Approval> _waiting = new(StringComparer.Ordinal);

    /// <summary>Puts an act to its user.</summary>
    public Approval Open(ToolManifest manifest, string plugin, ToolCall call, Act act, Listener listener)
    {
        Forget();
        var approval = new Approval(Guid.NewGuid().ToString("N")[..12], manifest, plugin, call, act, time.GetUtcNow()) { Listener = listener };
        _waiting[approval.Id] = approval;
        return approval;
    }

    /// <summary>What waits for a user, the oldest first.</summary>
    public IReadOnlyList<Approval> List(string userId)
    {
        Forget();
        return [.. _waiting.Values.Where(approval => approval.Call.UserId == userId).OrderBy(approval => approval.AskedAt)];
    }

    /// <summary>Takes one out, so that of two answers at once only one counts; null when it is not there, is over, or is somebody else's.</summary>
    public Approval? TryTake(string userId, string id) =>
        _waiting.TryGetValue(id, out var approval) && approval.Call.UserId == userId && _waiting.TryRemove(new(id, approval)) && approval.ExpiresAt > time.GetUtcNow()
            ? approval
            : null;

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var approval in _waiting.Values)
            if (approval.ExpiresAt <= now) _waiting.TryRemove(new(approval.Id, approval));
        if (_waiting.Count < MostWaiting) return;
        foreach (var approval in _waiting.Values.OrderBy(approval => approval.AskedAt).Take(MostWaiting / 10)) _waiting.TryRemove(new(approval.Id, approval));
    }
}
