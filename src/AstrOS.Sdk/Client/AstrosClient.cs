using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AstrOS.Sdk.Approvals;
using AstrOS.Sdk.Requests;
using AstrOS.Sdk.Sessions;
using AstrOS.Sdk.Status;
using AstrOS.Sdk.Tools;

namespace AstrOS.Sdk.Client;

/// <summary>
/// Talks to astrosd over its Unix socket. Safe for use by several threads. Cancelling a call closes its connection, and
/// that cancels the request in the daemon. Every call throws <see cref="DaemonUnreachableException"/> when the daemon is
/// not reached and <see cref="DaemonException"/> when it refuses.
/// </summary>
public sealed class AstrosClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _socketPath;

    /// <summary>A client of the daemon behind a socket. Nothing is connected before the first call.</summary>
    /// <param name="socketPath">The socket's path, at most <see cref="AstrosPaths.MaxSocketPathBytes"/> bytes.</param>
    public AstrosClient(string socketPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(socketPath);
        _socketPath = socketPath;
        _http = UnixSocketHttp.Create(socketPath);
    }

    /// <summary>A client of the daemon that belongs to this process's environment.</summary>
    /// <returns>The client.</returns>
    public static AstrosClient FromEnvironment() => new(AstrosPaths.FromEnvironment().Socket);

    /// <summary>Puts a request and waits for the whole answer.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Cancels the request in the daemon too.</param>
    /// <returns>The answer, also when it is that the request was not understood.</returns>
    public Task<Response> AskAsync(UserRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(Post("/v1/requests", Json(request, AstrosJson.Default.UserRequest)), AstrosJson.Default.Response, cancellationToken);

    /// <summary>Puts a request and tells what happens on its way.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Cancels the request in the daemon too.</param>
    /// <returns>The events as they come, the last of them <see cref="RequestEvent.Done"/>. Kinds that this version does not know are left out.</returns>
    public async IAsyncEnumerable<RequestEvent> StreamAsync(
        UserRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var message = Post("/v1/requests", Json(request, AstrosJson.Default.UserRequest));
        await foreach (var happened in EventsAsync(message, AstrosJson.Default.RequestEvent, cancellationToken))
        {
            yield return happened;
            if (happened is RequestEvent.Done) yield break;
        }

        throw Lost(null);
    }

    /// <summary>Lists the tools.</summary>
    /// <param name="language">The language of the examples, BCP 47; null for the user's.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Every tool of the installation.</returns>
    public Task<IReadOnlyList<ToolInfo>> ToolsAsync(string? language = null, CancellationToken cancellationToken = default) =>
        SendAsync(Get("/v1/tools" + Query(("language", language))), AstrosJson.Default.IReadOnlyListToolInfo, cancellationToken);

    /// <summary>Calls a tool directly. It passes the same gate as any other call.</summary>
    /// <param name="id">The tool's id.</param>
    /// <param name="arguments">An object that fits the tool's schema.</param>
    /// <param name="cancellationToken">Cancels the call in the daemon too.</param>
    /// <returns>The answer.</returns>
    public Task<Response> CallToolAsync(string id, JsonElement arguments, CancellationToken cancellationToken = default) =>
        SendAsync(
            Post("/v1/tools/" + Uri.EscapeDataString(id), Json(arguments, AstrosJson.Default.JsonElement)),
            AstrosJson.Default.Response,
            cancellationToken);

    /// <summary>Lists the user's conversations.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The newest first.</returns>
    public Task<IReadOnlyList<SessionInfo>> SessionsAsync(CancellationToken cancellationToken = default) =>
        SendAsync(Get("/v1/sessions"), AstrosJson.Default.IReadOnlyListSessionInfo, cancellationToken);

    /// <summary>Lists what was said in one conversation.</summary>
    /// <param name="sessionId">The conversation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its requests with their answers.</returns>
    public Task<IReadOnlyList<HistoryEntry>> SessionHistoryAsync(string sessionId, CancellationToken cancellationToken = default) =>
        SendAsync(
            Get($"/v1/sessions/{Uri.EscapeDataString(sessionId)}/history"),
            AstrosJson.Default.IReadOnlyListHistoryEntry,
            cancellationToken);

    /// <summary>Lists what the user said in all conversations.</summary>
    /// <param name="limit">How many entries at most; null for the daemon's default.</param>
    /// <param name="search">Words that an entry has to contain; null for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Requests with their answers.</returns>
    public Task<IReadOnlyList<HistoryEntry>> HistoryAsync(
        int? limit = null, string? search = null, CancellationToken cancellationToken = default) =>
        SendAsync(
            Get("/v1/history" + Query(("limit", limit?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("search", search))),
            AstrosJson.Default.IReadOnlyListHistoryEntry,
            cancellationToken);

    /// <summary>Lists the acts that wait for the user's word.</summary>
    /// <param name="language">The language of the words, BCP 47; null for the user's.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The oldest first.</returns>
    public Task<IReadOnlyList<ApprovalInfo>> ApprovalsAsync(string? language = null, CancellationToken cancellationToken = default) =>
        SendAsync(Get("/v1/approvals" + Query(("language", language))), AstrosJson.Default.IReadOnlyListApprovalInfo, cancellationToken);

    /// <summary>Says the user's word to an act that waits.</summary>
    /// <param name="id">The id of the approval.</param>
    /// <param name="word">The word.</param>
    /// <param name="language">The language of the answer, BCP 47; null for the user's.</param>
    /// <param name="cancellationToken">Cancels the act in the daemon too.</param>
    /// <returns>What came of it.</returns>
    public Task<Response> AnswerApprovalAsync(string id, ApprovalWord word, string? language = null, CancellationToken cancellationToken = default) =>
        SendAsync(
            Post($"/v1/approvals/{Uri.EscapeDataString(id)}" + Query(("language", language)), Json(new() { Answer = word }, AstrosJson.Default.ApprovalAnswerRequest)),
            AstrosJson.Default.Response,
            cancellationToken);

    /// <summary>Lists what the user had changed.</summary>
    /// <param name="limit">How many at most; null for the daemon's default.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The newest first.</returns>
    public Task<IReadOnlyList<ActInfo>> ActsAsync(int? limit = null, CancellationToken cancellationToken = default) =>
        SendAsync(
            Get("/v1/acts" + Query(("limit", limit?.ToString(System.Globalization.CultureInfo.InvariantCulture)))), AstrosJson.Default.IReadOnlyListActInfo, cancellationToken);

    /// <summary>Takes acts back.</summary>
    /// <param name="what">Which; an empty one means the last.</param>
    /// <param name="language">The language of the answer, BCP 47; null for the user's.</param>
    /// <param name="cancellationToken">Cancels it in the daemon too.</param>
    /// <returns>What came of it.</returns>
    public Task<Response> UndoAsync(UndoRequest what, string? language = null, CancellationToken cancellationToken = default) =>
        SendAsync(Post("/v1/undo" + Query(("language", language)), Json(what, AstrosJson.Default.UndoRequest)), AstrosJson.Default.Response, cancellationToken);

    /// <summary>Lists what the user has allowed for good.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The oldest first.</returns>
    public Task<IReadOnlyList<GrantInfo>> GrantsAsync(CancellationToken cancellationToken = default) =>
        SendAsync(Get("/v1/grants"), AstrosJson.Default.IReadOnlyListGrantInfo, cancellationToken);

    /// <summary>Takes back what the user has allowed for good.</summary>
    /// <param name="id">The number of the grant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task RevokeGrantAsync(long id, CancellationToken cancellationToken = default)
    {
        using var message = new HttpRequestMessage(HttpMethod.Delete, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/v1/grants/{id}"));
        using var answer = await OpenAsync(message, HttpCompletionOption.ResponseContentRead, cancellationToken);
    }

    /// <summary>Asks how the daemon is.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its state.</returns>
    public Task<DaemonStatus> StatusAsync(CancellationToken cancellationToken = default) =>
        SendAsync(Get("/v1/status"), AstrosJson.Default.DaemonStatus, cancellationToken);

    /// <summary>Has the daemon examine itself and the machine.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What it looked at, well or not.</returns>
    public Task<IReadOnlyList<Finding>> DoctorAsync(CancellationToken cancellationToken = default) =>
        SendAsync(Get("/v1/doctor"), AstrosJson.Default.IReadOnlyListFinding, cancellationToken);

    /// <summary>Asks for the configuration that is in force.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>YAML, with the origin of each value as a comment.</returns>
    public async Task<string> ConfigurationAsync(CancellationToken cancellationToken = default)
    {
        using var message = Get("/v1/config");
        using var answer = await OpenAsync(message, HttpCompletionOption.ResponseContentRead, cancellationToken);
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>Listens for what the daemon tells unasked: timers that ring, reminders.</summary>
    /// <param name="cancellationToken">Ends the listening.</param>
    /// <returns>The notices as they come, until the daemon stops.</returns>
    public async IAsyncEnumerable<Notice> NoticesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var message = Get("/v1/notices");
        await foreach (var notice in EventsAsync(message, AstrosJson.Default.Notice, cancellationToken)) yield return notice;
    }

    /// <summary>Asks whether the daemon is ready for requests.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False while it is still starting, or when nothing listens.</returns>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            using var message = Get("/ready");
            using var answer = await OpenAsync(message, HttpCompletionOption.ResponseContentRead, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is DaemonException or DaemonUnreachableException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<T> SendAsync<T>(HttpRequestMessage message, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using (message)
        using (var answer = await OpenAsync(message, HttpCompletionOption.ResponseContentRead, cancellationToken))
        {
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            return WireFormat.Read(body, type);
        }
    }

    private async IAsyncEnumerable<T> EventsAsync<T>(
        HttpRequestMessage message, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var answer = await OpenAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var events = EventStream.ReadAsync(body, type, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var _ = events.ConfigureAwait(false);
        while (true)
        {
            try
            {
                if (!await events.MoveNextAsync()) yield break;
            }
            catch (Exception exception) when (exception is IOException or HttpRequestException)
            {
                throw Lost(exception);
            }

            yield return events.Current;
        }
    }

    private async Task<HttpResponseMessage> OpenAsync(
        HttpRequestMessage message, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer;
        try
        {
            answer = await _http.SendAsync(message, completion, cancellationToken);
        }
        catch (HttpRequestException exception) when (exception.InnerException is SocketException { SocketErrorCode: var error }
            && exception.HttpRequestError == HttpRequestError.ConnectionError)
        {
            throw Unreachable(error, exception);
        }
        catch (HttpRequestException exception)
        {
            throw Lost(exception);
        }

        if (answer.IsSuccessStatusCode) return answer;
        using (answer)
        {
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            throw new DaemonException(WireFormat.ReadProblem(answer, body));
        }
    }

    private DaemonUnreachableException Unreachable(SocketError error, Exception exception) => error switch
    {
        // A path that does not exist comes back as AddressNotAvailable (ENOENT).
        SocketError.ConnectionRefused or SocketError.AddressNotAvailable =>
            new DaemonUnreachableException($"astrosd is not running: nothing listens at {_socketPath}.", isNotRunning: true, exception),
        SocketError.AccessDenied =>
            new DaemonUnreachableException($"The socket {_socketPath} may not be opened by this user.", isNotRunning: false, exception),
        _ => new DaemonUnreachableException(
            $"astrosd was not reached at {_socketPath} ({error}).", !File.Exists(_socketPath), exception),
    };

    private static DaemonUnreachableException Lost(Exception? exception) =>
        new("astrosd closed the connection before it had answered.", isNotRunning: false, exception);

    private static HttpRequestMessage Get(string address) => new(HttpMethod.Get, address);

    private static HttpRequestMessage Post(string address, HttpContent content) => new(HttpMethod.Post, address) { Content = content };

    private static ByteArrayContent Json<T>(T value, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static string Query(params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var query = "";
        foreach (var (name, value) in parts)
        {
            if (value is not null) query += $"{(query.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
        }

        return query;
    }
}
