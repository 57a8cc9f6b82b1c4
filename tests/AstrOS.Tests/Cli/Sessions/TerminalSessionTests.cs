using AstrOS.Cli.Sessions;
using Microsoft.Extensions.Time.Testing;

namespace AstrOS.Tests.Cli.Sessions;

public sealed class TerminalSessionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astros-").FullName;
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public void Recall_gives_each_terminal_its_own_conversation()
    {
        Terminal(1).Remember("a");
        Terminal(2).Remember("b");

        Assert.Equal("a", Terminal(1).Recall());
        Assert.Equal("b", Terminal(2).Recall());
        Assert.Null(Terminal(3).Recall());
    }

    [Fact]
    public void Recall_after_half_an_hour_begins_anew()
    {
        Terminal(1).Remember("a");
        _time.Advance(TimeSpan.FromMinutes(31));

        Assert.Null(Terminal(1).Recall());
    }

    [Fact]
    public void Remember_keeps_the_file_for_its_owner_alone()
    {
        Terminal(1).Remember("a");

        var file = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "terminals")));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void Remember_where_nothing_can_be_written_goes_on() => new TerminalSession("/proc/none", 1, _time).Remember("a");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private TerminalSession Terminal(int session) => new(Path.Combine(_folder, "terminals"), session, _time);
}
