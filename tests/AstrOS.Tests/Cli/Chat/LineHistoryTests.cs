using AstrOS.Cli.Chat;

namespace AstrOS.Tests.Cli.Chat;

public sealed class LineHistoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astros-").FullName;

    [Fact]
    public void Add_keeps_lines_for_the_next_chat_and_for_their_owner_alone()
    {
        var path = Path.Combine(_folder, "state", "chat_history");
        var history = LineHistory.Load(path);
        history.Add("one");
        history.Add("two\nlines");
        history.Add("two lines");

        Assert.Equal(["one", "two lines"], LineHistory.Load(path).Lines);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void Add_where_nothing_can_be_written_goes_on()
    {
        var history = LineHistory.Load("/proc/none/chat_history");
        history.Add("one");

        Assert.Equal(["one"], history.Lines);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
