namespace AstrOS.Tests.Builtins;

/// <summary>What "it" and "more" mean right after an act, and that they mean nothing elsewhere.</summary>
public class FollowUpTests
{
    [Theory]
    [InlineData("apps.open", "close it", "help.undo")]
    [InlineData("lists.add", "add eggs too", "lists.add items=eggs")]
    [InlineData("lists.add", "take it off again", "help.undo")]
    [InlineData("desktop.wifi", "turn it back on", "desktop.wifi state=on")]
    [InlineData("desktop.bluetooth", "switch it off again", "desktop.bluetooth state=off")]
    [InlineData("desktop.dark_mode", "turn it off", "desktop.dark_mode state=off")]
    [InlineData("desktop.volume", "make it 50", "desktop.volume level=50")]
    [InlineData("desktop.brightness", "a bit more", "desktop.brightness")]
    public void Follow_up_is_understood_only_there(string last, string text, string expected)
    {
        Assert.Equal(expected, BuiltinRecognition.Read("en", text, ("last", last)));
        Assert.Equal("-", BuiltinRecognition.Read("en", text));
        Assert.Equal("-", BuiltinRecognition.Read("en", text, ("last", "system.uptime")));
    }
}
