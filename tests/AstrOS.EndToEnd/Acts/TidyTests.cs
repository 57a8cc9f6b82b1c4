using System.Text.Json;
using AstrOS.EndToEnd.Daemon;

namespace AstrOS.EndToEnd.Acts;

/// <summary>A messy Downloads folder is tidied by talking; the user changes their mind, and gets everything back.</summary>
public sealed class TidyTests : IAsyncDisposable
{
    private readonly DaemonHome _home = new();
    private string? _session;

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private string Downloaded => Path.Combine(_home.UserHome, "Downloads");

    private string Trash => Path.Combine(_home.UserHome, ".local");

    [Fact]
    public async Task Everything_said_is_done_and_everything_done_comes_back()
    {
        Downloads.Fill(_home.UserHome);
        var daemon = await _home.StartAsync();
        var before = Tree.Of(_home.UserHome, Trash);

        await SaysAsync("what's in my downloads", "invoice march.pdf");
        await SaysAsync("move the pdfs to documents", "4");
        Assert.Equal(4, Directory.GetFiles(Path.Combine(_home.UserHome, "Documents"), "*.pdf").Length);

        await SaysAsync("no, to the desktop", "Desktop");
        Assert.Empty(Directory.GetFiles(Path.Combine(_home.UserHome, "Documents")));
        Assert.Equal(4, Directory.GetFiles(Path.Combine(_home.UserHome, "Desktop"), "*.pdf").Length);

        var asked = await SayAsync("delete the videos in downloads");
        Assert.True(asked.GetProperty("requires_followup").GetBoolean());
        Assert.True(File.Exists(Path.Combine(Downloaded, "clip.mp4")));
        await SaysAsync("no", "leave it");
        Assert.True(File.Exists(Path.Combine(Downloaded, "clip.mp4")));

        await SayAsync("delete the videos in downloads");
        await SaysAsync("yes", "trash");
        Assert.False(File.Exists(Path.Combine(Downloaded, "clip.mp4")));

        await SaysAsync("find mp3 files in downloads", "song.mp3");
        await SaysAsync("move it to music", "Music");
        await SaysAsync("tidy up my downloads", "");
        Assert.NotEqual(before, Tree.Of(_home.UserHome, Trash));

        // The journal outlives the daemon.
        await daemon.KillAsync();
        await _home.StartAsync();
        _session = null;
        var undone = await SayAsync("undo the last 4 things");
        Assert.True(undone.GetProperty("success").GetBoolean(), undone.ToString());
        Assert.Equal(before, Tree.Of(_home.UserHome, Trash));
    }

    [Fact]
    public async Task Undo_says_what_it_cannot_put_back_and_puts_the_rest_back()
    {
        Downloads.Fill(_home.UserHome);
        await _home.StartAsync();
        await SaysAsync("move the pdfs from downloads to documents", "4");
        File.Delete(Path.Combine(_home.UserHome, "Documents/ticket.pdf"));
        File.WriteAllText(Path.Combine(Downloaded, "Überweisung.pdf"), "another one");

        var undone = await SayAsync("undo");

        Assert.Contains("ticket.pdf", undone.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Downloaded, "invoice march.pdf")));
        Assert.Equal("another one", File.ReadAllText(Path.Combine(Downloaded, "Überweisung.pdf")));
        Assert.True(File.Exists(Path.Combine(_home.UserHome, "Documents/Überweisung.pdf")));
    }

    [Fact]
    public async Task Act_that_waited_when_the_daemon_ended_has_not_happened_and_cannot_be_agreed_to_any_more()
    {
        Downloads.Fill(_home.UserHome);
        var daemon = await _home.StartAsync();
        var asked = await SayAsync("trash song.mp3 in downloads");
        var id = asked.GetProperty("metadata").GetProperty("approval").GetProperty("id").GetString();
        await daemon.KillAsync();
        await _home.StartAsync();

        Assert.Equal("unknown_approval", (await _home.PostAsync($"/v1/approvals/{id}", """{"answer": "yes"}""")).Error);
        Assert.False((await SayAsync("yes")).GetProperty("success").GetBoolean());
        Assert.True(File.Exists(Path.Combine(Downloaded, "song.mp3")));
    }

    private async Task SaysAsync(string said, string words)
    {
        var answer = await SayAsync(said);
        Assert.True(answer.GetProperty("success").GetBoolean() || words == "leave it", $"{said}: {answer}");
        Assert.Contains(words, answer.GetProperty("message").GetString() + answer.GetProperty("data"), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<JsonElement> SayAsync(string said)
    {
        var answer = (await _home.PostAsync("/v1/requests", JsonSerializer.Serialize(new { text = said, session_id = _session }))).Json;
        _session = answer.GetProperty("metadata").GetProperty("session_id").GetString();
        return answer;
    }
}
