using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AstrOS.Bench.Speed;

/// <summary>The budgets of the daemon and the command line, measured on the published programs.</summary>
internal static class SpeedCommand
{
    private const string Question = "what time is it";

    public static Command Create()
    {
        var published = new Option<string>("--published") { Description = "The folder that ./astros publishes to.", DefaultValueFactory = _ => "artifacts/astros" };
        var requests = new Option<int>("--requests") { Description = "Requests for the drift of memory.", DefaultValueFactory = _ => 24_000 };
        var command = new Command("speed", "Start, memory, whole-process and HTTP latency of the published daemon and command line.") { published, requests };
        command.SetAction((result, _) => RunAsync(Path.GetFullPath(result.GetValue(published)!), result.GetValue(requests)));
        return command;
    }

    private static async Task<int> RunAsync(string published, int requests)
    {
        var home = Directory.CreateTempSubdirectory("astros-bench-").FullName;
        try
        {
            Console.WriteLine($"{"figure",-52} {"measured",14}   budget [aim; peer]");
            await (await DaemonUnderTest.StartAsync(published, home)).DisposeAsync(); // Makes the database, as the first start ever does.
            await MeasureStartAsync(published, home);
            await using var daemon = await DaemonUnderTest.StartAsync(published, home);
            await SettleAsync();
            Print("idle resident memory", Megabytes(daemon.ResidentBytes), "<= 100 MB [60; ZeroClaw 61]");
            await MeasureHttpAsync(daemon);
            MeasureCommandLine(published, home);
            await MeasureDriftAsync(daemon, requests);
            return 0;
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static async Task MeasureStartAsync(string published, string home)
    {
        var starts = new List<double>();
        for (var i = 0; i < 11; i++)
        {
            await using var daemon = await DaemonUnderTest.StartAsync(published, home);
            starts.Add(daemon.Ready.TotalMilliseconds);
        }

        Print("daemon start -> ready, median of 11", Milliseconds(Quantile(starts, 0.5)), "<= 500 ms [150; ZeroClaw 67]");
    }

    private static async Task MeasureHttpAsync(DaemonUnderTest daemon)
    {
        using (var client = daemon.Client()) Print("first request after the start", Milliseconds(await AskAsync(client)), "-");
        await LoadAsync(daemon, clients: 4, each: 100);
        await SettleAsync();
        Print("resident memory after 400 requests, settled", Megabytes(daemon.ResidentBytes), "- [ZeroClaw 86, after 410]");
        await LoadAsync(daemon, clients: 4, each: 500); // Warm: the runtime compiles what is hot while it runs.
        var times = await LoadAsync(daemon, clients: 4, each: 1_000);
        Print("HTTP known intent, 4 clients, p50", Milliseconds(Quantile(times, 0.5)), "<= 3 ms [1; ZeroClaw 37 with an instant model]");
        Print("HTTP known intent, 4 clients, p99", Milliseconds(Quantile(times, 0.99)), "<= 15 ms [5; ZeroClaw 64 with an instant model]");
        var alone = await LoadAsync(daemon, clients: 1, each: 1_000);
        Print("HTTP known intent, 1 client, p50 / p99", $"{Milliseconds(Quantile(alone, 0.5))} / {Milliseconds(Quantile(alone, 0.99))}", "-");
    }

    private static void MeasureCommandLine(string published, string home)
    {
        var times = new List<double>();
        for (var i = 0; i < 60; i++)
        {
            var start = new ProcessStartInfo(Path.Combine(published, "bin", "astros"), [Question]) { RedirectStandardOutput = true };
            start.Environment["ASTROS_HOME"] = home;
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"astros ended with {process.ExitCode}.");
            if (i >= 10) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Print("CLI question -> answer, whole process, p50", Milliseconds(Quantile(times, 0.5)), "<= 30 ms [15; ZeroClaw 74]");
    }

    private static async Task MeasureDriftAsync(DaemonUnderTest daemon, int requests)
    {
        await SettleAsync();
        var before = daemon.ResidentBytes;
        await LoadAsync(daemon, clients: 4, each: requests / 4);
        Print($"resident memory at the end of {requests} more requests", Megabytes(daemon.ResidentBytes), "-");
        await SettleAsync();
        var after = daemon.ResidentBytes;
        Print(
            "resident memory before -> after them, settled",
            $"{Megabytes(before)} -> {Megabytes(after)}", $"within 10 % ({(after - before) * 100.0 / before:+0.0;-0.0} %)");
    }

    // Idle means that what was begun has ended, and that the daemon has given back what it needed for it.
    private static Task SettleAsync() => Task.Delay(TimeSpan.FromSeconds(4));

    private static async Task<List<double>> LoadAsync(DaemonUnderTest daemon, int clients, int each)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            using var client = daemon.Client();
            var times = new List<double>(each);
            for (var i = 0; i < each; i++) times.Add(await AskAsync(client));
            return times;
        })));
        return [.. all.SelectMany(times => times)];
    }

    private static async Task<double> AskAsync(HttpClient client)
    {
        var watch = Stopwatch.StartNew();
        using var content = new StringContent($$"""{"text":"{{Question}}"}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("v1/requests", UriKind.Relative), content);
        var body = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode || !body.Contains("\"success\":true", StringComparison.Ordinal)) throw new InvalidOperationException(body);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Quantile(List<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    private static string Milliseconds(double value) => value.ToString(value < 10 ? "0.00 ms" : "0 ms", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0 MB", CultureInfo.InvariantCulture);

    private static void Print(string figure, string measured, string budget) => Console.WriteLine($"{figure,-52} {measured,14}   {budget}");
}
