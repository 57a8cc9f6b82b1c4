using AstrOS.Builtins.Files;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.Files;

/// <summary>An act that is cut off before each of its system calls, as by kill -9, is taken back by the daemon at its next start.</summary>
public class CrashTests
{
    [Theory]
    [InlineData("files.move", """{"kind": "pdf", "folder": "downloads", "to": "invoices/new"}""")]
    [InlineData("files.move", """{"path": "Downloads/tree", "to": "ELSEWHERE"}""")]
    [InlineData("files.move", """{"path": "Downloads/a.pdf", "also": "Downloads/tree", "to": "ELSEWHERE/made"}""")]
    [InlineData("files.copy", """{"path": "Downloads/tree", "to": "documents"}""")]
    [InlineData("files.copy", """{"path": "Downloads/a.pdf", "to": "Downloads/copies"}""")]
    [InlineData("files.rename", """{"path": "Downloads/a.pdf", "to": "c"}""")]
    [InlineData("files.make_folder", """{"name": "~/x/y/z"}""")]
    [InlineData("files.trash", """{"path": "Downloads/tree"}""")]
    [InlineData("files.trash", """{"all": true, "folder": "downloads"}""")]
    [InlineData("files.compress", """{"path": "Downloads/tree"}""")]
    [InlineData("files.extract", """{"path": "Downloads/pack.zip"}""")]
    [InlineData("files.extract", """{"path": "Downloads/pack.zip", "to": "~/new"}""")]
    [InlineData("files.tidy", """{"folder": "downloads"}""")]
    public async Task Act_that_is_cut_off_anywhere_is_taken_back(string tool, string arguments)
    {
        for (var cut = 1; ; cut++)
        {
            using var home = Filled();
            var before = home.Snapshot();
            var act = await PlanAsync(home.Reborn(Killing(cut)), tool, arguments.Replace("ELSEWHERE", home.Elsewhere, StringComparison.Ordinal));
            if (await IsDoneAsync(act)) break;

            await RecoverAsync(home.Reborn(), act);
            Assert.Equal(before, home.Snapshot());
            await RecoverAsync(home.Reborn(), act);
            Assert.Equal(before, home.Snapshot());
            Assert.True(cut < 500);
        }
    }

    [Theory]
    [InlineData("files.move", """{"path": "Downloads/tree", "to": "ELSEWHERE"}""")]
    [InlineData("files.trash", """{"all": true, "folder": "downloads"}""")]
    [InlineData("files.copy", """{"path": "Downloads/a.pdf", "to": "Downloads/copies"}""")]
    public async Task Recovery_that_is_cut_off_itself_is_taken_up_again(string tool, string arguments)
    {
        for (var cut = 1; ; cut++)
        {
            for (var second = 1; ; second++)
            {
                using var home = Filled();
                var before = home.Snapshot();
                var act = await PlanAsync(home.Reborn(Killing(cut)), tool, arguments.Replace("ELSEWHERE", home.Elsewhere, StringComparison.Ordinal));
                if (await IsDoneAsync(act)) return;
                var recovery = await PlanAsync(home.Reborn(Killing(second)), act.Inverse!.ToolId, act.Inverse.Arguments.GetRawText(), isRecovery: true);
                if (await IsDoneAsync(recovery)) break;
                await RecoverAsync(home.Reborn(), act);
                Assert.Equal(before, home.Snapshot());
            }
        }
    }

