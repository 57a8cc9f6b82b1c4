using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using AstrOS.Security;
using AstrOS.Storage;
using AstrOS.Storage.Rows;
using AstrOS.Tools;
using Microsoft.Extensions.Logging.Abstractions;

namespace AstrOS.Bench.Speed;

/// <summary>What the journal costs: a call that is recorded, and the same call recorded together with the way back of its act.</summary>
internal static class JournalCommand
{
    public static Command Create()
    {
        var calls = new Option<int>("--calls") { Description = "Calls of each kind.", DefaultValueFactory = _ => 5_000 };
        var command = new Command("journal", "What recording a call costs, without and with the journal.") { calls };
        command.SetAction((result, _) => RunAsync(result.GetValue(calls)));
        return command;
    }

    private static async Task<int> RunAsync(int calls)
    {
        var folder = Directory.CreateTempSubdirectory("astros-bench-").FullName;
        var database = new DatabaseManager(new() { DatabasePath = Path.Combine(folder, "astros.db") }, TimeProvider.System, NullLogger<DatabaseManager>.Instance);
        database.Open();
        await using (var writes = new WriteQueue(database, NullLogger<WriteQueue>.Instance))
        {
            var audit = new AuditLogger(writes);
            var journal = new ActJournal(database, writes);
            List<double> without = [], with = [];
            for (var i = -500; i < calls; i++) // The first are for the runtime to compile.
            {
                var watch = Stopwatch.StartNew();
                var call = Call();
                await audit.RecordAsync(call, CancellationToken.None);
                await audit.CompleteAsync(call, "done");
                if (i >= 0) without.Add(watch.Elapsed.TotalMilliseconds);

                watch.Restart();
                var (acting, act) = (Call(), Act());
                await journal.BeginAsync(acting, act, CancellationToken.None);
                act.State = ActState.Done;
                await journal.EndAsync(acting, "done", act);
                if (i >= 0) with.Add(watch.Elapsed.TotalMilliseconds);
            }

            Print("recorded, without a journal", without);
            Print("recorded together with the act and its inverse", with);
        }

        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static AuditRow Call() => new()
    {
        At = 1, UserId = "ada", SessionId = "s", RequestId = "r", Tool = "files.move", Effect = "write", Arguments = Arguments, Decision = "allow", Reason = "can be undone",
    };

    private static JournalRow Act() => new()
    {
        At = 1, UserId = "ada", SessionId = "s", RequestId = "r", Tool = "files.move", Arguments = Arguments, Said = "move the pdfs in downloads to documents",
        InverseTool = "files.restore", InverseArguments = Inverse, State = ActState.Begun,
    };

    private static readonly string Arguments = """{"kind": "pdf", "folder": "downloads", "to": "documents"}""";

    // Of an act on twenty files.
    private static readonly string Inverse =
        $$"""{"steps": [{{string.Join(',', Enumerable.Range(0, 20).Select(i => $$"""{"kind": "move", "from": "/home/ada/Documents/invoice {{i}}.pdf", "to": "/home/ada/Downloads/invoice {{i}}.pdf"}"""))}}]}""";

    private static void Print(string figure, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{figure,-52} p50 {times[times.Count / 2]:0.000} ms   p99 {times[(int)(times.Count * 0.99)]:0.000} ms"));
    }
}
