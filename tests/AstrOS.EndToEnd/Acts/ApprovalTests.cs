using System.Net;
using System.Text.Json;
using AstrOS.EndToEnd.Daemon;

namespace AstrOS.EndToEnd.Acts;

/// <summary>What waits for a yes, over HTTP.</summary>
public sealed class ApprovalTests : IAsyncLifetime
{
    private readonly DaemonHome _home = new();

    private string Song => Path.Combine(_home.UserHome, "Downloads/song.mp3");

    public async ValueTask InitializeAsync()
    {
        Downloads.Fill(_home.UserHome);
        await _home.StartAsync();
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task Direct_call_that_is_asked_about_waits_is_listed_and_goes_on_with_a_yes()
    {
        var asked = await TrashAsync();
        Assert.Equal((false, "needs_approval"), (asked.GetProperty("success").GetBoolean(), asked.GetProperty("metadata").GetProperty("error").GetString()));
        var waiting = Assert.Single((await _home.GetAsync("/v1/approvals")).Json.EnumerateArray());
        Assert.Equal("files.trash", waiting.GetProperty("tool").GetString());
        Assert.Contains("song.mp3", waiting.GetProperty("preview").GetString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Song));

        var answered = await AnswerAsync(Id(asked), "yes");

        Assert.True(answered.Json.GetProperty("success").GetBoolean());
        Assert.False(File.Exists(Song));
        Assert.Empty((await _home.GetAsync("/v1/approvals")).Json.EnumerateArray());
        var act = Assert.Single((await _home.GetAsync("/v1/acts")).Json.EnumerateArray());
        Assert.Equal((true, answered.Json.GetProperty("metadata").GetProperty("act").GetInt64()), (act.GetProperty("can_undo").GetBoolean(), act.GetProperty("id").GetInt64()));

        Assert.True((await _home.PostAsync("/v1/undo", $$"""{"id": {{act.GetProperty("id")}}}""")).Json.GetProperty("success").GetBoolean());
        Assert.True(File.Exists(Song));
        Assert.Equal("already_undone", (await _home.PostAsync("/v1/undo", $$"""{"id": {{act.GetProperty("id")}}}""")).Json.GetProperty("metadata").GetProperty("error").GetString());
    }

    [Fact]
    public async Task No_is_an_answer_and_of_two_answers_one_counts()
    {
        var id = Id(await TrashAsync());

        Assert.Equal("refused", (await AnswerAsync(id, "no")).Json.GetProperty("metadata").GetProperty("error").GetString());
        Assert.Equal("unknown_approval", (await AnswerAsync(id, "yes")).Error);
        Assert.True(File.Exists(Song));
    }

    [Fact]
    public async Task Many_answers_at_once_do_it_once()
    {
        var id = Id(await TrashAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AnswerAsync(id, "yes")));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Single((await _home.GetAsync("/v1/acts")).Json.EnumerateArray());
    }

    [Fact]
    public async Task Always_is_not_asked_again_until_it_is_taken_back()
    {
        await AnswerAsync(Id(await TrashAsync()), "always");
        var grant = Assert.Single((await _home.GetAsync("/v1/grants")).Json.EnumerateArray());
        Assert.EndsWith("/Downloads", grant.GetProperty("scope").GetString(), StringComparison.Ordinal);

        Assert.True((await TrashAsync("meme.png")).GetProperty("success").GetBoolean());

        using var revoke = new HttpRequestMessage(HttpMethod.Delete, $"/v1/grants/{grant.GetProperty("id")}");
        Assert.Equal(HttpStatusCode.NoContent, (await _home.SendAsync(revoke)).Status);
        Assert.False((await TrashAsync("ticket.pdf")).GetProperty("success").GetBoolean());
        using var again = new HttpRequestMessage(HttpMethod.Delete, $"/v1/grants/{grant.GetProperty("id")}");
        Assert.Equal("unknown_grant", (await _home.SendAsync(again)).Error);
    }

    [Theory]
    [InlineData("/v1/approvals/nothing", """{"answer": "yes"}""", 404, "unknown_approval")]
    [InlineData("/v1/approvals/nothing", """{"answer": "perhaps"}""", 400, "invalid_json")]
    [InlineData("/v1/approvals/nothing", """{}""", 400, "invalid_json")]
    [InlineData("/v1/undo", """{"count": "all"}""", 400, "invalid_json")]
    [InlineData("/v1/undo", """{"everything": true}""", 400, "invalid_json")]
    public async Task Bad_input_is_refused(string path, string body, int status, string error)
    {
        var answer = await _home.PostAsync(path, body);

        Assert.Equal((status, error), ((int)answer.Status, answer.Error));
    }

    [Theory]
    [InlineData("""{"count": 0}""", "bad_count")]
    [InlineData("""{"count": 1000000}""", "bad_count")]
    [InlineData("""{"id": 99}""", "unknown")]
    [InlineData("""{}""", "nothing")]
    public async Task Undo_of_what_is_not_there_says_so(string body, string error)
    {
        var answer = (await _home.PostAsync("/v1/undo", body)).Json;

        Assert.Equal((false, error), (answer.GetProperty("success").GetBoolean(), answer.GetProperty("metadata").GetProperty("error").GetString()));
    }

    private async Task<JsonElement> TrashAsync(string name = "song.mp3") => (await _home.PostAsync(
        "/v1/tools/files.trash", JsonSerializer.Serialize(new { path = Path.Combine(_home.UserHome, "Downloads", name) }))).Json;

    private Task<Answer> AnswerAsync(string id, string word) => _home.PostAsync($"/v1/approvals/{id}", JsonSerializer.Serialize(new { answer = word }));

    private static string Id(JsonElement asked) => asked.GetProperty("metadata").GetProperty("approval").GetProperty("id").GetString()!;
}
