using AstrOS.Sdk.Client;

namespace AstrOS.Tests.Sdk.Client;

public class AstrosPathsTests
{
    private const uint User = 1000;

    [Fact]
    public void Resolve_with_a_home_puts_everything_below_it()
    {
        var paths = Resolve(new() { ["ASTROS_HOME"] = "/srv/astros", ["XDG_RUNTIME_DIR"] = "/run/user/1000" });

        Assert.Equal("/srv/astros/run/astrosd.sock", paths.Socket);
        Assert.Equal("/srv/astros/config/astros.yaml", paths.ConfigurationFile);
        Assert.Equal("/srv/astros/data", paths.DataFolder);
        Assert.Equal("/srv/astros/logs", paths.StateFolder);
    }

    [Fact]
    public void Resolve_without_a_home_follows_xdg()
    {
        var paths = Resolve(new()
        {
            ["HOME"] = "/home/ada",
            ["XDG_RUNTIME_DIR"] = "/run/user/1000",
            ["XDG_DATA_HOME"] = "/data",
            ["XDG_CONFIG_HOME"] = "relative/is/ignored",
        });

        Assert.Equal("/run/user/1000/astros/astrosd.sock", paths.Socket);
        Assert.Equal("/home/ada/.config/astros/astros.yaml", paths.ConfigurationFile);
        Assert.Equal("/data/astros", paths.DataFolder);
        Assert.Equal("/home/ada/.local/state/astros", paths.StateFolder);
    }

    [Fact]
    public void Resolve_with_a_configuration_path_takes_it_over_the_home() =>
        Assert.Equal("/etc/astros.yaml", Resolve(new() { ["ASTROS_HOME"] = "/srv/a", ["ASTROS_CONFIG_PATH"] = "/etc/astros.yaml" }).ConfigurationFile);

    [Theory]
    [InlineData(true, "/run/user/1000/astros")]
    [InlineData(false, "/tmp/astros-1000")]
    public void Resolve_without_a_runtime_folder_takes_the_login_s_or_one_of_its_own(bool loggedIn, string expected) =>
        Assert.Equal(expected, Resolve(new() { ["HOME"] = "/home/ada" }, _ => loggedIn).RuntimeFolder);

    private static AstrosPaths Resolve(Dictionary<string, string?> environment, Func<string, bool>? exists = null) =>
        AstrosPaths.Resolve(environment.GetValueOrDefault, User, exists ?? (_ => false));
}
