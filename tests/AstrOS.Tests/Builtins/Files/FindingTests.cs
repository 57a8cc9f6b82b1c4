using AstrOS.Builtins.Files.Search;
using AstrOS.Sdk.Requests;

namespace AstrOS.Tests.Builtins.Files;

public class FindingTests
{
    [Theory]
    [InlineData("""{"kind": "pdf"}""", "new.pdf old.pdf")]
    [InlineData("""{"kind": "pdf", "folder": "downloads"}""", "new.pdf")]
    [InlineData("""{"name": "OLD"}""", "old.pdf")]
    [InlineData("""{"name": "*.jp*g"}""", "photo.jpg")]
    [InlineData("""{"name": "resume"}""", "Résumé.odt")]
    [InlineData("""{"path": "photo.jpg"}""", "photo.jpg")]
    [InlineData("""{"kind": ".jpg"}""", "photo.jpg")]
    [InlineData("""{"kind": "screenshot"}""", "Screenshot from today.png")]
    [InlineData("""{"over": 5000}""", "photo.jpg")]
    [InlineData("""{"kind": "picture", "under": 5000}""", "Screenshot from today.png")]
    [InlineData("""{"kind": "document", "older": 2592000}""", "Résumé.odt old.pdf")]
    [InlineData("""{"kind": "pdf", "newer": 259200}""", "new.pdf")]
    [InlineData("""{"kind": "pdf", "when": {"start": "2026-11-22T00:00:00+01:00", "grain": "day"}}""", "new.pdf")]
    [InlineData("""{"kind": "pdf", "when": {"start": "2027-08-01T00:00:00+02:00", "grain": "month"}}""", "old.pdf")]
    [InlineData("""{"kind": "pdf", "before": {"start": "2026-10-01T00:00:00+02:00", "grain": "day"}}""", "old.pdf")]
    [InlineData("""{"kind": "pdf", "since": {"start": "2026-10-01T00:00:00+02:00", "grain": "day"}}""", "new.pdf")]
    [InlineData("""{"content": "the LANDLORD"}""", "notes.txt")]
    [InlineData("""{"name": "secret"}""", "")]
    [InlineData("""{"name": "secret", "hidden": true}""", "secret.txt")]
    [InlineData("""{"name": "index"}""", "")]
    [InlineData("""{"kind": "folder", "name": "deep"}""", "deep")]
    public async Task Find_finds_what_fits_and_nothing_else(string arguments, string expected)
    {
        using var home = new FilesHome();
        home.File("Downloads/new.pdf", daysAgo: 1);
        home.File("Documents/deep/old.pdf", daysAgo: 100);
        home.File("Documents/Résumé.odt", daysAgo: 60);
        home.File("Pictures/photo.jpg", new string('x', 6000), 5);
        home.File("Pictures/Screenshot from today.png", daysAgo: 0.1);
        home.File("notes.txt", "dear diary\nI wrote to the landlord today");
        home.File("film.mkv", "binary\0the landlord");
        home.File(".hidden/secret.txt");
        home.File("code/node_modules/index.js");
        var result = await home.Ask("files.find", arguments);
        Assert.True(result.Success);
        Assert.Equal(expected, string.Join(' ', FilesHome.Names(result).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Find_says_when_it_was_cut()
    {
        using var home = new FilesHome(limits: new SearchLimits { MostEntries = 300 });
        for (var i = 0; i < 600; i++) home.File($"Downloads/{i}.txt");
        var result = await home.Ask("files.find", """{"kind": "file"}""");
        Assert.Equal("cut", result.Warning);
        Assert.InRange(result.Data!.Value.GetProperty("count").GetInt32(), 1, 599);
    }

    [Fact]
    public async Task Find_follows_no_link()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.txt");
        File.CreateSymbolicLink(home.At("Downloads/around"), home.Home);
        Assert.Equal(["a.txt"], FilesHome.Names(await home.Ask("files.find", """{"name": "a.txt"}""")));
    }

    [Fact]
    public async Task List_shows_500_and_counts_the_rest()
    {
        using var home = new FilesHome();
        for (var i = 0; i < 520; i++) home.File($"Downloads/{i:D3}.txt");
        var result = await home.Ask("files.list", """{"folder": "downloads"}""");
        Assert.Equal(500, FilesHome.Names(result).Length);
        Assert.Equal(520, result.Data!.Value.GetProperty("count").GetInt32());
        Assert.Equal("too_many", (await home.Ask("files.trash", """{"shown": true, "all": true}""")).Response);
    }

    [Fact]
    public async Task List_is_sorted_as_asked()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.txt", "12345", 3);
        home.File("Downloads/b.txt", "1", 1);
        home.File("Downloads/c.txt", "123456789", 2);
        Directory.CreateDirectory(home.At("Downloads/zoo"));
        Assert.Equal(["zoo", "a.txt", "b.txt", "c.txt"], FilesHome.Names(await home.Ask("files.list", """{"folder": "my downloads folder"}""")));
        Assert.Equal(["c.txt", "a.txt", "b.txt"], FilesHome.Names(await home.Ask("files.list", """{"folder": "Downloads", "sort": "size"}"""))[..3]);
        Assert.Equal(["b.txt", "c.txt", "a.txt"], FilesHome.Names(await home.Ask("files.list", """{"folder": "downloads", "sort": "date"}""")).Where(name => name != "zoo"));
    }

    [Theory]
    [InlineData("files.list", """{"folder": "nowhere"}""", "no_folder")]
    [InlineData("files.list", """{"folder": "Downloads/a.txt"}""", "file")]
    [InlineData("files.list", """{"folder": "documents"}""", "empty")]
    [InlineData("files.read", """{"path": "a.txt"}""", "default")]
    [InlineData("files.read", """{"path": "big.txt"}""", "cut")]
    [InlineData("files.read", """{"path": "film.mkv"}""", "binary")]
    [InlineData("files.read", """{"path": "documents"}""", "not_a_file")]
    [InlineData("files.read", """{"path": "none.txt"}""", "not_found")]
    [InlineData("files.read", """{"path": "empty.txt"}""", "empty")]
    [InlineData("files.usage", """{"folder": "documents"}""", "empty")]
    [InlineData("files.usage", """{"path": "a.txt"}""", "file")]
    [InlineData("files.open", """{"path": "a.txt"}""", "no_display")]
    [InlineData("files.recent", """{"kind": "video"}""", "one")]
    [InlineData("files.recent", """{"kind": "font"}""", "none")]
    public async Task Answer_says_how_it_is(string tool, string arguments, string response)
    {
        using var home = new FilesHome();
        home.File("Downloads/a.txt", "hello");
        home.File("Downloads/big.txt", string.Join('\n', Enumerable.Range(0, 1000)));
        home.File("Downloads/film.mkv", "x\0y");
        home.File("Downloads/empty.txt", "");
        Assert.Equal(response, (await home.Ask(tool, arguments)).Response);
    }

    [Fact]
    public async Task Usage_sums_what_is_below_and_puts_the_biggest_first()
    {
        using var home = new FilesHome();
        home.File("Downloads/deep/a/b.bin", new string('x', 5000));
        home.File("Downloads/deep/c.bin", new string('x', 1000));
        home.File("Downloads/.hidden", new string('x', 3000));
        home.File("Downloads/d.txt", "x");
        var result = await home.Ask("files.usage", """{"folder": "downloads"}""");
        Assert.Equal(["deep", ".hidden", "d.txt"], FilesHome.Names(result));
        Assert.Equal(9001, result.Data!.Value.GetProperty("total_bytes").GetInt64());
        Assert.Equal(6000, FilesHome.Items(result)[0].GetProperty("size_bytes").GetInt64());
    }

    [Fact]
    public async Task Recent_and_newest_go_by_the_time_of_change()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.pdf", daysAgo: 3);
        home.File("Documents/b.pdf", daysAgo: 1);
        home.File("Pictures/c.jpg", daysAgo: 0.5);
        Assert.Equal(["c.jpg", "b.pdf", "a.pdf"], FilesHome.Names(await home.Ask("files.recent", "{}")));
        await home.Ask("files.move", """{"newest": true, "kind": "pdf", "to": "desktop"}""");
        Assert.True(home.Has("Desktop/b.pdf"));
    }

