using System.Globalization;
using AstrOS.Tools;
using CsCheck;

namespace AstrOS.Tests.Builtins.Files;

/// <summary>Whatever is done and undone, undoing all of it leaves the files as they were.</summary>
public class WalkTests
{
    private const int Length = 40;

    // ASTROS_FILES_WALK=10000 walks ten thousand steps.
    private static readonly int Steps = int.Parse(Environment.GetEnvironmentVariable("ASTROS_FILES_WALK") ?? "320", CultureInfo.InvariantCulture);

    private static readonly string[] Folders = ["Downloads", "Documents", "Downloads/tree", "Pictures"];

    [Fact]
    public void Random_walk_of_acts_and_undos_ends_where_it_began() =>
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 999], Gen.Int[0, 999]).Array[Length].Sample(
            walk => WalkAsync(walk).GetAwaiter().GetResult(), iter: Math.Max(1, Steps / Length), threads: 1);

    private static async Task<bool> WalkAsync((int Act, int First, int Second)[] walk)
    {
        using var home = new FilesHome();
        foreach (var name in (string[])["a.pdf", "b.jpg", "c.zip", "d.tar.gz", "tree/e.txt", "tree/deep/f.txt", "ü\nb.txt"]) home.File($"Downloads/{name}", name);
        home.File("Documents/a.pdf", "another");
        File.CreateSymbolicLink(home.At("Downloads/link"), "nowhere");
        var before = home.Snapshot();
        var acts = new Stack<Act>();
        foreach (var (kind, first, second) in walk)
        {
            if (kind >= 9)
            {
                if (acts.TryPop(out var last) && await UndoneAsync(home, last) is { } undone && kind == 11)
                {
                    // Undone, and after all not.
                    if (await UndoneAsync(home, undone) is { } redone) acts.Push(redone);
                }

                continue;
            }

            var (tool, arguments) = Chosen(home, kind, first, second);
            if (tool is not null && await DoAsync(home, tool, arguments) is { } act) acts.Push(act);
        }

        while (acts.TryPop(out var act)) await UndoneAsync(home, act);
        Assert.Equal(before, home.Snapshot());
        return true;
    }

    private static (string? Tool, string Arguments) Chosen(FilesHome home, int kind, int first, int second)
    {
        var all = Folders.Select(home.At).Where(Directory.Exists).SelectMany(Directory.EnumerateFileSystemEntries).Order(StringComparer.Ordinal).ToList();
        if (all.Count == 0) return (null, "");
        var path = System.Text.Json.JsonEncodedText.Encode(all[first % all.Count]);
        var folder = System.Text.Json.JsonEncodedText.Encode(home.At(Folders[second % Folders.Length]));
        return kind switch
        {
            0 or 1 => ("files.move", $$"""{"path": "{{path}}", "to": "{{folder}}"}"""),
            2 => ("files.copy", $$"""{"path": "{{path}}", "to": "{{folder}}"}"""),
            3 => ("files.rename", $$"""{"path": "{{path}}", "to": "n{{second % 7}}"}"""),
            4 => ("files.trash", $$"""{"path": "{{path}}"}"""),
            5 => ("files.make_folder", $$"""{"name": "m{{first % 5}}/x{{second % 3}}", "folder": "{{folder}}"}"""),
            6 => ("files.tidy", $$"""{"folder": "{{folder}}", "by": "{{(first % 2 == 0 ? "kind" : "month")}}"}"""),
            7 => ("files.compress", $$"""{"path": "{{path}}"}"""),
            _ => ("files.restore", $$"""{"all": true, "name": "{{"abcdefn"[first % 7]}}"}"""),
        };
    }

    /// <summary>Takes an act back whole, which nothing here can stand in the way of.</summary>
    private static async Task<Act?> UndoneAsync(FilesHome home, Act act)
    {
        var plan = await home.Plugin.Tools.Single(binding => binding.Id == "files.restore").Planner!(
            PluginCalls.Call("files.restore", act.Inverse!.Arguments.GetRawText()) with { Undoes = 1 }, TestContext.Current.CancellationToken);
        var result = plan.Result ?? await plan.Act!.Run(TestContext.Current.CancellationToken);
        Assert.True(result is { Success: true, Response: not "partly_back" }, $"{act.Inverse.Arguments} {result.Response} {result.Data}");
        return plan.Act;
    }

    private static async Task<Act?> DoAsync(FilesHome home, string tool, string arguments)
    {
        var plan = await home.Plugin.Tools.Single(binding => binding.Id == tool).Planner!(PluginCalls.Call(tool, arguments), TestContext.Current.CancellationToken);
        if (plan.Act is not { } act) return null;
        return (await act.Run(TestContext.Current.CancellationToken)).Success ? act : null;
    }
}
