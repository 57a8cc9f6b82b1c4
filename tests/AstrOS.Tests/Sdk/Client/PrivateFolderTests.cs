using AstrOS.Sdk.Client;

namespace AstrOS.Tests.Sdk.Client;

public sealed class PrivateFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("astros-").FullName;

    [Fact]
    public void Ensure_makes_a_folder_for_its_owner_alone()
    {
        var folder = Path.Combine(_root, "run");

        PrivateFolder.Ensure(folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, Mode(folder));
        Assert.Null(PrivateFolder.WhyNotTrusted(folder));
    }

    [Fact]
    public void Ensure_where_others_may_write_is_refused()
    {
        var folder = Path.Combine(_root, "open");
        Directory.CreateDirectory(folder);
        SetMode(folder, (UnixFileMode)0b111_111_111);

        var refused = Assert.Throws<UnauthorizedAccessException>(() => PrivateFolder.Ensure(folder));

        Assert.Contains("chmod 700", refused.Message);
    }

    [Fact]
    public void WhyNotTrusted_of_another_user_s_folder_names_the_owner()
    {
        var (folder, owner) = PrivateFolder.EffectiveUserId == 0 ? (GivenAway(), 4321) : ("/usr", 0);

        Assert.Contains($"belongs to user {owner}", PrivateFolder.WhyNotTrusted(folder));
    }

    [Fact]
    public void WhyNotTrusted_of_a_file_says_so()
    {
        var file = Path.Combine(_root, "file");
        File.WriteAllText(file, "");

        Assert.Contains("is not a folder", PrivateFolder.WhyNotTrusted(file));
    }

    [Fact]
    public void WhyNotTrusted_of_nothing_is_silent() => Assert.Null(PrivateFolder.WhyNotTrusted(Path.Combine(_root, "none")));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string GivenAway()
    {
        var folder = Path.Combine(_root, "given");
        Directory.CreateDirectory(folder);
        using var chown = System.Diagnostics.Process.Start("chown", ["4321", folder]);
        chown.WaitForExit();
        return folder;
    }

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
    }
}
