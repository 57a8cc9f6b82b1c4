using System.Formats.Tar;
using System.IO.Compression;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Builtins.Files.Tools;

namespace AstrOS.Tests.Builtins.Files;

public class ArchiveTests
{
    [Theory]
    [InlineData("pack")]
    [InlineData("pack.tar.gz")]
    [InlineData("pack.tar")]
    public async Task What_is_packed_comes_out_as_it_was(string name)
    {
        using var home = new FilesHome();
        home.File("Downloads/tree/ä.txt", "one", 400);
        home.File("Downloads/tree/deep/two.sh", "two", 30);
        Directory.CreateDirectory(home.At("Downloads/tree/empty"));
        File.SetUnixFileMode(home.At("Downloads/tree/deep/two.sh"), (UnixFileMode)0x1ED);
        File.CreateSymbolicLink(home.At("Downloads/tree/link"), "deep/two.sh");
        var packed = await home.Ask("files.compress", $$"""{"path": "Downloads/tree", "to": "{{name}}"}""");
        Assert.True(packed.Success);
        var archive = FilesHome.Names(packed)[0];
        var result = await home.Ask("files.extract", $$"""{"path": "{{archive}}", "to": "documents"}""");

        var folder = "Documents/" + FilesHome.Names(result)[0];
        Assert.Equal("one", File.ReadAllText(home.At(folder + "/ä.txt")));
        Assert.Equal(0x1EDu, FileStat.Of(home.At(folder + "/deep/two.sh"))!.Value.Permissions);
        Assert.True(Directory.Exists(home.At(folder + "/empty")));
        Assert.Equal("deep/two.sh", new FileInfo(home.At(folder + "/link")).LinkTarget);
        Assert.InRange(File.GetLastWriteTimeUtc(home.At(folder + "/ä.txt")) - File.GetLastWriteTimeUtc(home.At("Downloads/tree/ä.txt")), TimeSpan.FromSeconds(-3), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Gzip_of_one_file_gives_the_file()
    {
        using var home = new FilesHome();
        using (var gzip = new GZipStream(File.Create(home.At("Downloads/log.txt.gz")), CompressionMode.Compress)) gzip.Write("hello"u8);
        await home.Ask("files.extract", """{"path": "log.txt.gz"}""");
        Assert.Equal("hello", File.ReadAllText(home.At("Downloads/log.txt")));
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/tmp/evil.txt")]
    [InlineData("a/../../evil.txt")]
    [InlineData("..\\evil.txt")]
    public async Task Zip_that_leaves_its_folder_is_refused_whole(string evil)
    {
        using var home = new FilesHome();
        Zip(home.At("Downloads/evil.zip"), "fine.txt", evil);
        var before = home.Snapshot();
        Assert.Equal("unsafe_archive", (await home.Ask("files.extract", """{"path": "evil.zip"}""")).Response);
        Assert.Equal(before, home.Snapshot());
    }

    [Theory]
    [InlineData("/etc")]
    [InlineData("../..")]
    [InlineData("inner/../../..")]
    public async Task Tar_whose_links_lead_out_is_refused_whole(string target)
    {
        using var home = new FilesHome();
        using (var tar = new TarWriter(File.Create(home.At("Downloads/evil.tar"))))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "out") { LinkName = target });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "out/owned.txt") { DataStream = new MemoryStream([1]) });
        }

        var before = home.Snapshot();
        Assert.False((await home.Ask("files.extract", """{"path": "evil.tar"}""")).Success);
        Assert.Equal(before, home.Snapshot());
    }

    [Fact]
    public async Task Archive_that_grows_beyond_the_limits_is_refused_whole()
    {
        using var home = new FilesHome(archives: new ArchiveLimits { MostBytes = 1000, MostEntries = 3 });
        using (var zip = ZipFile.Open(home.At("Downloads/bomb.zip"), ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("zeros").Open()) entry.Write(new byte[100_000]);
        Zip(home.At("Downloads/many.zip"), "a", "b", "c", "d");
        var before = home.Snapshot();
        Assert.Equal("too_big_archive", (await home.Ask("files.extract", """{"path": "bomb.zip"}""")).Response);
        Assert.Equal("too_big_archive", (await home.Ask("files.extract", """{"path": "many.zip"}""")).Response);
        Assert.Equal(before, home.Snapshot());
    }

    [Theory]
    [InlineData("broken.zip", "broken_archive")]
    [InlineData("broken.tar.gz", "broken_archive")]
    [InlineData("film.7z", "unknown_archive")]
    [InlineData("text.txt", "not_an_archive")]
    public async Task Extract_says_what_is_wrong(string name, string reason)
    {
        using var home = new FilesHome();
        home.File($"Downloads/{name}", "this is no archive at all, though it may be called one");
        Assert.Equal(reason, (await home.Ask("files.extract", $$"""{"path": "{{name}}"}""")).Response);
    }

    [Fact]
    public async Task Extract_of_one_inner_folder_makes_no_folder_around_it()
    {
        using var home = new FilesHome();
        Zip(home.At("Downloads/photos.zip"), "holiday/a.jpg", "holiday/b.jpg");
        await home.Ask("files.extract", """{"path": "photos.zip"}""");
        Assert.True(home.Has("Downloads/photos/a.jpg"));
    }

    [Fact]
    public async Task Undo_of_an_archive_puts_it_into_the_trash()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.txt");
        var before = home.Snapshot();
        var plan = await home.Plan("files.compress", """{"path": "a.txt"}""");
        await plan.Act!.Run(TestContext.Current.CancellationToken);
        await PluginCalls.UndoAsync(home.Plugin, plan.Act);
        Assert.Equal(before, home.Snapshot());
        Assert.True(home.Has(".local/share/Trash/files/a.zip"));
    }

    private static void Zip(string path, params string[] names)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var name in names)
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write("x"u8);
        }
    }
}
