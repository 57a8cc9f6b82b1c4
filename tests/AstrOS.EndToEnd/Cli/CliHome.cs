using System.Diagnostics;
using System.Text.Json;

namespace AstrOS.EndToEnd.Cli;

/// <summary>The published command line with a home of its own: nothing of the user's is touched, no two tests meet.</summary>
public sealed class CliHome : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Folder { get; } = Directory.CreateTempSubdirectory("astros-").FullName;

    /// <summary>The home folder of the user that the daemon works for.</summary>
    public string UserHome => Directory.CreateDirectory(Path.Combine(Folder, "user")).FullName;

    private static string Program => Path.Combine(
        Environment.GetEnvironmentVariable("ASTROS_BIN") ?? throw new InvalidOperationException("Run these by ./test: it builds what they need and sets ASTROS_BIN."),
        "bin/astros");

    public Task<CliResult> RunAsync(params IReadOnlyList<string> arguments) => RunWithInputAsync("", arguments);

    public async Task<CliResult> RunWithInputAsync(string input, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASTROS_HOME"] = Folder;
        start.Environment["HOME"] = UserHome;
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("XDG_", StringComparison.Ordinal)).ToArray()) start.Environment.Remove(name);
        foreach (var name in new[] { "ASTROSD_PATH", "ASTROS_CONFIG_PATH", "NO_COLOR" }) start.Environment.Remove(name);

        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        return new CliResult(process.ExitCode, await output, await error);
    }

    public async Task<int> DaemonProcessAsync() =>
        (await RunAsync("status", "--json")).Json.GetProperty("process_id").GetInt32();

    public async ValueTask DisposeAsync()
    {
        await RunAsync("stop");
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>What came of one call.</summary>
public sealed record CliResult(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
