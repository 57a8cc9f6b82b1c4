using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using AstrOS.Security;

namespace AstrOS.Daemon.Http;

/// <summary>
/// Stops a client that runs away: a token bucket for each user. Refilled when a request comes, so that an idle daemon has no timer.
/// </summary>
internal sealed class RequestLimiter(int perMinute)
{
    private readonly ConcurrentDictionary<string, TokenBucketRateLimiter> buckets = new(StringComparer.Ordinal);

    /// <summary>Whether the caller may make one more request now.</summary>
    public bool Admits(Caller caller)
    {
        var bucket = buckets.GetOrAdd(caller.UserId, _ => Bucket());
        bucket.TryReplenish();
        using var lease = bucket.AttemptAcquire();
        return lease.IsAcquired;
    }

    private TokenBucketRateLimiter Bucket() => new(new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(perMinute < 60 ? 60.0 / perMinute : 1),
        AutoReplenishment = false,
        QueueLimit = 0,
    });
}
