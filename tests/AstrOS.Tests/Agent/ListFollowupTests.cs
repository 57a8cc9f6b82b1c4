namespace AstrOS.Tests.Agents;

/// <summary>Whole conversations about notes and lists, as they are typed.</summary>
public class ListFollowupTests
{
    private static async Task<string> LastAsync(AstrosFixture astros, params string[] said)
    {
        string? session = null;
        var message = "";
        foreach (var text in said)
        {
            var response = await astros.AskAsync(text, session);
            (session, message) = (response.Metadata.SessionId, response.Message);
        }

        return message;
    }

    [Fact]
    public async Task The_second_one_of_the_notes_that_were_shown_is_deleted_and_brought_back()
    {
        await using var astros = new AstrosFixture();
        Assert.Equal(
            "Deleted the note: buy tyres, soon",
            await LastAsync(astros, "note that Bob is allergic", "note: buy tyres, soon", "show my notes", "delete the second one"));
        Assert.Equal("The note is back: buy tyres, soon", await LastAsync(astros, "bring back the note"));
    }

    [Fact]
    public async Task A_list_is_asked_for_added_to_ticked_off_and_undone()
    {
        await using var astros = new AstrosFixture();
        Assert.Equal("Added to the shopping list: milk, eggs, bread.", await LastAsync(astros, "add milk, eggs and bread to my list", "the shopping list"));
        Assert.Equal("Done: eggs", await LastAsync(astros, "what's on my shopping list", "tick off the second one"));
        Assert.Equal("2 open on the shopping list.", await LastAsync(astros, "shopping list"));
        Assert.Equal("3 open on the shopping list.", await LastAsync(astros, "tick off milk", "undo", "undo", "shopping list"));
    }
}
