using System.Diagnostics;
using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Steps;

namespace AstrOS.Tests.Builtins.Files;

public class NamingTests
{
    [Theory]
    [InlineData("new", "new.pdf")]
    [InlineData("new.txt", "new.txt")]
    [InlineData("taken.pdf", "taken (2).pdf")]
    [InlineData("\"In Quotes\"", "In Quotes.pdf")]
    public async Task Rename_keeps_the_ending_and_overwrites_nothing(string to, string expected)
    {
        using var home = new FilesHome();
        home.File("Downloads/a.pdf", "mine");
        home.File("Downloads/taken.pdf", "other");
        var before = home.Snapshot();
        var plan = await home.Plan("files.rename", $$"""{"path": "a.pdf", "to": {{System.Text.Json.JsonSerializer.Serialize(to)}}}""");
        var result = await plan.Act!.Run(TestContext.Current.CancellationToken);
        Assert.Equal([expected], FilesHome.Names(result));
        Assert.Equal("mine", File.ReadAllText(home.At($"Downloads/{expected}")));
        await PluginCalls.UndoAsync(home.Plugin, plan.Act);
        Assert.Equal(before, home.Snapshot());
    }

    [Theory]
    [InlineData("files.rename", """{"path": "a.pdf", "to": "x/y"}""", "bad_name")]
    [InlineData("files.rename", """{"path": "a.pdf", "to": ".."}""", "bad_name")]
    [InlineData("files.rename", """{"path": "a.pdf", "to": "a.pdf"}""", "same_name")]
    [InlineData("files.rename", """{"path": "a.pdf"}""", "needs_name")]
    [InlineData("files.rename", """{"path": "downloads", "to": "x"}""", "standard_folder")]
    [InlineData("files.make_folder", """{"name": "documents"}""", "exists")]
    [InlineData("files.make_folder", """{"name": "/etc/x"}""", "system_place")]
    [InlineData("files.make_folder", """{"name": "/usr/local/x"}""", "system_place")]
    [InlineData("files.make_folder", "{}", "needs_name")]
    [InlineData("files.make_folder", """{"name": "x", "folder": "nowhere"}""", "no_folder")]
    public async Task Naming_refuses_what_it_must_not(string tool, string arguments, string reason)
    {
        using var home = new FilesHome();
        home.File("Downloads/a.pdf");
        Assert.Equal(reason, (await home.Ask(tool, arguments)).Response);
    }

