using AstrOS.Cli.Launch;

namespace AstrOS.Tests.Cli.Launch;

public class DaemonFinderTests
{
    [Fact]
    public void Find_takes_the_one_that_was_named_or_none()
    {
        Assert.Equal("/a/astrosd", Find(new() { ["ASTROSD_PATH"] = "/a/astrosd" }, "/a/astrosd", "/opt/lib/astrosd/astrosd"));
        Assert.Null(Find(new() { ["ASTROSD_PATH"] = "/gone" }, "/opt/lib/astrosd/astrosd"));
    }

    [Fact]
    public void Find_looks_beside_this_program_before_the_path() => Assert.Equal(
        "/opt/lib/astrosd/astrosd",
        Find(new() { ["PATH"] = "/usr/bin" }, "/opt/lib/astrosd/astrosd", "/usr/bin/astrosd"));

    [Fact]
    public void Find_passes_over_relative_folders_of_the_path() =>
        Assert.Equal("/usr/bin/astrosd", Find(new() { ["PATH"] = ".::bin:/usr/bin" }, "./astrosd", "bin/astrosd", "/usr/bin/astrosd"));

    private static string? Find(Dictionary<string, string?> environment, params string[] files) =>
        DaemonFinder.Find(environment.GetValueOrDefault, "/opt/bin/astros", files.Contains);
}
