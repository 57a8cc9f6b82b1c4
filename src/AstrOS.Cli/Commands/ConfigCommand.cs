using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using AstrOS.Cli.Launch;
using AstrOS.Cli.Rendering;
using AstrOS.Sdk.Client;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros config [show|path|edit]</c>.</summary>
internal static class ConfigCommand
{
    private const string Beginning = """
        # The configuration of AstrOS. Whatever is left out keeps its default; what is in force: astros config show

        """;

    public static Command Create(CommonOptions options)
    {
        var command = new Command("config", "The configuration in force, and where each value comes from");
        command.Add(new Command("show", "The configuration in force, as YAML").Runs(options, (context, _, cancellationToken) => ShowAsync(context, cancellationToken)));
        command.Add(new Command("path", "Where the file is").Runs(options, (context, _, _) => Path(context)));
        command.Add(new Command("edit", "Edit the file and have the daemon read it again").Runs(options, (context, _, cancellationToken) => EditAsync(context, cancellationToken)));
        return command.Runs(options, (context, _, cancellationToken) => ShowAsync(context, cancellationToken));
    }

    private static async Task<int> ShowAsync(CliContext context, CancellationToken cancellationToken)
    {
        var text = await context.Daemon.RunAsync(client => client.ConfigurationAsync(cancellationToken), cancellationToken);
        if (context.Options.Json)
        {
            JsonOutput.WriteObject(context.Terminal, new()
            {
                ["path"] = JsonOutput.Element(context.Paths.ConfigurationFile),
                ["configuration"] = JsonOutput.Element(text),
            });
        }
        else context.Terminal.Out.WriteLine(PlainText.Lines(text).TrimEnd());
        return ExitCodes.Answered;
    }

    private static Task<int> Path(CliContext context)
    {
        if (context.Options.Json) JsonOutput.WriteObject(context.Terminal, new() { ["path"] = JsonOutput.Element(context.Paths.ConfigurationFile) });
        else context.Terminal.Out.WriteLine(context.Paths.ConfigurationFile);
        return Task.FromResult(ExitCodes.Answered);
    }

    private static async Task<int> EditAsync(CliContext context, CancellationToken cancellationToken)
    {
        var path = context.Paths.ConfigurationFile;
        if (!context.Terminal.InIsTerminal || !context.Terminal.OutIsTerminal)
            throw CliError.Usage($"Editing needs a terminal. The file is {path}");

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        if (!File.Exists(path)) await File.WriteAllTextAsync(path, Beginning, cancellationToken);
        var before = await File.ReadAllTextAsync(path, cancellationToken);
        await RunEditorAsync(path, cancellationToken);
        if (await File.ReadAllTextAsync(path, cancellationToken) == before)
        {
            context.Terminal.Out.WriteLine("Nothing was changed.");
            return ExitCodes.Answered;
        }

        context.Terminal.Out.WriteLine(await ReloadAsync(context, cancellationToken));
        return ExitCodes.Answered;
    }

    private static async Task<string> ReloadAsync(CliContext context, CancellationToken cancellationToken)
    {
        try
        {
            var status = await context.Daemon.Client.StatusAsync(cancellationToken);
            return DaemonSignals.Reload(status.ProcessId)
                ? "astrosd reads the file again. What came of it: astros doctor"
                : $"astrosd (process {status.ProcessId}) belongs to another user and could not be told. Its owner can: kill -HUP {status.ProcessId}";
        }
        catch (DaemonUnreachableException exception) when (exception.IsNotRunning)
        {
            return "The file is read when astrosd starts.";
        }
    }

    private static async Task RunEditorAsync(string path, CancellationToken cancellationToken)
    {
        var editor = new[] { "VISUAL", "EDITOR" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => value is { Length: > 0 })
            ?? "editor";
        try
        {
            // The variable may hold options ("code --wait"), so that the shell has to take it apart.
            using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", editor + " \"$1\"", "sh", path]) { UseShellExecute = false })!;
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode == 0) return;
        }
        catch (Win32Exception)
        {
            // As if the editor had failed.
        }

        throw new CliError($"The editor \"{editor}\" did not end well. Set EDITOR to one that is there; the file is {path}", ExitCodes.NotDone, "editor_failed");
    }
}
