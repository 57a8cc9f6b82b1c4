namespace AstrOS.Tests.Builtins.Notes;

/// <summary>What is said after the notes were shown, or one was made.</summary>
public class NotesInConversationTests
{
    [Theory]
    [InlineData("en", "shown", "notes.list", "delete the second one", "notes.delete position=2 shown=true")]
    [InlineData("en", "shown", "notes.search", "remove number 3", "notes.delete position=3 shown=true")]
    [InlineData("en", "shown", "notes.search", "delete them all", "notes.delete all=true shown=true")]
    [InlineData("en", "shown", "notes.list", "delete the one about the car", "notes.delete text=the car")]
    [InlineData("en", "last", "notes.add", "delete it again", "notes.delete position=-1")]
    [InlineData("de", "shown", "notes.list", "lösch die zweite", "notes.delete position=2 shown=true")]
    [InlineData("de", "shown", "notes.list", "die letzte löschen", "notes.delete position=-1 shown=true")]
    [InlineData("de", "shown", "notes.search", "lösche alle", "notes.delete all=true shown=true")]
    [InlineData("de", "last", "notes.add", "lösch sie wieder", "notes.delete position=-1")]
    [InlineData("es", "shown", "notes.list", "borra la segunda", "notes.delete position=2 shown=true")]
    [InlineData("es", "shown", "notes.search", "borra todas", "notes.delete all=true shown=true")]
    [InlineData("es", "last", "notes.add", "bórrala", "notes.delete position=-1")]
    public void Follow_up_is_understood_only_there(string language, string key, string tool, string text, string expected)
    {
        Assert.Equal(expected, BuiltinRecognition.Read(language, text, (key, tool)));
        Assert.Equal("-", BuiltinRecognition.Read(language, text));
        Assert.Equal("-", BuiltinRecognition.Read(language, text, (key, "system.processes")));
    }
}
