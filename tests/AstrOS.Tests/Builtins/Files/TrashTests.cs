using System.Diagnostics;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.Files;

public class TrashTests
{
    [Fact]
    public async Task Trash_keeps_to_the_specification()
    {
        using var home = new FilesHome();
        home.File("Downloads/täx 100%.pdf", "tax");
        var plan = await home.Plan("files.trash", """{"path": "täx 100%.pdf"}""");
        Assert.Equal(3, plan.Act!.Data!.Value.GetProperty("total_bytes").GetInt64());
        var result = await plan.Act.Run(TestContext.Current.CancellationToken);

        Assert.True(result.Success);
        Assert.False(home.Has("Downloads/täx 100%.pdf"));
        Assert.Equal("tax", File.ReadAllText(home.At(".local/share/Trash/files/täx 100%.pdf")));
        var info = File.ReadAllLines(home.At(".local/share/Trash/info/täx 100%.pdf.trashinfo"));
        Assert.Equal("[Trash Info]", info[0]);
        Assert.Equal($"Path={home.Home}/Downloads/t%C3%A4x%20100%25.pdf", info[1]);
        Assert.Matches(@"^DeletionDate=2026-11-\d\dT\d\d:\d\d:\d\d$", info[2]);
        Assert.Equal(0x1C0u, FileStat.Of(home.At(".local/share/Trash"))!.Value.Permissions);
    }

