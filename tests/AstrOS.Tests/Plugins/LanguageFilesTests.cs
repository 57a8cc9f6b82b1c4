using AstrOS.Plugins;

namespace AstrOS.Tests.Plugins;

public sealed class LanguageFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astros-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Find_a_language_that_lies_there_gives_its_file()
    {
        File.WriteAllText(Path.Combine(_folder, "de.yaml"), "");

        Assert.Equal(Path.Combine(_folder, "de.yaml"), new LanguageFiles(_folder).Find("de"));
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("sub/../de")]
    [InlineData("DE")]
    [InlineData("")]
    [InlineData("de\0")]
    public void Find_what_is_no_name_there_gives_nothing(string language)
    {
        File.WriteAllText(Path.Combine(_folder, "de.yaml"), "");

        Assert.Null(new LanguageFiles(_folder).Find(language));
        Assert.Null(new LanguageFiles(Path.Combine(_folder, "missing")).Find(language));
    }
}
