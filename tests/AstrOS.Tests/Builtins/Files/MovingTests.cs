using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.Files;

public class MovingTests
{
    [Fact]
    public async Task Move_of_a_kind_puts_all_of_it_there_and_undo_puts_it_back()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.pdf");
        home.File("Downloads/b.pdf");
        home.File("Downloads/c.txt");
        var before = home.Snapshot();

        var plan = await home.Plan("files.move", """{"kind": "pdf", "folder": "downloads", "to": "documents"}""");
        Assert.Equal(before, home.Snapshot());
        var result = await plan.Act!.Run(TestContext.Current.CancellationToken);

        Assert.True(result.Success);
        Assert.Equal(["a.pdf", "b.pdf"], FilesHome.Names(result));
        Assert.True(home.Has("Documents/a.pdf") && home.Has("Documents/b.pdf") && home.Has("Downloads/c.txt"));

        var undone = await PluginCalls.UndoAsync(home.Plugin, plan.Act);
        Assert.Equal("default", undone.Response);
        Assert.Equal(before, home.Snapshot());
    }

    [Fact]
    public async Task Move_into_a_folder_that_is_not_there_makes_it_and_says_so()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.pdf");
        var before = home.Snapshot();
        var plan = await home.Plan("files.move", """{"path": "a.pdf", "to": "invoices"}""");
        var result = await plan.Act!.Run(TestContext.Current.CancellationToken);

        Assert.Equal("~/Downloads/invoices", result.Data!.Value.GetProperty("made").GetString());
        Assert.True(home.Has("Downloads/invoices/a.pdf"));
        await PluginCalls.UndoAsync(home.Plugin, plan.Act);
        Assert.Equal(before, home.Snapshot());
    }

    [Fact]
    public async Task Move_to_a_taken_name_gets_a_number()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.tar.gz", "new");
        home.File("Documents/a.tar.gz", "old");
        var result = await home.Ask("files.move", """{"path": "~/Downloads/a.tar.gz", "to": "documents"}""");

        Assert.Equal("a (2).tar.gz", result.Data!.Value.GetProperty("new_name").GetString());
        Assert.Equal("old", File.ReadAllText(home.At("Documents/a.tar.gz")));
        Assert.Equal("new", File.ReadAllText(home.At("Documents/a (2).tar.gz")));
    }

    [Fact]
    public async Task Move_by_place_in_the_list_takes_what_was_shown()
    {
        using var home = new FilesHome();
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt", "d.txt"]) home.File($"Downloads/{name}");
        await home.Ask("files.list", """{"folder": "downloads"}""");
        await home.Ask("files.move", """{"position": 2, "to": "documents"}""");
        Assert.True(home.Has("Documents/b.txt"));
        await home.Ask("files.move", """{"shown": true, "to": "desktop"}""");
        Assert.True(home.Has("Desktop/b.txt"));
        await home.Ask("files.list", """{"folder": "downloads"}""");
        await home.Ask("files.move", """{"first": 2, "to": "documents"}""");
        Assert.True(home.Has("Documents/a.txt") && home.Has("Documents/c.txt") && home.Has("Downloads/d.txt"));
    }

    [Theory]
    [InlineData("""{"path": "~", "to": "/tmp"}""", "home_itself")]
    [InlineData("""{"path": "/", "to": "documents"}""", "system_place")]
    [InlineData("""{"path": "/etc/hostname", "to": "documents"}""", "system_place")]
    [InlineData("""{"path": "/dev/shm", "to": "documents"}""", "system_place")]
    [InlineData("""{"path": "downloads", "to": "documents"}""", "standard_folder")]
    [InlineData("""{"path": "a.txt", "to": "/etc"}""", "system_place")]
    [InlineData("""{"path": "~/link/hostname", "to": "documents"}""", "system_place")]
    [InlineData("""{"path": "folder", "to": "~/folder/inner"}""", "into_itself")]
    [InlineData("""{"path": "folder", "to": "~/tofolder"}""", "into_itself")]
    [InlineData("""{"path": "missing.txt", "to": "documents"}""", "not_found")]
    [InlineData("""{"kind": "pdf", "folder": "downloads", "to": "documents"}""", "nothing_fits")]
    [InlineData("""{"kind": "pdf", "to": "documents"}""", "needs_folder")]
    [InlineData("""{"path": "a.txt", "to": "a2.txt/x"}""", "not_a_folder")]
    [InlineData("""{"shown": true, "to": "documents"}""", "nothing_shown")]
    public async Task Move_refuses_what_it_must_not(string arguments, string reason)
    {
        using var home = new FilesHome();
        home.File("a.txt");
        home.File("a2.txt");
        home.File("folder/inner/x.txt");
        File.CreateSymbolicLink(home.At("link"), "/etc");
        File.CreateSymbolicLink(home.At("tofolder"), home.At("folder"));
        var before = home.Snapshot();
        var result = await home.Ask("files.move", arguments);
        Assert.False(result.Success);
        Assert.Equal(reason, result.Response);
        Assert.Equal(before, home.Snapshot());
    }

    [Fact]
    public async Task Move_asks_which_when_several_have_the_name()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.txt");
        home.File("Documents/a.txt");
        var asked = await home.Ask("files.move", """{"path": "a.txt", "to": "desktop"}""");
        Assert.Equal("which", asked.Response);
        var arguments = asked.Question!.Arguments!.Value.GetRawText();
        await home.Ask("files.move", arguments[..^1] + ", \"position\": 2}");
        Assert.True(home.Has("Desktop/a.txt"));
        Assert.Equal(1, new[] { home.Has("Downloads/a.txt"), home.Has("Documents/a.txt") }.Count(there => there));
    }
}
