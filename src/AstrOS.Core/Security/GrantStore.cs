using System.Collections.Concurrent;
using System.Collections.Immutable;
using AstrOS.Storage;
using AstrOS.Storage.Rows;

namespace AstrOS.Security;

/// <summary>What users have allowed for good, by answering "always". Read once a user, then kept in memory.</summary>
public sealed class GrantStore(DatabaseManager database, WriteQueue writes, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<GrantRow>> _grants = new(StringComparer.Ordinal);

    /// <summary>The user's grants, the oldest first.</summary>
    public IReadOnlyList<GrantRow> List(string userId) => _grants.GetOrAdd(userId, Read);

    /// <summary>The grant that covers a call; null when there is none.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="toolId">The tool's whole id.</param>
    /// <param name="scope">Where it acts; a grant for a folder covers what lies in it.</param>
    public GrantRow? Find(string userId, string toolId, string? scope) =>
        List(userId).FirstOrDefault(grant => grant.Tool == toolId && Covers(grant.Scope, scope));

    /// <summary>Allows something for good.</summary>
    /// <exception cref="StorageException">It could not be kept, so it does not hold.</exception>
    public async Task AddAsync(string userId, string toolId, string? scope)
    {
        await writes.WriteAsync(
            sql => sql.Execute(
                "INSERT INTO grants (user_id, tool, scope, granted_at) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT (user_id, tool, scope) DO NOTHING",
                userId, toolId, scope ?? "", time.GetUtcNow().UtcTicks),
            CancellationToken.None);
        _grants.TryRemove(userId, out _);
    }

    /// <summary>Takes a grant back.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="StorageException">It could not be taken out.</exception>
    public async Task<bool> RemoveAsync(string userId, long id)
    {
        var removed = 0;
        await writes.WriteAsync(sql => removed = sql.Execute("DELETE FROM grants WHERE id = @p0 AND user_id = @p1", id, userId), CancellationToken.None);
        _grants.TryRemove(userId, out _);
        return removed > 0;
    }

    private static bool Covers(string granted, string? scope) =>
        granted.Length == 0 || scope is not null && (scope == granted || scope.StartsWith(granted.TrimEnd('/') + "/", StringComparison.Ordinal));

    private ImmutableArray<GrantRow> Read(string userId)
    {
        using var sql = database.Connect();
        return
        [
            .. sql.Query(
                row => new GrantRow { Id = row.GetInt64(0), UserId = userId, Tool = row.GetString(1), Scope = row.GetString(2), GrantedAt = row.GetInt64(3) },
                "SELECT id, tool, scope, granted_at FROM grants WHERE user_id = @p0 ORDER BY id", userId),
        ];
    }
}
