using AstrOS.Sdk.Sessions;
using AstrOS.Storage;
using AstrOS.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace AstrOS.Contexts;

/// <summary>Looks conversations of the past up, always of one user.</summary>
public sealed class HistoryReader(DatabaseManager database)
{
    /// <summary>The user's conversations, the latest first.</summary>
    public async Task<IReadOnlyList<SessionInfo>> SessionsAsync(string userId, int limit, CancellationToken cancellationToken)
    {
        using var rows = database.CreateContext();
        var found = await rows.Sessions.Where(row => row.UserId == userId)
            .OrderByDescending(row => row.LastActiveAt).Take(limit).ToListAsync(cancellationToken);
        return [.. found.Select(row => new SessionInfo
        {
            Id = row.Id,
            UserId = row.UserId,
            StartedAt = Moment(row.CreatedAt),
            LastActiveAt = Moment(row.LastActiveAt),
            Requests = row.Requests,
        })];
    }

    /// <summary>The user's requests, the latest last.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="sessionId">Of one conversation; null for all.</param>
    /// <param name="search">Only those whose words or answer contain this; null for all.</param>
    /// <param name="limit">How many at the most, the latest.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <exception cref="UnknownSessionException">The user has no such conversation.</exception>
    public async Task<IReadOnlyList<HistoryEntry>> EntriesAsync(
        string userId, string? sessionId, string? search, int limit, CancellationToken cancellationToken)
    {
        using var rows = database.CreateContext();
        if (sessionId is not null && !await rows.Sessions.AnyAsync(row => row.Id == sessionId && row.UserId == userId, cancellationToken))
            throw new UnknownSessionException(sessionId);
        var query = rows.Intents.Where(row => row.UserId == userId);
        if (sessionId is not null) query = query.Where(row => row.SessionId == sessionId);
        if (search is not null) query = query.Where(row => EF.Functions.Like(row.Text, Pattern(search), "\\") || EF.Functions.Like(row.Response, Pattern(search), "\\"));
        var found = await query.OrderByDescending(row => row.CreatedAt).Take(limit).ToListAsync(cancellationToken);
        return [.. Enumerable.Reverse(found).Select(ToEntry)];
    }

    private static string Pattern(string search) =>
        $"%{search.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    private static HistoryEntry ToEntry(IntentRow row) => new()
    {
        RequestId = row.Id,
        SessionId = row.SessionId,
        At = Moment(row.CreatedAt),
        Text = row.Text,
        Message = row.Response,
        Intent = row.IntentType,
        Success = row.Success,
        DurationMs = row.DurationMs,
    };

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}
