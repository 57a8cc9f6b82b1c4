using System.Collections.Concurrent;
using System.Text.Json;
using AstrOS.Configuration;
using AstrOS.Sdk.Requests;
using AstrOS.Security;
using NodaTime;

namespace AstrOS.Contexts;

/// <summary>Holds what is known in each conversation: those in use in memory, all of them in the database.</summary>
public sealed class ContextManager(TurnStore turns, PreferenceStore preferences, ConfigurationStore configuration, TimeProvider time)
{
    private const int TurnsKept = 20;
    private const int SessionsKept = 500;

    private readonly ConcurrentDictionary<string, Context> _open = new(StringComparer.Ordinal);

    /// <summary>The conversation a request belongs to, or a new one when it names none.</summary>
    /// <exception cref="UnknownSessionException">It names one that the caller does not have.</exception>
    public Context Load(UserRequest request, Caller caller)
    {
        var context = request.SessionId is { } id ? _open.GetValueOrDefault(id) ?? Read(id, caller) : Begin(caller);
        if (context is null || context.UserId != caller.UserId) throw new UnknownSessionException(request.SessionId!);
        var wishes = preferences.Find(caller.UserId);
        return context with
        {
            Preferences = wishes,
            Language = Text(request, "language") is { Length: >= 2 } language ? Primary(language) : wishes.Language ?? configuration.Current.Options.Language,
            Zone = Zone(Text(request, "time_zone") ?? wishes.TimeZone),
            Question = context.Question is { } question && time.GetUtcNow() < question.ExpiresAt ? question : null,
        };
    }

    /// <summary>Takes the question of a conversation, so that of two answers at once only one counts.</summary>
    public bool TryTakeQuestion(Context context)
    {
        while (_open.TryGetValue(context.SessionId, out var current) && current.Question is { } question && ReferenceEquals(question, context.Question))
        {
            if (_open.TryUpdate(context.SessionId, current with { Question = null }, current)) return true;
        }

        return false;
    }

    /// <summary>Adds a turn and keeps it.</summary>
    /// <param name="context">The conversation after it, with the question that it leaves open.</param>
    /// <param name="caller">Whose it is.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="before">The question that was open before it.</param>
    /// <exception cref="Storage.StorageException">It could not be kept; the conversation goes on in memory all the same.</exception>
    public async Task UpdateAsync(Context context, Caller caller, Turn turn, PendingQuestion? before = null)
    {
        try
        {
            await turns.AppendAsync(context, caller, turn);
        }
        finally
        {
            // Another request of the conversation may have ended meanwhile: its turn is kept too.
            _open.AddOrUpdate(context.SessionId, _ => Added(context, turn), (_, current) => Added(current with { Question = Open(context.Question, current.Question, before) }, turn));
            if (_open.Count > SessionsKept) Forget();
        }
    }

    /// <summary>The conversation as it stands in memory; null when it is not in use.</summary>
    public Context? Peek(string sessionId) =>
        _open.GetValueOrDefault(sessionId) is { } context ? context with { Preferences = preferences.Find(context.UserId) } : null;

    // Of two questions asked at once nobody could tell which one a "yes" is meant for, so neither is open.
    private static PendingQuestion? Open(PendingQuestion? asked, PendingQuestion? current, PendingQuestion? before) =>
        current is null || ReferenceEquals(current, before) || ReferenceEquals(current, asked) ? asked : null;

    private Context Begin(Caller caller) => new()
    {
        SessionId = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
        UserId = caller.UserId,
        Language = configuration.Current.Options.Language,
        Zone = DateTimeZone.Utc,
        StartedAt = time.GetUtcNow().UtcTicks,
    };

    private static Context Added(Context context, Turn turn) => context with
    {
        Requests = context.Requests + 1,
        Turns = [.. context.Turns.TakeLast(TurnsKept - 1), turn],
    };

    private Context? Read(string id, Caller caller) =>
        turns.Load(id, caller.UserId, TurnsKept) is { } stored
            ? _open.GetOrAdd(id, Begin(caller) with { SessionId = id, StartedAt = stored.StartedAt, Requests = stored.Requests, Turns = stored.Turns })
            : null;

    private void Forget()
    {
        var oldest = _open.Values.OrderBy(context => context.Turns.Count > 0 ? context.Turns[^1].At : context.StartedAt)
            .Take(SessionsKept / 5).ToList();
        foreach (var context in oldest) _open.TryRemove(context.SessionId, out _);
    }

    private DateTimeZone Zone(string? asked) =>
        (asked ?? configuration.Current.Options.TimeZone) is { } id && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone
            ? zone
            : MachineZone.Current;

    private static string? Text(UserRequest request, string key) =>
        request.Metadata is { } metadata && metadata.TryGetValue(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