    [Fact]
    public async Task Trash_of_a_pattern_takes_what_fits_and_nothing_else()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.pdf", "a");
        home.File("Downloads/b.PDF", "b");
        home.File("Downloads/c.txt", "c");
        await home.Ask("files.trash", """{"path": "*.pdf", "folder": "downloads"}""");
        Assert.Equal((false, false, true), (home.Has("Downloads/a.pdf"), home.Has("Downloads/b.PDF"), home.Has("Downloads/c.txt")));
    }

    [Fact]
    public async Task Trashed_things_of_one_name_stay_apart_and_come_back_by_place()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.txt", "one");
        await home.Ask("files.trash", """{"path": "~/Downloads/a.txt"}""");
        home.Time.Advance(TimeSpan.FromMinutes(1));
        home.File("Documents/a.txt", "two");
        await home.Ask("files.trash", """{"path": "~/Documents/a.txt"}""");
        Assert.Equal(["a.txt", "a.txt"], FilesHome.Names(await home.Ask("files.trashed", "{}")));

        var asked = await home.Ask("files.restore", """{"name": "a.txt"}""");
        Assert.Equal("which", asked.Response);
        var arguments = asked.Question!.Arguments!.Value.GetRawText();
        await home.Ask("files.restore", arguments[..^1] + ", \"position\": 2}");
        Assert.Equal("one", File.ReadAllText(home.At("Downloads/a.txt")));
        await home.Ask("files.trashed", "{}");
        await home.Ask("files.restore", """{"shown": true}""");
        Assert.Equal("two", File.ReadAllText(home.At("Documents/a.txt")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(home.At(".local/share/Trash/info")));
    }

    [Fact]
    public async Task Restore_makes_the_folder_again_that_has_gone_and_overwrites_nothing()
    {
        using var home = new FilesHome();
        home.File("Documents/old/a.txt", "old");
        await home.Ask("files.trash", """{"path": "~/Documents/old/a.txt"}""");
        Directory.Delete(home.At("Documents/old"));
        await home.Ask("files.restore", """{"path": "a.txt"}""");
        Assert.Equal("old", File.ReadAllText(home.At("Documents/old/a.txt")));

        await home.Ask("files.trash", """{"path": "~/Documents/old/a.txt"}""");
        home.File("Documents/old/a.txt", "new");
        var result = await home.Ask("files.restore", """{"path": "a.txt"}""");
        Assert.Equal("cannot", result.Response);
        Assert.Equal("new", File.ReadAllText(home.At("Documents/old/a.txt")));
    }

    [Fact]
    public async Task Trash_of_another_disk_is_at_its_top()
    {
        using var home = new FilesHome(mounts: "/dev/shm");
        var path = Path.Join(home.Elsewhere, "a.txt");
        home.File(path, "there");
        var trash = $"/dev/shm/.Trash-{Libc.UserId()}";
        var wasThere = Directory.Exists(trash);
        var plan = await home.Plan("files.trash", $$"""{"path": "{{path}}"}""");
        Assert.True((await plan.Act!.Run(TestContext.Current.CancellationToken)).Success);
        try
        {
            var listed = FilesHome.Items(await home.Ask("files.trashed", "{}")).EnumerateArray().Single(item => item.GetProperty("path").GetString() == path);
            var trashed = listed.GetProperty("trashed").GetString()!;
            Assert.StartsWith(trash + "/files/", trashed, StringComparison.Ordinal);
            Assert.Contains($"Path={path["/dev/shm/".Length..]}", File.ReadAllText(TrashInfo.Of(trashed)), StringComparison.Ordinal);
        }
        finally
        {
            await PluginCalls.UndoAsync(home.Plugin, plan.Act);
            if (!wasThere) Directory.Delete(trash, recursive: true);
        }

        Assert.Equal("there", File.ReadAllText(path));
    }

    [Fact]
    public async Task Always_covers_the_folder_that_all_of_it_lies_in()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.txt");
        home.File("Documents/b.txt");
        Assert.Equal(home.At("Downloads"), (await home.Plan("files.trash", """{"path": "a.txt"}""")).Act!.Scope);
        Assert.Equal(home.Home, (await home.Plan("files.trash", """{"path": "a.txt", "also": "b.txt"}""")).Act!.Scope);
    }

    [Fact]
    public async Task Always_does_not_reach_through_a_link_to_another_folder()
    {
        using var home = new FilesHome();
        home.File("Documents/b.txt");
        File.CreateSymbolicLink(home.At("Downloads/link"), home.At("Documents"));
        Assert.Equal(home.At("Documents"), (await home.Plan("files.trash", """{"path": "~/Downloads/link/b.txt"}""")).Act!.Scope);
        Assert.Equal(home.At("Downloads"), (await home.Plan("files.trash", """{"path": "~/Downloads/link"}""")).Act!.Scope);
    }

    [Theory]
    [InlineData("../ana/.config/autostart/a.desktop")]
    [InlineData("/etc/a.desktop")]
    public async Task What_the_trash_of_a_disk_says_to_belong_elsewhere_is_not_put_there(string path)
    {
        using var home = new FilesHome();
        using var other = new FilesHome(mounts: home.Elsewhere);
        var trash = Path.Join(home.Elsewhere, $".Trash-{Libc.UserId()}");
        home.File($"{trash}/files/a.desktop", "planted");
        home.File($"{trash}/info/a.desktop.trashinfo", $"[Trash Info]\nPath={path}\nDeletionDate=2026-11-01T10:00:00\n");
        Assert.Equal("none", (await other.Ask("files.trashed", "{}")).Response);
        Assert.Equal("empty", (await other.Ask("files.restore", """{"all": true}""")).Response);
    }

    [Theory]
    [InlineData("Downloads/a.txt")]
    [InlineData("Downloads/folder")]
    public async Task What_is_another_thing_by_the_time_of_the_yes_stays(string path)
    {
        using var home = new FilesHome();
        home.File("Downloads/a.txt");
        home.File("Downloads/folder/b.txt");
        var plan = await home.Plan("files.trash", $$"""{"path": "~/{{path}}"}""");
        File.WriteAllText(home.At("Downloads/new"), "something else");
        File.Move(home.At("Downloads/new"), home.At(Directory.Exists(home.At(path)) ? $"{path}/new" : path), overwrite: true);
        Assert.Equal(ToolErrors.Changed, (await plan.Act!.Run(TestContext.Current.CancellationToken)).Error);
        Assert.True(home.Has(path));
    }

    [Fact]
    public async Task Steps_are_done_for_an_undo_alone()
    {
        using var home = new FilesHome();
        var kept = home.File("Documents/a.txt");
        var steps = $$"""{"steps": [{"do": "trash", "path": "{{kept}}", "to": "{{home.At(".local/share/Trash/files/a.txt")}}"}]}""";
        Assert.Equal(ToolErrors.InvalidArgument, (await home.Plan("files.restore", steps)).Result?.Error);
        Assert.True(File.Exists(kept));
    }

    [Fact]
    public async Task What_the_desktop_has_trashed_can_be_restored()
    {
        var gio = AstrOS.Diagnostics.Programs.Find("gio");
        Assert.SkipWhen(gio is null, "gio (libglib2.0-bin) is not installed");
        using var home = new FilesHome();
        var path = home.File("Documents/ä b.txt", "mine");
        var start = new ProcessStartInfo(gio!, ["trash", path]);
        start.Environment["HOME"] = home.Home;
        start.Environment["XDG_DATA_HOME"] = home.At(".local/share");
        using (var process = Process.Start(start)!)
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.SkipWhen(process.ExitCode != 0, "gio cannot trash on this file system");
        }

        Assert.Equal(["ä b.txt"], FilesHome.Names(await home.Ask("files.trashed", "{}")));
        Assert.Equal("one", (await home.Ask("files.restore", """{"name": "ä b"}""")).Response);
        Assert.Equal("mine", File.ReadAllText(path));
    }

    [Fact]
    public async Task Undo_does_what_can_be_done_and_says_what_could_not()
    {
        using var home = new FilesHome();
        foreach (var name in (string[])["a.pdf", "b.pdf", "c.pdf"]) home.File($"Downloads/{name}", name);
        var plan = await home.Plan("files.move", """{"kind": "pdf", "folder": "downloads", "to": "documents"}""");
        await plan.Act!.Run(TestContext.Current.CancellationToken);
        File.Delete(home.At("Documents/a.pdf"));
        home.File("Downloads/b.pdf", "another");

        var result = await PluginCalls.UndoAsync(home.Plugin, plan.Act);
        Assert.Equal("partly_back", result.Response);
        var left = result.Data!.Value.GetProperty("left").EnumerateArray().Select(one => $"{one.GetProperty("name")} {one.GetProperty("reason")}");
        Assert.Equal(["a.pdf gone", "b.pdf taken"], left.Order(StringComparer.Ordinal));
        Assert.True(home.Has("Downloads/c.pdf"));
        Assert.Equal("another", File.ReadAllText(home.At("Downloads/b.pdf")));
        Assert.Equal("b.pdf", File.ReadAllText(home.At("Documents/b.pdf")));
    }

    [Fact]
    public async Task Undo_of_a_copy_that_was_changed_leaves_it_and_undo_of_an_undo_brings_it_back()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.txt", "one");
        var plan = await home.Plan("files.copy", """{"path": "~/Downloads/a.txt", "to": "documents"}""");
        await plan.Act!.Run(TestContext.Current.CancellationToken);
        var (undo, _) = await PluginCalls.PlanUndoAsync(home.Plugin, plan.Act);
        await undo.Act!.Run(TestContext.Current.CancellationToken);
        Assert.False(home.Has("Documents/a.txt"));
        await PluginCalls.UndoAsync(home.Plugin, undo.Act);
        Assert.Equal("one", File.ReadAllText(home.At("Documents/a.txt")));

        File.AppendAllText(home.At("Documents/a.txt"), " more");
        Assert.Equal("cannot", (await PluginCalls.UndoAsync(home.Plugin, plan.Act)).Response);
        Assert.Equal("one more", File.ReadAllText(home.At("Documents/a.txt")));
    }

    [Theory]
    [InlineData("""{"path": "documents"}""", "standard_folder")]
    [InlineData("""{"path": "/usr/bin/env"}""", "system_place")]
    [InlineData("""{"path": "~"}""", "home_itself")]
    [InlineData("""{"path": "nothing.txt"}""", "not_found")]
    [InlineData("{}", "needs_file")]
    public async Task Trash_refuses_what_it_must_not(string arguments, string reason)
    {
        using var home = new FilesHome();
        Assert.Equal(reason, (await home.Ask("files.trash", arguments)).Response);
    }

    [Fact]
    public async Task Trash_of_what_is_meant_by_age_kind_and_size_takes_that_alone()
    {
        using var home = new FilesHome();
        home.File("Downloads/old.deb", daysAgo: 100);
        home.File("Downloads/new.deb", daysAgo: 10);
        home.File("Downloads/old.txt", daysAgo: 100);
        var result = await home.Ask("files.trash", """{"kind": "installer", "folder": "downloads", "older": 7776000}""");
        Assert.Equal(["old.deb"], FilesHome.Names(result));
        Assert.True(home.Has("Downloads/new.deb") && home.Has("Downloads/old.txt"));
        await home.Ask("files.restore", """{"shown": true, "all": true}""");
        Assert.True(home.Has("Downloads/old.deb"));
    }
}