    [Theory]
    [InlineData("files.move", """{"path": "Downloads/tree", "to": "ELSEWHERE"}""")]
    [InlineData("files.move", """{"kind": "pdf", "folder": "downloads", "to": "invoices"}""")]
    [InlineData("files.trash", """{"all": true, "folder": "downloads"}""")]
    [InlineData("files.tidy", """{"folder": "downloads"}""")]
    public async Task Undo_that_is_cut_off_anywhere_is_taken_back(string tool, string arguments)
    {
        for (var cut = 1; ; cut++)
        {
            using var home = Filled();
            var act = await PlanAsync(home.Plugin, tool, arguments.Replace("ELSEWHERE", home.Elsewhere, StringComparison.Ordinal));
            Assert.True(await IsDoneAsync(act));
            var done = home.Snapshot();
            var undo = await PlanAsync(home.Reborn(Killing(cut)), act.Inverse!.ToolId, act.Inverse.Arguments.GetRawText());
            if (await IsDoneAsync(undo)) break;
            await RecoverAsync(home.Reborn(), undo);
            Assert.Equal(done, home.Snapshot());
        }
    }

    [Fact]
    public async Task Act_that_is_cancelled_in_the_middle_leaves_nothing_behind()
    {
        using var home = Filled();
        using var cancelled = new CancellationTokenSource();
        var before = home.Snapshot();
        var calls = 0;
        var act = await PlanAsync(home.Reborn(new(() => { if (++calls == 8) cancelled.Cancel(); })), "files.move", $$"""{"path": "Downloads/tree", "to": "{{home.Elsewhere}}"}""");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await act.Run(cancelled.Token));
        Assert.Equal(before, home.Snapshot());
    }

    [Fact]
    public async Task Act_whose_later_step_fails_takes_the_earlier_ones_back()
    {
        using var home = Filled();
        var before = home.Snapshot();
        var plan = await home.Plan("files.move", """{"kind": "pdf", "folder": "downloads", "to": "documents"}""");
        home.File("Documents/b.pdf", "came meanwhile");
        var result = await plan.Act!.Run(TestContext.Current.CancellationToken);
        Assert.Equal("taken", result.Response);
        File.Delete(home.At("Documents/b.pdf"));
        Assert.Equal(before, home.Snapshot());
    }

    private static FilesHome Filled()
    {
        var home = new FilesHome();
        home.File("Downloads/a.pdf", "a");
        home.File("Downloads/b.pdf", "b");
        home.File("Downloads/tree/one.txt", "one", 400);
        home.File("Downloads/tree/deep/two.txt", "two", 30);
        Directory.CreateDirectory(home.At("Downloads/tree/empty"));
        File.CreateSymbolicLink(home.At("Downloads/tree/link"), "one.txt");
        File.SetUnixFileMode(home.At("Downloads/tree/one.txt"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using (var zip = System.IO.Compression.ZipFile.Open(home.At("Downloads/pack.zip"), System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach (var name in (string[])["inner/x.txt", "inner/y.txt"])
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write("zipped");
            }
        }

        return home;
    }

    /// <summary>A disk that is dead from its n-th change on.</summary>
    private static Disk Killing(int at)
    {
        var calls = 0;
        return new(() =>
        {
            if (++calls >= at) throw new KilledException();
        });
    }

    private static async Task<Act> PlanAsync(FilesPlugin plugin, string tool, string arguments, bool isRecovery = false)
    {
        var plan = await plugin.Tools.Single(binding => binding.Id == tool).Planner!(
            PluginCalls.Call(tool, arguments) with { IsRecovery = isRecovery, Undoes = tool == "files.restore" ? 1 : null }, TestContext.Current.CancellationToken);
        Assert.True(plan.Act is not null, plan.Result?.Response);
        return plan.Act;
    }

    private static async Task<bool> IsDoneAsync(Act act)
    {
        try
        {
            return Assert.IsType<ToolResult>(await act.Run(TestContext.Current.CancellationToken)).Success;
        }
        catch (KilledException)
        {
            return false;
        }
    }

    private static async Task RecoverAsync(FilesPlugin plugin, Act act)
    {
        var recovery = await PlanAsync(plugin, act.Inverse!.ToolId, act.Inverse.Arguments.GetRawText(), isRecovery: true);
        Assert.True((await recovery.Run(TestContext.Current.CancellationToken)).Success);
    }

    private sealed class KilledException : Exception;
}
