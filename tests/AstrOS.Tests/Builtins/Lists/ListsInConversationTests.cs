namespace AstrOS.Tests.Builtins.Lists;

/// <summary>What is said after a list was shown.</summary>
public class ListsInConversationTests
{
    [Theory]
    [InlineData("en", "tick off the second one", "lists.complete position=2 shown=true")]
    [InlineData("en", "check the last one off", "lists.complete position=-1 shown=true")]
    [InlineData("en", "tick off number 3", "lists.complete position=3 shown=true")]
    [InlineData("en", "remove the first", "lists.remove position=1 shown=true")]
    [InlineData("de", "hak die zweite ab", "lists.complete position=2 shown=true")]
    [InlineData("de", "streich die letzte", "lists.remove position=-1 shown=true")]
    [InlineData("es", "tacha el segundo", "lists.complete position=2 shown=true")]
    [InlineData("es", "quita la primera", "lists.remove position=1 shown=true")]
    public void Follow_up_is_understood_only_there(string language, string text, string expected)
    {
        Assert.Equal(expected, BuiltinRecognition.Read(language, text, ("shown", "lists.show")));
        Assert.DoesNotContain("position", BuiltinRecognition.Read(language, text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delete the second one", "lists.show", "lists.remove position=2 shown=true")]
    [InlineData("delete the second one", "notes.list", "notes.delete position=2 shown=true")]
    public void The_list_that_was_shown_is_meant(string text, string shown, string expected) =>
        Assert.Equal(expected, BuiltinRecognition.Read("en", text, ("shown", shown)));
}
