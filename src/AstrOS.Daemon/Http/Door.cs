using System.Globalization;
using AstrOS.Builtins.Clock;
using AstrOS.Configuration;
using AstrOS.Daemon.Hosting;
using AstrOS.Security;
using AstrOS.Storage;

namespace AstrOS.Daemon.Http;

/// <summary>What every HTTP request meets before its endpoint: who is it, how often, is the daemon up yet.</summary>
internal static class Door
{
    private static readonly object CallerKey = new();

    public static void AddDoor(this IServiceCollection services, AstrosOptions options)
    {
        services.AddSingleton<Authenticator>();
        services.AddSingleton<NoticeHub>();
        services.AddSingleton<INoticeSender>(provider => provider.GetRequiredService<NoticeHub>());
        services.AddSingleton(new ApiDocument.Parts(services));
        services.AddSingleton<ApiDocument>();
        services.AddSingleton<Stopping>();
        services.AddSingleton(new RequestLimiter(options.RequestsPerMinute));
    }

    public static void UseDoor(this WebApplication app)
    {
        app.Use(RefuseBadRequestsAsync);
        app.Use(RefuseForeignHostsAsync);
        app.Use(AuthenticateAsync);

        app.MapEndpoints();
        app.MapGet("/openapi/v1.json", async (ApiDocument document, CancellationToken cancellationToken) =>
            TypedResults.Text(await document.GetAsync(cancellationToken), "application/json"));
        app.MapDocs();
    }

    /// <summary>Every endpoint that the document describes.</summary>
    public static void MapEndpoints(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/v1");
        api.MapGroup("").WithTags("Requests").MapRequests();
        api.MapGroup("").WithTags("Tools").MapTools();
        api.MapGroup("").WithTags("Acts").MapActs();
        api.MapGroup("").WithTags("History").MapSessions();
        api.MapGroup("").WithTags("Notices").MapNotices();
        api.MapGroup("").WithTags("Status").MapStatus();
        routes.MapGroup("").WithTags("Status").MapHealth();
    }

    /// <summary>Who makes this request. Throws when the door forgot to ask, so that a forgotten guard is noticed.</summary>
    public static Caller Caller(this HttpContext http) =>
        http.Items[CallerKey] as Caller ?? throw new InvalidOperationException("The caller of this request was never identified.");

    private static async Task RefuseBadRequestsAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, ContentType: null }) await ExplainAsync(http);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Problems.WriteAsync(http, bad.StatusCode, bad.StatusCode == 413 ? "too_large" : "bad_request",
                bad.StatusCode == 413 ? "Too large" : "Bad request", bad.StatusCode == 413 ? JsonBody.TooLarge : bad.Message);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // The client has hung up: nobody is there to be told, and nothing is wrong here.
        }
        catch (Exception error) when (error is StorageException or System.Data.Common.DbException && !http.Response.HasStarted)
        {
            await Problems.WriteAsync(http, 503, "storage", "The database does not answer", error.Message);
        }
    }

    // What routing itself refuses has a status and no words.
    private static Task ExplainAsync(HttpContext http) => http.Response.StatusCode switch
    {
        404 => Problems.WriteAsync(http, 404, "not_found", "Not found", "There is nothing at this address. /docs shows what there is."),
        405 => Problems.WriteAsync(http, 405, "wrong_method", "Not in this way", "This address takes another method. /docs shows which."),
        415 => Problems.WriteAsync(http, 415, "wrong_content_type", "Wrong content type", "Send the body as application/json."),
        _ => Task.CompletedTask,
    };

    // A web page can make a browser ask any name that it lets point to 127.0.0.1; such a request names the page's own host.
    private static Task RefuseForeignHostsAsync(HttpContext http, RequestDelegate next) =>
        Authenticator.IsLocalSocket(http) || http.Request.Host.Host is "127.0.0.1" || "localhost".Equals(http.Request.Host.Host, StringComparison.OrdinalIgnoreCase)
            ? next(http)
            : Problems.WriteAsync(http, 421, "wrong_host", "Wrong host", "This door answers to localhost and 127.0.0.1 only.");

    // Everything under /v1 is for known callers only; the rest tells nothing of anybody.
    private static async Task AuthenticateAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments("/v1"))
        {
            await next(http);
            return;
        }

        if (http.RequestServices.GetRequiredService<Authenticator>().Identify(http) is not { } caller)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            await Problems.WriteAsync(http, 401, "unknown_caller", "Who are you?",
                $"Send the token of {http.RequestServices.GetRequiredService<HttpToken>().File} as Authorization: Bearer, or use the Unix socket as the daemon's user.");
            return;
        }

        if (!http.RequestServices.GetRequiredService<RequestLimiter>().Admits(caller, out var retryAfter))
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await Problems.WriteAsync(http, 429, "rate_limited", "Too many requests", "Slow down, or raise limits.requests_per_minute.");
            return;
        }

        http.Items[CallerKey] = caller;
        http.RequestServices.GetRequiredService<IdleMemory>().Touch();
        var startup = http.RequestServices.GetRequiredService<Startup>();
        await startup.Done.WaitAsync(http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (startup.IsDone) await next(http);
        else await Problems.WriteAsync(http, 503, "not_started", "AstrOS did not start", startup.Done.Exception?.InnerException?.Message);
    }
}
