using AstrOS.Contexts;
using AstrOS.Tools;
using System.Text.Json;

namespace AstrOS.Tests.Agents;

/// <summary>Rows of undo and redo, and what the journal says of each act after them.</summary>
public class UndoTests
{
    private static string Name(AstrosFixture astros) => astros.Get<PreferenceStore>().Find("ada").Name ?? "";

    private static string States(AstrosFixture astros) => string.Join(' ', astros.Get<UndoManager>().List("ada", 100).Reverse().Select(entry => entry.Act.State));

    [Fact]
    public async Task Redo_goes_forward_act_by_act_and_stops_where_nothing_is_left()
    {
        await using var astros = new AstrosFixture();
        await astros.AskAsync("call me Bob");
        await astros.AskAsync("call me Eve");
        await astros.AskAsync("undo");
        await astros.AskAsync("undo");
        Assert.Equal("", Name(astros));

        await astros.AskAsync("redo");
        Assert.Equal("Bob", Name(astros));
        await astros.AskAsync("redo");
        Assert.Equal("Eve", Name(astros));
        Assert.False((await astros.AskAsync("redo")).Success);
        Assert.Equal("Eve", Name(astros));

        await astros.AskAsync("undo");
        Assert.Equal("Bob", Name(astros));
        await astros.AskAsync("redo");
        Assert.Equal("Eve", Name(astros));
    }

    [Fact]
    public async Task Redo_does_not_reach_behind_what_was_done_since()
    {
        await using var astros = new AstrosFixture();
        await astros.AskAsync("call me Bob");
        await astros.AskAsync("undo");
        await astros.AskAsync("call me Eve");
        Assert.False((await astros.AskAsync("redo")).Success);
        Assert.Equal("Eve", Name(astros));
    }

    [Fact]
    public async Task Undo_of_an_undo_of_an_undo_leaves_every_act_as_it_is_said_to_be()
    {
        await using var astros = new AstrosFixture();
        await astros.AskAsync("call me Bob");
        string[] after = ["undone done", "done undone done", "undone done undone done", "done undone done undone done"];
        foreach (var states in after)
        {
            await UndoAsync(astros, astros.Get<UndoManager>().List("ada", 1)[0].Act.Id);
            Assert.Equal(states, States(astros));
            Assert.Equal(states.StartsWith("done", StringComparison.Ordinal) ? "Bob" : "", Name(astros));
        }
    }

    [Fact]
    public async Task Undo_while_an_act_is_on_its_way_takes_no_other_one_back()
    {
        await using var astros = new AstrosFixture();
        await astros.AskAsync("call me Bob");
        using (var sql = astros.Get<AstrOS.Storage.DatabaseManager>().Connect())
            sql.Execute("INSERT INTO journal (at, user_id, session_id, request_id, tool, arguments, said, state) VALUES (1, 'ada', 's', 'r', 'files.move', '{}', 'move it', 'begun')");

        var response = await astros.AskAsync("undo");
        Assert.Equal(("running", "Bob"), (response.Metadata.Error, Name(astros)));
        Assert.StartsWith("\"move it\" is still going on.", response.Message, StringComparison.Ordinal);
    }

    private static Task<AstrOS.Sdk.Requests.Response> UndoAsync(AstrosFixture astros, long id) => astros.Get<AstrOS.Agents.Agent>().CallToolAsync(
        astros.Get<ToolRegistry>().Find("help.undo")!, JsonElement.Parse($$"""{"id": {{id}}}"""), new() { Text = "" }, AstrosFixture.Ada, _ => { },
        TestContext.Current.CancellationToken);
}
