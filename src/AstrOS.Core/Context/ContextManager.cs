using System.Collections.Concurrent;
using System.Text.Json;
using AstrOS.Configuration;
using AstrOS.Sdk.Requests;
using AstrOS.Security;
using AstrOS.Storage;
using AstrOS.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace AstrOS.Contexts;

/// <summary>Holds what is known in each conversation: those in use in memory, all of them in the database.</summary>
public sealed class ContextManager(DatabaseManager database, WriteQueue writes, ConfigurationStore configuration, TimeProvider time)
{
    private const int TurnsKept = 20;
    private const int SessionsKept = 500;

    private readonly ConcurrentDictionary<string, Context> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> usersSeen = new(StringComparer.Ordinal);

    /// <summary>The conversation a request belongs to, or a new one when it names none.</summary>
    /// <exception cref="UnknownSessionException">It names one that the caller does not have.</exception>
    public async Task<Context> LoadAsync(UserRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var context = request.SessionId is { } id
            ? open.GetValueOrDefault(id) ?? await ReadAsync(id, caller, cancellationToken)
            : Begin(caller);
        if (context is null || context.UserId != caller.UserId) throw new UnknownSessionException(request.SessionId!);
        return context with
        {
            Language = Text(request, "language") is { Length: >= 2 } language ? Primary(language) : configuration.Current.Options.Language,
            Zone = Zone(Text(request, "time_zone")),
        };
    }

    /// <summary>Adds a turn and keeps it.</summary>
    public async Task<Context> UpdateAsync(Context context, Caller caller, Turn turn)
    {
        var isNewUser = !usersSeen.ContainsKey(caller.UserId);
        var next = context with
        {
            Requests = context.Requests + 1,
            IsStored = true,
            Turns = [.. context.Turns.TakeLast(TurnsKept - 1), turn],
        };
        await writes.WriteAsync(rows => Store(rows, context, caller, turn, isNewUser), CancellationToken.None);
        usersSeen.TryAdd(caller.UserId, true);
        open[context.SessionId] = next;
        if (open.Count > SessionsKept) Forget();
        return next;
    }

    /// <summary>The conversation as it stands in memory; null when it is not in use.</summary>
    public Context? Peek(string sessionId) => open.GetValueOrDefault(sessionId);

    private Context Begin(Caller caller) => new()
    {
        SessionId = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
        UserId = caller.UserId,
        Language = configuration.Current.Options.Language,
        Zone = DateTimeZone.Utc,
        StartedAt = time.GetUtcNow().UtcTicks,
    };

    private async Task<Context?> ReadAsync(string id, Caller caller, CancellationToken cancellationToken)
    {
        using var rows = database.CreateContext();
        var session = await rows.Sessions.FirstOrDefaultAsync(row => row.Id == id && row.UserId == caller.UserId, cancellationToken);
        if (session is null) return null;
        var latest = await rows.Intents.Where(row => row.SessionId == id)
            .OrderByDescending(row => row.CreatedAt).Take(TurnsKept).ToListAsync(cancellationToken);
        return Begin(caller) with
        {
            SessionId = id,
            StartedAt = session.CreatedAt,
            Requests = session.Requests,
            IsStored = true,
            Turns = [.. Enumerable.Reverse(latest).Select(ToTurn)],
        };
    }

    private void Store(AstrosDbContext rows, Context context, Caller caller, Turn turn, bool isNewUser)
    {
        var now = time.GetUtcNow().UtcTicks;
        if (isNewUser && rows.Users.Find(caller.UserId) is null)
            rows.Users.Add(new() { Id = caller.UserId, Uid = caller.Uid, CreatedAt = now, LastActiveAt = now });

        // Two requests of one new conversation may be under way at once: the database knows better than the context whether it is stored.
        var session = rows.Sessions.AsTracking().FirstOrDefault(row => row.Id == context.SessionId);
        if (session is null)
        {
            session = new() { Id = context.SessionId, UserId = context.UserId, CreatedAt = context.StartedAt, LastActiveAt = now };
            rows.Sessions.Add(session);
        }

        session.LastActiveAt = now;
        session.Requests++;
        rows.Intents.Add(ToRow(context, turn));
    }

    private void Forget()
    {
        var oldest = open.Values.OrderBy(context => context.Turns.Count > 0 ? context.Turns[^1].At : context.StartedAt)
            .Take(SessionsKept / 5).ToList();
        foreach (var context in oldest) open.TryRemove(context.SessionId, out _);
    }

    private DateTimeZone Zone(string? asked) =>
        (asked ?? configuration.Current.Options.TimeZone) is { } id && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone
            ? zone
            : MachineZone.Current;

    private static string? Text(UserRequest request, string key) =>
        request.Metadata is { } metadata && metadata.TryGetValue(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    private static IntentRow ToRow(Context context, Turn turn) => new()
    {
        Id = turn.RequestId,
        SessionId = context.SessionId,
        UserId = context.UserId,
        CreatedAt = turn.At,
        InputMethod = turn.InputMethod,
        Text = turn.Text,
        IntentType = turn.Intent,
        Confidence = turn.Confidence,
        Entities = turn.Entities,
        Tool = turn.Tool,
        Sentence = turn.Sentence,
        Response = turn.Message,
        Success = turn.Success,
        Error = turn.Error,
        Language = turn.Language,
        DurationMs = turn.DurationMs,
    };

    private static Turn ToTurn(IntentRow row) => new()
    {
        RequestId = row.Id,
        At = row.CreatedAt,
        InputMethod = row.InputMethod,
        Text = row.Text,
        Intent = row.IntentType,
        Confidence = row.Confidence,
        Entities = row.Entities,
        Tool = row.Tool,
        Sentence = row.Sentence,
        Message = row.Response,
        Success = row.Success,
        Error = row.Error,
        Language = row.Language,
        DurationMs = row.DurationMs,
    };
}