    [Fact]
    public async Task Name_that_is_too_long_is_said_to_be()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.pdf");
        Assert.Equal("too_long", (await home.Ask("files.rename", $$"""{"path": "a.pdf", "to": "{{new string('ä', 128)}}"}""")).Response);
        var longest = home.File("Downloads/" + new string('x', 255));
        await home.Ask("files.trash", $$"""{"path": "{{longest}}"}""");
        Assert.False(File.Exists(longest));
        await home.Ask("files.restore", """{"all": true}""");
        Assert.True(File.Exists(longest));
    }

    [Theory]
    [InlineData("new\nline.txt")]
    [InlineData("ünï ¢ødé 日本.txt")]
    [InlineData("-rf")]
    [InlineData("a%20b.txt")]
    public async Task Odd_names_go_everywhere_and_back(string name)
    {
        using var home = new FilesHome();
        home.File("Downloads/" + name);
        var before = home.Snapshot();
        var acts = new Stack<AstrOS.Tools.Act>();
        foreach (var (tool, to) in ((string, string)[])[("files.move", ", \"to\": \"documents\""), ("files.copy", ""), ("files.trash", "")])
        {
            var path = home.At((tool == "files.move" ? "Downloads/" : "Documents/") + name);
            var plan = await home.Plan(tool, $$"""{"path": {{System.Text.Json.JsonSerializer.Serialize(path)}}{{to}}}""");
            Assert.True((await plan.Act!.Run(TestContext.Current.CancellationToken)).Success);
            acts.Push(plan.Act);
        }

        Assert.Equal([name], FilesHome.Names(await home.Ask("files.trashed", "{}")));
        while (acts.TryPop(out var act)) await PluginCalls.UndoAsync(home.Plugin, act);
        Assert.Equal(before, home.Snapshot());
    }

    [Fact]
    public async Task Make_folder_makes_those_above_it_and_undo_leaves_what_is_in_use()
    {
        using var home = new FilesHome();
        var plan = await home.Plan("files.make_folder", """{"name": "work/2026/taxes", "folder": "documents"}""");
        await plan.Act!.Run(TestContext.Current.CancellationToken);
        Assert.True(home.Has("Documents/work/2026/taxes"));
        home.File("Documents/work/2026/mine.txt");
        Assert.Equal("partly_back", (await PluginCalls.UndoAsync(home.Plugin, plan.Act)).Response);
        Assert.False(home.Has("Documents/work/2026/taxes"));
        Assert.True(home.Has("Documents/work/2026/mine.txt"));
    }

    [Fact]
    public async Task Tidy_sorts_loose_files_and_undo_scatters_them_again()
    {
        using var home = new FilesHome();
        foreach (var name in (string[])["a.pdf", "b.jpg", "c.zip", "d.deb", "e.odt", "f.xyz", "g.part", ".hidden", "folder/h.jpg"]) home.File($"Downloads/{name}", name);
        home.File("Downloads/Music", "a file that is called as a folder should be");
        home.File("Downloads/song.mp3");
        var before = home.Snapshot();
        var plan = await home.Plan("files.tidy", """{"folder": "downloads"}""");
        var result = await plan.Act!.Run(TestContext.Current.CancellationToken);
        Assert.True(result.Success);
        Assert.True(home.Has("Downloads/Documents/a.pdf") && home.Has("Downloads/Documents/e.odt") && home.Has("Downloads/Pictures/b.jpg"));
        Assert.True(home.Has("Downloads/Music (2)/song.mp3") && home.Has("Downloads/Other/Music"));
        Assert.True(home.Has("Downloads/g.part") && home.Has("Downloads/.hidden") && home.Has("Downloads/folder/h.jpg"));
        await PluginCalls.UndoAsync(home.Plugin, plan.Act);
        Assert.Equal(before, home.Snapshot());
        await home.Ask("files.tidy", """{"folder": "downloads"}""", "de");
        Assert.True(home.Has("Downloads/Bilder/b.jpg"));
    }

    [Fact]
    public void Folders_have_the_names_of_the_users_language()
    {
        using var home = new FilesHome();
        Directory.CreateDirectory(home.At(".config"));
        File.WriteAllText(home.At(".config/user-dirs.dirs"), "# made\nXDG_DOWNLOAD_DIR=\"$HOME/Descargas\"\nXDG_DESKTOP_DIR=\"$HOME/\"\nXDG_MUSIC_DIR=\"/data/music\"\nbroken line\n");
        foreach (var name in (string[])["downloads", "Downloads", "my downloads folder", "Descargas", "mis descargas", "la carpeta de descargas"])
            Assert.Equal(home.At("Descargas"), home.Folders.Named(name));
        Assert.Equal("/data/music", home.Folders.Named("Musik"));
        Assert.Equal(home.At("Desktop"), home.Folders.Named("schreibtisch"));
        Assert.Equal(home.Home, home.Folders.Named("home"));
        Assert.Null(home.Folders.Named("invoices"));
    }

    [Fact]
    public async Task Move_to_another_disk_keeps_times_modes_and_links()
    {
        using var home = new FilesHome();
        home.File("Downloads/tree/a.txt", "a", 300);
        File.SetUnixFileMode(home.At("Downloads/tree/a.txt"), (UnixFileMode)0x140);
        File.CreateSymbolicLink(home.At("Downloads/tree/link"), "/nowhere");
        Directory.SetLastWriteTimeUtc(home.At("Downloads/tree"), FilesHome.Now.AddDays(-200).UtcDateTime);
        File.SetUnixFileMode(home.At("Downloads/tree"), (UnixFileMode)0x16D);
        var stat = FileStat.Of(home.At("Downloads/tree"))!.Value;
        var before = home.Snapshot();
        var plan = await home.Plan("files.move", $$"""{"path": "Downloads/tree", "to": "{{home.Elsewhere}}"}""");
        Assert.True((await plan.Act!.Run(TestContext.Current.CancellationToken)).Success);

        var moved = Path.Join(home.Elsewhere, "tree");
        Assert.Equal((stat.Seconds, stat.Nanoseconds, stat.Permissions), (FileStat.Of(moved)!.Value.Seconds, FileStat.Of(moved)!.Value.Nanoseconds, FileStat.Of(moved)!.Value.Permissions));
        Assert.Equal("/nowhere", new FileInfo(Path.Join(moved, "link")).LinkTarget);
        Assert.Equal(0x140u, FileStat.Of(Path.Join(moved, "a.txt"))!.Value.Permissions);
        Assert.False(home.Has("Downloads/tree"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(home.At("Downloads")));
        await PluginCalls.UndoAsync(home.Plugin, plan.Act);
        Assert.Equal(before, home.Snapshot());
    }

    [Fact]
    public async Task Special_files_are_not_copied_and_nothing_is_left_behind()
    {
        using var home = new FilesHome();
        home.File("Downloads/tree/a.txt");
        using (var process = Process.Start("mkfifo", [home.At("Downloads/tree/pipe")])) await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("special_file", (await home.Ask("files.copy", """{"path": "Downloads/tree", "to": "documents"}""")).Response);
        Assert.Empty(Directory.EnumerateFileSystemEntries(home.At("Documents")));
        Assert.True((await home.Ask("files.move", """{"path": "Downloads/tree", "to": "documents"}""")).Success);
    }

    [Fact]
    public async Task Disk_that_is_full_or_protected_is_said_to_be()
    {
        using var home = new FilesHome();
        var small = Directory.CreateDirectory(home.At("small")).FullName;
        Assert.SkipUnless(await RunAsync("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small), "mounting needs root");
        try
        {
            home.File("Downloads/big.bin", new string('x', 1_000_000));
            Assert.Equal("no_space_for", (await home.Ask("files.copy", $$"""{"path": "big.bin", "to": "{{small}}"}""")).Response);
            Assert.Equal("mount_point", (await home.Ask("files.trash", $$"""{"path": "{{small}}"}""")).Response);

            // A file of holes takes more when it is unpacked than the archive tells.
            using (var zip = System.IO.Compression.ZipFile.Open(home.At("Downloads/z.zip"), System.IO.Compression.ZipArchiveMode.Create))
            using (var entry = zip.CreateEntry("zeros").Open()) entry.Write(new byte[2_000_000]);
            Assert.Equal("no_space", (await home.Ask("files.extract", $$"""{"path": "z.zip", "to": "{{small}}"}""")).Response);
            Assert.Empty(Directory.EnumerateFileSystemEntries(small));

            home.File("Downloads/a.txt");
            await RunAsync("mount", "-o", "remount,ro", small);
            Assert.Equal("read_only", (await home.Ask("files.move", $$"""{"path": "a.txt", "to": "{{small}}"}""")).Response);
            Assert.True(home.Has("Downloads/a.txt"));
        }
        finally
        {
            await RunAsync("umount", small);
        }
    }

    [Fact]
    public async Task File_that_is_protected_is_named()
    {
        using var home = new FilesHome();
        var path = home.File("Downloads/a.txt");
        Assert.SkipUnless(await RunAsync("chattr", "+i", path), "this file system has no immutable files, or this user may not make any");
        try
        {
            var result = await home.Ask("files.move", """{"path": "a.txt", "to": "documents"}""");
            Assert.Equal("no_permission", result.Response);
            Assert.Equal("~/Downloads/a.txt", result.Data!.Value.GetProperty("path").GetString());
            Assert.Equal("no_permission", (await home.Ask("files.trash", """{"path": "a.txt"}""")).Response);
            Assert.Empty(Directory.EnumerateFileSystemEntries(home.At(".local/share/Trash/info")));
        }
        finally
        {
            await RunAsync("chattr", "-i", path);
        }
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        if (AstrOS.Diagnostics.Programs.Find(program) is not { } path) return false;
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0;
    }
}