    [Fact]
    public async Task Long_copy_tells_how_far_it_is()
    {
        using var home = new FilesHome(disk: null);
        home.File("Downloads/a.bin", new string('x', 3_000_000));
        var told = new List<double?>();
        var call = PluginCalls.Call("files.copy", """{"path": "a.bin", "to": "documents"}""") with
        {
            Report = happened => told.Add(((RequestEvent.Progress)happened).Fraction),
        };
        var plan = await PluginCalls.PlanAsync(home.Reborn(new(() => home.Time.Advance(TimeSpan.FromSeconds(1)))), call);
        Assert.True((await plan.Act!.Run(TestContext.Current.CancellationToken)).Success);
        Assert.True(told.Count >= 2);
        Assert.Equal(told.Order(), told);
    }

    [Theory]
    [InlineData("gio", "exit 0", "default", "open ")]
    [InlineData("gio", "exit 2", "no_application", "open ")]
    public async Task Open_hands_the_file_to_the_desktop(string program, string end, string response, string before)
    {
        var programs = Directory.CreateTempSubdirectory("astros-programs-");
        var opened = Path.Join(programs.FullName, "opened");
        await File.WriteAllTextAsync(Path.Join(programs.FullName, program), $"#!/bin/sh\necho \"$@\" >{opened}\n{end}\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(Path.Join(programs.FullName, program), (UnixFileMode)0x1ED);
        using var home = new FilesHome(environment: new(new Dictionary<string, string?>
        {
            ["DISPLAY"] = ":99", ["WAYLAND_DISPLAY"] = null, ["PATH"] = $"{programs.FullName}:/usr/bin:/bin", ["INVOCATION_ID"] = null,
        }));
        var path = home.File("Downloads/my report.pdf");
        var result = await home.Ask("files.open", """{"path": "my report.pdf"}""");
        // On a very busy machine the program may end only after it was watched.
        Assert.True(result.Response == response || result.Response == "default");
        while (!File.Exists(opened)) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.StartsWith(before + path, await File.ReadAllTextAsync(opened, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        programs.Delete(recursive: true);
    }

    [Fact]
    public async Task Nothing_found_means_no_older_list_and_one_found_means_that_one()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.txt");
        home.File("Downloads/b.txt");
        home.File("Documents/c.pdf");
        await home.Ask("files.list", """{"folder": "downloads"}""");
        await home.Ask("files.find", """{"kind": "video"}""");
        Assert.Equal("nothing_shown", (await home.Ask("files.trash", """{"shown": true, "all": true}""")).Response);
        await home.Ask("files.list", """{"folder": "downloads"}""");
        await home.Ask("files.find", """{"kind": "pdf"}""");
        Assert.Equal(["c.pdf"], FilesHome.Names(await home.Ask("files.trash", """{"position": 1}""")));
        await home.Ask("files.list", """{"folder": "downloads"}""");
        await home.Ask("files.trashed", "{}");
        Assert.Equal("one", (await home.Ask("files.restore", """{"shown": true, "all": true}""")).Response);
        Assert.True(home.Has("Downloads/a.txt") && home.Has("Downloads/b.txt") && home.Has("Documents/c.pdf"));
    }

    [Fact]
    public async Task Other_one_is_the_one_that_was_not_opened()
    {
        using var home = new FilesHome();
        home.File("Downloads/a.txt", "first");
        home.File("Downloads/b.txt", "second");
        await home.Ask("files.list", """{"folder": "downloads"}""");
        Assert.Equal("first", (await home.Ask("files.read", """{"position": 1}""")).Data!.Value.GetProperty("text").GetString());
        Assert.Equal("second", (await home.Ask("files.read", """{"other": true}""")).Data!.Value.GetProperty("text").GetString());
        Assert.Equal("no_such_position", (await home.Ask("files.read", """{"position": 9}""")).Response);
    }
}
