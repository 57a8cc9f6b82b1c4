using System.Globalization;
using System.Text.Json;
using AstrOS.EndToEnd.Daemon;

namespace AstrOS.EndToEnd.Acts;

/// <summary>
/// A daemon that is killed at any point of an act leaves it done or not done: the files say so, the journal says so, and the two agree.
/// </summary>
public sealed class CrashTests : IAsyncDisposable
{
    // Every second point takes two minutes; ASTROS_CRASH_STRIDE=1 tries them all.
    private static readonly long Stride = long.Parse(Environment.GetEnvironmentVariable("ASTROS_CRASH_STRIDE") ?? "2", CultureInfo.InvariantCulture);

    private readonly DaemonHome _home = new();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Theory]
    [InlineData("clock.timer_list", "set a timer for 10 minutes")]
    [InlineData("clock.timer_list", "cancel all timers", "set a timer for 1 hour", "set a timer for 2 hours")]
    public async Task Kill_at_any_point_leaves_what_is_set_as_before_or_as_after(string tool, string request, params string[] first)
    {
        await KillEverywhereAsync(request, first, async () => Without(await _home.PostAsync($"/v1/tools/{tool}", "{}")));
    }

    [Theory]
    [InlineData("notes.list", "note that the code is 1234")]
    [InlineData("lists.show", "add milk and eggs to the shopping list")]
    [InlineData("lists.show", "remove milk from the shopping list", "add milk and eggs to the shopping list")]
    [InlineData("preferences.list", "my name is Ada")]
    public async Task Kill_at_any_point_leaves_what_is_kept_as_before_or_as_after(string tool, string request, params string[] first) =>
        await KillEverywhereAsync(request, first, async () => (await _home.PostAsync($"/v1/tools/{tool}", "{}")).Json.GetProperty("data").ToString());

    [Theory]
    [InlineData("move all pdfs from downloads to documents")]
    [InlineData("trash ticket.pdf in downloads")]
    [InlineData("rename meme.png to cat.png")]
    [InlineData("copy song.mp3 from downloads to music")]
    [InlineData("zip the old things folder")]
    [InlineData("unpack pack.zip")]
    [InlineData("make a folder called taxes in documents")]
    [InlineData("tidy up my downloads")]
    public async Task Kill_at_any_point_leaves_the_files_as_before_or_as_after(string request)
    {
        Downloads.Fill(_home.UserHome);
        var trash = Path.Combine(_home.UserHome, ".local");
        await KillEverywhereAsync(request, [], () => Task.FromResult(Tree.Of(_home.UserHome, without: trash)));
        AssertTrashIsWhole(Path.Combine(trash, "share/Trash"));
    }

    // Nothing in the trash without the note that says where it was, and no such note without its file.
    private static void AssertTrashIsWhole(string trash)
    {
        if (!Directory.Exists(trash)) return;
        Assert.Equal(
            Directory.EnumerateFileSystemEntries(Path.Combine(trash, "files")).Select(path => Path.GetFileName(path) + ".trashinfo").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(trash, "info")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }

    private async Task KillEverywhereAsync(string request, string[] first, Func<Task<string>> look)
    {
        using var points = new CrashPoints(Path.GetDirectoryName(_home.Folder)!);
        var daemon = await _home.StartAsync(points.Environment);
        foreach (var said in first) await DoAsync(said);
        var before = await look();
        var killed = 0;
        for (var n = 1L; ; n += Stride)
        {
            points.Arm(n);
            var answered = await TryAsync(request);
            if (!daemon.HasExited && points.Changes < n)
            {
                points.Disarm();
                break;
            }

            await daemon.ExitAsync();
            killed++;
            daemon = await _home.StartAsync();
            var isDone = await StandsAsync(request);
            var now = await look();
            if (isDone) Assert.NotEqual(before, now);
            else Assert.Equal(before, now);
            Assert.False(answered && !isDone, $"Killed before change {n}: it was answered as done and is not.");
            if (!isDone) continue;
            Assert.Equal("done", await UndoAsync());
            Assert.Equal(before, await look());
        }

        TestContext.Current.SendDiagnosticMessage($"{request}: killed at {killed} points");
        Assert.InRange(killed, 3, 10_000);
    }

    // Whether the act is in the journal as one that has happened. What was cut off must have been put right.
    private async Task<bool> StandsAsync(string request)
    {
        var acts = (await _home.GetAsync("/v1/acts")).Json.EnumerateArray().ToList();
        Assert.DoesNotContain(acts, act => act.GetProperty("state").GetString() is "begun" or "stuck");
        return acts.Count > 0 && acts[0].GetProperty("state").GetString() == "done" && acts[0].TryGetProperty("said", out var said) && said.GetString() == request;
    }

    private async Task<string> UndoAsync()
    {
        var undone = await _home.PostAsync("/v1/undo", "{}");
        return undone.Json.GetProperty("success").GetBoolean() ? "done" : undone.Body;
    }

    private async Task<bool> TryAsync(string request)
    {
        try
        {
            return (await DoAsync(request)).GetProperty("success").GetBoolean();
        }
        catch (HttpRequestException)
        {
            return false; // It died in the middle.
        }
    }

    /// <summary>Says it, and yes to what is asked.</summary>
    private async Task<JsonElement> DoAsync(string request)
    {
        var answer = (await _home.AskAsync(request)).Json;
        return answer.GetProperty("metadata").TryGetProperty("approval", out var approval)
            ? (await _home.PostAsync($"/v1/approvals/{approval.GetProperty("id").GetString()}", """{"answer": "yes"}""")).Json
            : answer;
    }

    // What is left of a timer runs down between two looks.
    private static string Without(Answer answer)
    {
        var items = answer.Json.GetProperty("data").GetProperty("items").EnumerateArray();
        return string.Join('\n', items.Select(item => $"{item.GetProperty("id")} {item.GetProperty("total_seconds")} {item.GetProperty("status")}"));
    }
}
