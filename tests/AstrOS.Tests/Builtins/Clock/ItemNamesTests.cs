using AstrOS.Builtins.Clock;

namespace AstrOS.Tests.Builtins.Clock;

public class ItemNamesTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("  ", null)]
    [InlineData(" call mom ", "call mom")]
    public void Clip_of_a_short_text_is_the_text(string? text, string? clipped) => Assert.Equal(clipped, ItemNames.Clip(text));

    [Theory]
    [InlineData(198, 200)]
    [InlineData(199, 199)]
    [InlineData(200, 200)]
    public void Clip_of_a_long_text_leaves_every_character_whole(int letters, int length)
    {
        var clipped = ItemNames.Clip(new string('a', letters) + "\U0001F355\U0001F355")!;

        Assert.Equal(length, clipped.Length);
        Assert.False(char.IsHighSurrogate(clipped[^1]));
    }
}
