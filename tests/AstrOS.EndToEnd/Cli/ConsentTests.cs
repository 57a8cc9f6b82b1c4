using AstrOS.EndToEnd.Acts;

namespace AstrOS.EndToEnd.Cli;

/// <summary>What is asked before it is done, and what is taken back, on the command line.</summary>
public sealed class ConsentTests : IAsyncDisposable
{
    private readonly CliHome _home = new();

    public ConsentTests() => Downloads.Fill(_home.UserHome);

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private string Song => Path.Combine(_home.UserHome, "Downloads/song.mp3");

    [Fact]
    public async Task Question_where_nobody_sits_is_a_no_with_exit_code_3()
    {
        var asked = await _home.RunAsync("trash", "song.mp3", "in", "downloads");

        Assert.Equal(3, asked.ExitCode);
        Assert.Contains("song.mp3", asked.Output, StringComparison.Ordinal);
        Assert.Contains("--yes", asked.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Song));
        Assert.Contains("Nothing waits", (await _home.RunAsync("approvals")).Output, StringComparison.Ordinal);
        Assert.NotEqual(0, (await _home.RunAsync("yes")).ExitCode);
        Assert.True(File.Exists(Song));
    }

    [Fact]
    public async Task Yes_does_it_no_leaves_it_and_undo_takes_it_back()
    {
        Assert.Equal(1, (await _home.RunAsync("--no", "trash song.mp3 in downloads")).ExitCode);
        Assert.True(File.Exists(Song));

        var done = await _home.RunAsync("--yes", "trash song.mp3 in downloads");
        Assert.Equal(0, done.ExitCode);
        Assert.False(File.Exists(Song));

        var list = await _home.RunAsync("undo", "--list");
        Assert.Contains("a1", list.Output, StringComparison.Ordinal);
        Assert.Contains("trash song.mp3 in downloads", list.Output, StringComparison.Ordinal);
        Assert.Contains("can be undone", list.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await _home.RunAsync("undo", "a1")).ExitCode);
        Assert.True(File.Exists(Song));
        var again = await _home.RunAsync("undo", "a1");
        Assert.Equal((1, true), (again.ExitCode, again.Output.Contains("undone already", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Json_holds_what_waits_and_with_yes_what_came_of_it()
    {
        var asked = await _home.RunAsync("--json", "trash song.mp3 in downloads");
        Assert.Equal("files.trash", asked.Json.GetProperty("metadata").GetProperty("approval").GetProperty("tool").GetString());
        Assert.Equal(3, asked.ExitCode);

        var done = await _home.RunAsync("--json", "--yes", "tools", "call", "files.trash", "--arg", $"path={Song}");
        Assert.True(done.Json.GetProperty("success").GetBoolean());
        Assert.False(File.Exists(Song));
        Assert.Equal(1, (await _home.RunAsync("--json", "undo", "--list")).Json.EnumerateArray().Count(act => act.GetProperty("can_undo").GetBoolean()));
    }

    [Fact]
    public async Task Piped_chat_answers_in_its_next_line()
    {
        var talked = await _home.RunWithInputAsync("trash song.mp3 in downloads\nyes\nundo\n", "chat");

        Assert.Equal(0, talked.ExitCode);
        Assert.True(File.Exists(Song));
        Assert.Equal(3, talked.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("undo", "everything")]
    [InlineData("undo", "0")]
    [InlineData("undo", "101")]
    [InlineData("grants", "--revoke", "x")]
    [InlineData("approvals", "abc", "perhaps")]
    [InlineData("approvals", "abc")]
    public async Task Wrong_usage_is_said_plainly(params string[] arguments)
    {
        var wrong = await _home.RunAsync(arguments);

        // "undo everything" is a request, for what does not fit the command is one.
        Assert.True(wrong.ExitCode is 2 or 1, $"{wrong.ExitCode}: {wrong.Output}{wrong.Error}");
        Assert.NotEmpty(wrong.Output + wrong.Error);
        Assert.DoesNotContain("Exception", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yes_and_no_together_are_refused() =>
        Assert.Equal(2, (await _home.RunAsync("--yes", "--no", "trash song.mp3 in downloads")).ExitCode);
}
