using AstrOS.Diagnostics;

namespace AstrOS.Tests.Diagnostics;

public sealed class ProgramsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("astros-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Find_passes_over_what_cannot_be_run()
    {
        Make("one/tool", UnixFileMode.UserRead);
        var program = Make("two/tool", UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal(program, Programs.FindOn($"{_root}/none:{_root}/one:{_root}/two", "tool"));
    }

    [Fact]
    public void Find_passes_over_folders_that_are_not_named_from_the_root()
    {
        var program = Make("tool", UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Null(Programs.FindOn(Path.GetRelativePath(Environment.CurrentDirectory, _root), "tool"));
        Assert.Equal(program, Programs.FindOn($":.:{_root}", "tool"));
    }

    private string Make(string name, UnixFileMode mode)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        File.SetUnixFileMode(path, mode);
        return path;
    }
}
