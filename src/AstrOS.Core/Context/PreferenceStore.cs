using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using AstrOS.Storage;
using Microsoft.Extensions.Logging;

namespace AstrOS.Contexts;

/// <summary>One preference that changes; null where it is not set, before or after.</summary>
public sealed record PreferenceChange(string Key, string? From, string? To);

/// <summary>Keeps preferences in the table users: read once a user, in memory from then on, on disk before a change is answered.</summary>
public sealed partial class PreferenceStore(DatabaseManager database, WriteQueue writes, TimeProvider time, ILogger<PreferenceStore> logger) : IDisposable
{
    private readonly ConcurrentDictionary<string, UserPreferences> _known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _changing = new(1, 1);

    /// <summary>What a user has said; nobody has said anything.</summary>
    public UserPreferences Find(string userId) => userId.Length == 0 ? UserPreferences.None : _known.GetOrAdd(userId, Load);

    /// <summary>Makes changes, all of them or none: false, and nothing is changed, when a preference is no longer as its change was planned from.</summary>
    /// <exception cref="StorageException">It could not be kept.</exception>
    public async Task<bool> TryChangeAsync(string userId, IReadOnlyList<PreferenceChange> changes, CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            var before = Find(userId);
            if (changes.Any(change => before[change.Key] != change.From)) return false;
            var after = changes.Aggregate(before, (preferences, change) => preferences.With(change.Key, change.To));
            var json = JsonSerializer.Serialize(after.Values.ToDictionary(StringComparer.Ordinal), StoredPreferencesJson.Default.DictionaryStringString);
            var now = time.GetUtcNow().UtcTicks;
            await writes.WriteAsync(
                sql => sql.Execute( // The first request of all may come before its user has a row.
                    """
                    INSERT INTO users (id, uid, preferences, created_at, last_active_at) VALUES (@p0, NULL, @p1, @p2, @p2)
                    ON CONFLICT (id) DO UPDATE SET preferences = excluded.preferences
                    """,
                    userId, json, now),
                cancellationToken);
            _known[userId] = after;
            return true;
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Frees the lock.</summary>
    public void Dispose() => _changing.Dispose();

    private UserPreferences Load(string userId)
    {
        using var sql = database.Connect();
        if (sql.Query(row => row.GetString(0), "SELECT preferences FROM users WHERE id = @p0", userId) is not [var json]) return UserPreferences.None;
        try
        {
            return new() { Values = JsonSerializer.Deserialize(json, StoredPreferencesJson.Default.DictionaryStringString)!.ToImmutableSortedDictionary(StringComparer.Ordinal) };
        }
        catch (JsonException error)
        {
            Unreadable(error);
            return UserPreferences.None;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The preferences of a user cannot be read; they count as none")]
    private partial void Unreadable(Exception error);
}

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class StoredPreferencesJson : JsonSerializerContext;
