using System.Text.Json;

namespace AstrOS.EndToEnd.Cli;

public sealed class AskTests : IAsyncDisposable
{
    private readonly CliHome _home = new();

    [Fact]
    public async Task Ask_with_no_daemon_starts_it_and_answers()
    {
        var answer = await _home.RunAsync("what", "is", "using", "the", "most", "memory?");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal("", answer.Error);
        Assert.Contains("MiB", answer.Output);
        Assert.DoesNotContain('\e', answer.Output);
    }

    [Fact]
    public async Task Ask_with_json_prints_one_object_of_raw_values()
    {
        var answer = await _home.RunAsync("--json", "what is using the most memory?");

        Assert.True(answer.Json.GetProperty("success").GetBoolean());
        Assert.Equal(JsonValueKind.Number, answer.Json.GetProperty("data").GetProperty("processes")[0].GetProperty("memory_bytes").ValueKind);
    }

    [Fact]
    public async Task Ask_what_is_not_understood_ends_with_1() =>
        Assert.Equal(1, (await _home.RunAsync("xyzzy plugh quux")).ExitCode);

    [Fact]
    public async Task Ask_twice_stays_in_one_conversation_until_a_new_one_is_begun()
    {
        var first = await SessionAsync("help");
        var second = await SessionAsync("help");
        var third = await SessionAsync("--new", "help");

        Assert.Equal(first, second);
        Assert.NotEqual(first, third);
    }

    [Fact]
    public async Task Ask_what_lacks_something_ends_with_3_and_the_next_one_answers()
    {
        var asked = await _home.RunAsync("set a timer");
        var answered = await _home.RunAsync("--json", "10 minutes");

        Assert.Equal((3, "For how long?\n"), (asked.ExitCode, asked.Output));
        Assert.Equal(0, answered.ExitCode);
        Assert.Equal(600, answered.Json.GetProperty("data").GetProperty("total_seconds").GetDouble());
    }

    [Theory]
    [InlineData("set a timer\n10 minutes\n", 0, "Timer set for 10 minutes.")]
    [InlineData("set a timer\nnever mind\n", 0, "All right.")]
    [InlineData("set a timer\n", 3, "For how long?")]
    [InlineData("xyzzy plugh\nset a timer\n10 minutes\n", 1, "Timer set")]
    public async Task Chat_from_a_pipe_answers_questions_and_ends_with_3_when_one_is_open(string lines, int exitCode, string words)
    {
        var chat = await _home.RunWithInputAsync(lines, "chat");

        Assert.Equal(exitCode, chat.ExitCode);
        Assert.Contains(words, chat.Output);
    }

    [Fact]
    public async Task Ask_six_at_once_starts_one_daemon()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _home.RunAsync("what is using the most memory?")));

        Assert.All(answers, answer => Assert.Equal((0, ""), (answer.ExitCode, answer.Error)));
        Assert.Single(
            await File.ReadAllLinesAsync(Path.Combine(_home.Folder, "logs/astrosd.log"), TestContext.Current.CancellationToken),
            line => line.StartsWith("---", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_after_the_daemon_was_killed_starts_another()
    {
        await _home.RunAsync("start");
        using (var daemon = System.Diagnostics.Process.GetProcessById(await _home.DaemonProcessAsync()))
        {
            daemon.Kill();
            await daemon.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, (await _home.RunAsync("what is using the most memory?")).ExitCode);
    }

    [Fact]
    public async Task Ask_with_a_wrong_configuration_says_where_and_ends_with_4()
    {
        Directory.CreateDirectory(Path.Combine(_home.Folder, "config"));
        await File.WriteAllTextAsync(
            Path.Combine(_home.Folder, "config/astros.yaml"), "limits:\n  bogus: 1\n", TestContext.Current.CancellationToken);

        var answer = await _home.RunAsync("what is using the most memory?");
        var doctor = await _home.RunAsync("doctor");

        Assert.Equal(4, answer.ExitCode);
        Assert.Contains("astros.yaml:2", answer.Error);
        Assert.Equal(1, doctor.ExitCode);
        Assert.Contains("astros.yaml:2", doctor.Output);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("a\u0001b", 2)]
    public async Task Ask_what_is_no_request_ends_with_2(string words, int exitCode)
    {
        var answer = await _home.RunAsync(words);

        Assert.Equal(exitCode, answer.ExitCode);
        Assert.StartsWith("astros: ", answer.Error);
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    private async Task<string?> SessionAsync(params string[] words) =>
        (await _home.RunAsync(["--json", .. words])).Json.GetProperty("metadata").GetProperty("session_id").GetString();
}
