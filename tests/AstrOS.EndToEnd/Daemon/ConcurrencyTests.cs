using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace AstrOS.EndToEnd.Daemon;

/// <summary>An end in the middle of everything: what was answered is kept, the rest is cleanly refused or cut off, and the database is sound.</summary>
public sealed class ConcurrencyTests : IAsyncDisposable
{
    private const int Clients = 200;

    private readonly DaemonHome _home = new();
    private readonly ConcurrentBag<string> _answered = [];
    private readonly ConcurrentBag<string> _refused = [];

    [Fact]
    public async Task Stop_among_200_clients_answers_or_refuses_each_and_loses_nothing()
    {
        var process = await _home.StartAsync();
        var clients = Enumerable.Range(0, Clients).Select(_ => AskUntilItEndsAsync()).ToArray();
        await Waiting.UntilAsync(() => _answered.Count >= 300, () => $"300 answers; {_answered.Count} came");

        Assert.True(await process.StopAsync() == 0, process.Log);
        await Task.WhenAll(clients);

        Assert.All(_refused, error => Assert.Equal("stopping", error));
        await EverythingIsKeptAsync();
    }

    [Fact]
    public async Task Crash_among_200_clients_loses_nothing_that_was_answered()
    {
        var process = await _home.StartAsync();
        var clients = Enumerable.Range(0, Clients).Select(_ => AskUntilItEndsAsync()).ToArray();
        await Waiting.UntilAsync(() => _answered.Count >= 300, () => $"300 answers; {_answered.Count} came");

        await process.KillAsync();
        await Task.WhenAll(clients);

        await EverythingIsKeptAsync();
    }

    [Fact]
    public async Task Start_of_several_at_once_leaves_one_and_ends_the_others_with_1()
    {
        var all = Enumerable.Range(0, 5).Select(_ => _home.Launch()).ToArray();
        await Waiting.UntilAsync(() => all.Count(process => process.HasExited) == 4, () => "four of five to end");
        var left = Assert.Single(all, process => !process.HasExited);
        await _home.ReadyAsync(left);

        foreach (var other in all.Where(process => process != left))
        {
            Assert.Equal(1, await other.ExitAsync());
            Assert.Contains("runs already", other.Log);
        }

        Assert.Equal(HttpStatusCode.OK, (await _home.AskAsync("help")).Status);
        Assert.Equal(0, await left.StopAsync());
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private async Task AskUntilItEndsAsync()
    {
        using var http = _home.OverSocket();
        try
        {
            while (true)
            {
                var answer = await Answer.OfAsync(http, new(HttpMethod.Post, "/v1/requests") { Content = new StringContent("""{"text":"start the stopwatch"}""", Encoding.UTF8, "application/json") });
                if (answer.Status == HttpStatusCode.OK) _answered.Add(answer.Json.GetProperty("metadata").GetProperty("request_id").GetString()!);
                else _refused.Add(answer.Error ?? answer.Body);
            }
        }
        catch (HttpRequestException)
        {
            // It has ended.
        }
    }

    private async Task EverythingIsKeptAsync()
    {
        await _home.StartAsync();
        var kept = (await _home.Client.HistoryAsync(1000, cancellationToken: TestContext.Current.CancellationToken)).Select(entry => entry.RequestId).ToHashSet();
        Assert.All(_answered.Order(StringComparer.Ordinal).TakeLast(700), id => Assert.Contains(id, kept));
        var database = (await _home.GetAsync("/v1/doctor")).Json.EnumerateArray().Where(finding => finding.GetProperty("subject").GetString() == "database");
        Assert.All(database, finding => Assert.Equal("ok", finding.GetProperty("level").GetString()));
    }
}
