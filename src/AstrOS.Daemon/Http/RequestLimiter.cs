using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using AstrOS.Security;

namespace AstrOS.Daemon.Http;

/// <summary>
/// Stops a client that runs away: a token bucket for each user. Refilled when a request comes, so that an idle daemon has no timer.
/// </summary>
internal sealed class RequestLimiter(int perMinute)
{
    private readonly ConcurrentDictionary<string, TokenBucketRateLimiter> _buckets = new(StringComparer.Ordinal);

    /// <summary>Whether the caller may make one more request now; if not, when to come again.</summary>
    public bool Admits(Caller caller, out TimeSpan retryAfter)
    {
        var bucket = _buckets.GetOrAdd(caller.UserId, _ => Bucket());
        bucket.TryReplenish();
        using var lease = bucket.AttemptAcquire();
        retryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
        return lease.IsAcquired;
    }

    private TokenBucketRateLimiter Bucket() => new(new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(60.0 / perMinute * Math.Max(1, perMinute / 60)),
        AutoReplenishment = false,
        QueueLimit = 0,
    });
}
