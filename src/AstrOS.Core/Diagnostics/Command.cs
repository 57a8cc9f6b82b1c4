using System.Diagnostics;
using AstrOS.Sdk.Requests;
using AstrOS.Tools;

namespace AstrOS.Diagnostics;

/// <summary>Runs one of the system's own programs, without a shell, and takes what it prints.</summary>
internal static class Command
{
    private const int MostCharacters = 4 * 1024 * 1024;

    /// <summary>Runs a program in the daemon's own environment.</summary>
    public static Task<(int Code, string Output, string Error)?> RunAsync(ToolCall call, string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        RunAsync(call, ProgramEnvironment.Own, program, arguments, cancellationToken);

    /// <summary>Exit code and standard output; null when the program is not installed. Whoever follows the call is told what runs.</summary>
    public static async Task<(int Code, string Output, string Error)?> RunAsync(
        ToolCall call, ProgramEnvironment environment, string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (environment.Find(program) is not { } path) return null;
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        call.Report(new RequestEvent.Progress(null, program));
        environment.ApplyTo(start);
        start.Environment["LC_ALL"] = "C.UTF-8"; // What is parsed must not depend on the user's language.
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await ReadAsync(process.StandardOutput, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, output, (await error).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>
    /// Gives a program something to read and waits for its exit code; null when it is not installed. What it leaves running behind itself,
    /// as the programs of the clipboard do, prints to nowhere. The shell's words are fixed; the program and its arguments are passed beside them.
    /// </summary>
    public static async Task<int?> FeedAsync(
        ToolCall call, ProgramEnvironment environment, string program, IReadOnlyList<string> arguments, string input, CancellationToken cancellationToken)
    {
        if (environment.Find(program) is not { } path) return null;
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", path, .. arguments]) { RedirectStandardInput = true };
        call.Report(new RequestEvent.Progress(null, program));
        environment.ApplyTo(start);
        using var process = Process.Start(start)!;
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }
        catch (IOException)
        {
            return -1; // It ended without reading all.
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var buffer = new char[16 * 1024];
        var text = new System.Text.StringBuilder();
        while (await reader.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            if (text.Length < MostCharacters) text.Append(buffer, 0, count);
        return text.ToString();
    }
}
