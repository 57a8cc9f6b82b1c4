using System.Diagnostics;
using System.Text.Json;

namespace AstrOS.EndToEnd.Cli;

public sealed class CommandTests : IAsyncDisposable
{
    private readonly CliHome _home = new();

    [Fact]
    public async Task Status_and_doctor_tell_of_a_daemon_that_does_not_run_and_do_not_start_it()
    {
        var status = await _home.RunAsync("status", "--json");
        var doctor = await _home.RunAsync("doctor", "--json");

        Assert.Equal(4, status.ExitCode);
        Assert.Equal("daemon_not_running", status.Json.GetProperty("error").GetString());
        Assert.Equal(0, doctor.ExitCode);
        Assert.Contains(doctor.Json.EnumerateArray(), finding => finding.GetProperty("subject").GetString() == "daemon program");
        Assert.False(File.Exists(Path.Combine(_home.Folder, "run/astrosd.sock")));
    }

    [Fact]
    public async Task Start_and_stop_can_be_repeated_and_stop_takes_no_more_than_two_seconds()
    {
        var first = (await _home.RunAsync("start", "--json")).Json.GetProperty("process_id").GetInt32();
        var second = (await _home.RunAsync("start", "--json")).Json.GetProperty("process_id").GetInt32();
        Assert.Equal(first, second);

        var since = Stopwatch.GetTimestamp();
        Assert.Equal("astrosd has stopped.\n", (await _home.RunAsync("stop")).Output);
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(2.5));
        Assert.Equal("astrosd was not running.\n", (await _home.RunAsync("stop")).Output);
    }

    [Fact]
    public async Task Restart_gives_another_process()
    {
        var before = (await _home.RunAsync("start", "--json")).Json.GetProperty("process_id").GetInt32();
        await _home.RunAsync("restart");

        Assert.NotEqual(before, await _home.DaemonProcessAsync());
    }

    [Theory]
    [InlineData("langauge: de", "langauge")]
    [InlineData("security: {denied_tools: [system.log]}", "system.logs")]
    public async Task Restart_with_a_configuration_that_is_wrong_leaves_the_running_one_alone(string configuration, string told)
    {
        await _home.RunAsync("start");
        var before = await _home.DaemonProcessAsync();
        Directory.CreateDirectory(Path.Combine(_home.Folder, "config"));
        await File.WriteAllTextAsync(Path.Combine(_home.Folder, "config/astros.yaml"), configuration, TestContext.Current.CancellationToken);

        var restart = await _home.RunAsync("restart");

        Assert.Equal(1, restart.ExitCode);
        Assert.Contains("left alone", restart.Error, StringComparison.Ordinal);
        Assert.Contains(told, restart.Error, StringComparison.Ordinal);
        Assert.Equal(before, await _home.DaemonProcessAsync());
    }

    [Fact]
    public async Task Tools_lists_describes_and_calls()
    {
        var list = await _home.RunAsync("tools", "--json");
        var page = await _home.RunAsync("tools", "system.processes");
        var call = await _home.RunAsync("tools", "call", "system.memory", "--json");

        Assert.Contains(list.Json.EnumerateArray(), tool => tool.GetProperty("id").GetString() == "system.processes");
        Assert.Contains("reads only", page.Output);
        Assert.Equal(0, call.ExitCode);
        Assert.Equal("direct", call.Json.GetProperty("metadata").GetProperty("handler").GetString());
    }

    [Fact]
    public async Task Tools_of_an_unknown_one_says_so()
    {
        var page = await _home.RunAsync("tools", "no.such");

        Assert.Equal(1, page.ExitCode);
        Assert.Contains("astros tools", page.Error);
    }

    [Fact]
    public async Task History_finds_what_was_asked()
    {
        await _home.RunAsync("what is using the most memory?");
        await _home.RunAsync("xyzzy plugh");

        var found = await _home.RunAsync("history", "--search", "xyzzy", "--json");

        Assert.Equal("xyzzy plugh", Assert.Single(found.Json.EnumerateArray()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Chat_from_a_pipe_answers_each_line_in_one_conversation()
    {
        var chat = await _home.RunWithInputAsync("what is using the most memory?\n\nxyzzy\n", "chat", "--json");
        var answers = chat.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();

        Assert.Equal(1, chat.ExitCode);
        Assert.Equal(2, answers.Length);
        Assert.Single(answers.Select(answer => answer.GetProperty("metadata").GetProperty("session_id").GetString()).Distinct());
    }

    [Fact]
    public async Task Config_tells_what_is_in_force_and_where_it_stands()
    {
        Assert.Contains("# default", (await _home.RunAsync("config")).Output);
        Assert.Equal(Path.Combine(_home.Folder, "config/astros.yaml") + "\n", (await _home.RunAsync("config", "path")).Output);
    }

    [Theory]
    [InlineData("history", "--limit", "0")]
    [InlineData("completions", "tcsh")]
    [InlineData("tools", "call")]
    public async Task Wrong_usage_ends_with_2(params string[] arguments) => Assert.Equal(2, (await _home.RunAsync(arguments)).ExitCode);

    [Fact]
    public async Task Completion_knows_commands_and_the_tools_of_a_running_daemon()
    {
        await _home.RunAsync("start");

        Assert.Contains("tools\n", (await _home.RunAsync("[suggest:9]", "astros to")).Output);
        // A press of the tab key waits for a busy daemon no longer than a second; the next one may find it free.
        await Daemon.Waiting.UntilAsync(
            async () => (await _home.RunAsync("[suggest:19]", "astros tools system")).Output.Contains("system.memory\n", StringComparison.Ordinal), () => "the tools to be offered");
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();
}
