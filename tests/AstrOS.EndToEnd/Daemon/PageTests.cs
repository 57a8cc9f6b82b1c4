using System.Net;
using System.Text.RegularExpressions;

namespace AstrOS.EndToEnd.Daemon;

public sealed partial class PageTests(RunningDaemon daemon) : IClassFixture<RunningDaemon>
{
    private readonly DaemonHome _home = daemon.Home;

    [Fact]
    public async Task Api_document_describes_every_path()
    {
        var document = (await _home.GetAsync("/openapi/v1.json")).Json;
        var paths = document.GetProperty("paths").EnumerateObject().ToArray();

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString());
        Assert.Equal(
            ["/health", "/ready", "/v1/acts", "/v1/approvals", "/v1/approvals/{id}", "/v1/config", "/v1/doctor", "/v1/grants", "/v1/grants/{id}", "/v1/history",
                "/v1/notices", "/v1/requests", "/v1/sessions", "/v1/sessions/{id}/history", "/v1/status", "/v1/tools", "/v1/tools/{id}", "/v1/undo"],
            paths.Select(path => path.Name).Order(StringComparer.Ordinal));
        Assert.All(paths.SelectMany(path => path.Value.EnumerateObject()), operation =>
        {
            Assert.NotEqual("", operation.Value.GetProperty("summary").GetString());
            Assert.Contains(operation.Value.GetProperty("responses").EnumerateObject(), response => response.Name is "200" or "204");
        });
        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.True(schemas.GetProperty("UserRequest").GetProperty("properties").TryGetProperty("session_id", out _));
        Assert.All(
            References().Matches(document.GetRawText()).Select(match => match.Groups[1].Value),
            name => Assert.True(schemas.TryGetProperty(name, out _), name));
    }

    [Fact]
    public async Task Docs_page_takes_everything_from_the_daemon()
    {
        var page = await _home.GetAsync("/docs/");
        if (page.Status is HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently) page = await _home.GetAsync(page.Headers.Location!.ToString());

        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.Status, page.ContentType));
        Assert.StartsWith("default-src 'self';", Assert.Single(page.Headers.GetValues("Content-Security-Policy")));
        Assert.Contains("\"telemetry\":false", page.Body);
        var scripts = Sources().Matches(page.Body).Select(match => match.Groups[1].Value).ToArray();
        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.DoesNotContain("//", script));
        foreach (var script in scripts)
            Assert.Equal(HttpStatusCode.OK, (await _home.GetAsync(new Uri(new Uri("http://astrosd/docs/"), script).AbsolutePath)).Status);
    }

    [Fact]
    public async Task Metrics_count_requests_times_and_errors()
    {
        await _home.AskAsync("how much memory is free?");
        await _home.PostAsync("/v1/tools/clock.timer_cancel", """{"label":"no such timer"}""");

        var metrics = (await _home.GetAsync("/metrics")).Body;

        Assert.Matches("""(?m)^astros_requests_total\{intent_type="system.memory",status="success"\} [1-9]""", metrics);
        Assert.Matches("""(?m)^astros_response_time_seconds_bucket\{handler="sentences",le="0.005"\} """, metrics);
        Assert.Matches("""(?m)^astros_response_time_seconds_count\{handler="sentences"\} [1-9]""", metrics);
        Assert.Matches("""(?m)^astros_plugin_errors_total\{error_type="not_found",plugin_name="clock"\} [1-9]""", metrics);
    }

    [Fact]
    public async Task Health_and_ready_say_so()
    {
        Assert.Equal("alive\n", (await _home.GetAsync("/health")).Body);
        Assert.Equal("database: ok\nsentences: ok\n", (await _home.GetAsync("/ready")).Body);
    }

    [GeneratedRegex("\"#/components/schemas/([^\"]+)\"")]
    private static partial Regex References();

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Sources();
}
