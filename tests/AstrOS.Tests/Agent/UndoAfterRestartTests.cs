using AstrOS.Sdk.Requests;
using AstrOS.Sdk.Tools;
using AstrOS.Tools;

namespace AstrOS.Tests.Agents;

/// <summary>Every tool that can be taken back is: after a restart, from the journal, and once more forth and back.</summary>
public sealed class UndoAfterRestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astros-").FullName;

    // The tool, what is said before, what is said, and what is asked to see how things stand; "files" means the whole home.
    private static readonly (string Tool, string[] Before, string Said, string Look)[] Acts =
    [
        ("clock.timer_start", [], "set a timer for 10 minutes", "show my timers"),
        ("clock.timer_cancel", ["set a timer for 10 minutes"], "cancel the timer", "show my timers"),
        ("clock.timer_pause", ["set a timer for 10 minutes"], "pause the timer", "show my timers"),
        ("clock.timer_resume", ["set a timer for 10 minutes", "pause the timer"], "resume the timer", "show my timers"),
        ("clock.alarm_set", [], "set an alarm for 7 am", "show my alarms"),
        ("clock.alarm_cancel", ["set an alarm for 7 am"], "cancel the alarm", "show my alarms"),
        ("clock.remind", [], "remind me to call mom at 6 pm", "show my reminders"),
        ("clock.stopwatch", [], "start the stopwatch", "stopwatch"),
        ("clock.restore", ["set a timer for 10 minutes", "cancel the timer"], "bring back the timer", "show my timers"),
        ("notes.add", [], "note that the code is 1234", "show my notes"),
        ("notes.delete", ["note that the code is 1234"], "delete the note about code", "show my notes"),
        ("lists.add", [], "add milk and eggs to the shopping list", "show the shopping list"),
        ("lists.complete", ["add milk and eggs to the shopping list"], "tick milk off the shopping list", "show the shopping list"),
        ("lists.remove", ["add milk and eggs to the shopping list"], "remove milk from the shopping list", "show the shopping list"),
        ("preferences.set", [], "my name is Ada", "what's my name"),
        ("preferences.forget", ["my name is Ada"], "forget my name", "what's my name"),
        ("files.make_folder", [], "make a folder called taxes in documents", "files"),
        ("files.move", [], "move all pdfs from downloads to documents", "files"),
        ("files.copy", [], "copy song.mp3 from downloads to music", "files"),
        ("files.rename", [], "rename song.mp3 to tune.mp3", "files"),
        ("files.compress", [], "zip song.mp3", "files"),
        ("files.extract", [], "unpack pack.zip", "files"),
        ("files.trash", [], "trash song.mp3 in downloads", "files"),
        ("files.tidy", [], "tidy up my downloads", "files"),
    ];

    // Taken back by themselves or as the inverse of those above, or in need of a desktop: tests/AstrOS.EndToEnd/Desktop.
    private static readonly string[] Elsewhere =
    [
        "help.undo", "help.redo", "help.cancel", "help.again", "files.restore", "notes.restore", "lists.restore", "preferences.restore",
    ];

    public static TheoryData<string> Tools() => [.. Acts.Select(act => act.Tool)];

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Every_tool_with_an_inverse_is_tried()
    {
        await using var astros = new AstrosFixture();
        var untried = astros.Get<ToolRegistry>().All
            .Where(tool => tool.Manifest is { Effect: not Effect.Read, Inverse: not null } && tool.Plugin is not ("desktop" or "apps" or "web" or "system"))
            .Select(tool => tool.Id).Except(Acts.Select(act => act.Tool)).Except(Elsewhere);

        Assert.Empty(untried);
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task Act_is_taken_back_after_a_restart_done_again_and_taken_back_again(string tool)
    {
        var (_, first, said, look) = Acts.Single(act => act.Tool == tool);
        Fill(Directory.CreateDirectory(Path.Combine(_folder, "user")).FullName);
        string before, after;
        await using (var astros = new AstrosFixture(_folder))
        {
            foreach (var words in first) await SayAsync(astros, words);
            before = await LookAsync(astros, look);
            var done = await SayAsync(astros, said);
            Assert.Equal(tool, done.Metadata.Tool);
            after = await LookAsync(astros, look);
            Assert.NotEqual(before, after);
        }

        foreach (var (words, expected) in ((string, string)[])[("undo", before), ("redo", after), ("undo", before)])
        {
            await using var astros = new AstrosFixture(_folder);
            await SayAsync(astros, words);
            Assert.Equal(expected, await LookAsync(astros, look));
        }
    }

    private static async Task<Response> SayAsync(AstrosFixture astros, string words)
    {
        var answer = await astros.AskAsync(words);
        if (answer.Metadata.Approval is not null) answer = await astros.AskAsync("yes", answer.Metadata.SessionId);
        Assert.True(answer.Success, $"{words}: {answer.Message}");
        return answer;
    }

    private static async Task<string> LookAsync(AstrosFixture astros, string look)
    {
        if (look != "files")
        {
            var seen = await astros.AskAsync(look);
            return seen.Message + seen.Data;
        }

        var trash = Path.Combine(astros.Home, ".local");
        return string.Join('\n', Directory.EnumerateFileSystemEntries(astros.Home, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Where(path => !path.StartsWith(trash, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(path => File.Exists(path) ? $"{path} {Convert.ToHexString(File.ReadAllBytes(path))}" : path));
    }

    private static void Fill(string home)
    {
        foreach (var folder in (string[])["Documents", "Music", "Downloads", "old"]) Directory.CreateDirectory(Path.Combine(home, folder));
        foreach (var name in (string[])["report.pdf", "ticket.pdf", "holiday.jpg", "song.mp3"]) File.WriteAllText(Path.Combine(home, "Downloads", name), name);
        File.WriteAllText(Path.Combine(home, "old/todo.txt"), "buy milk");
        System.IO.Compression.ZipFile.CreateFromDirectory(Path.Combine(home, "old"), Path.Combine(home, "Downloads/pack.zip"));
    }
}
