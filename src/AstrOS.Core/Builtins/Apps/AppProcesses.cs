using AstrOS.Diagnostics;

namespace AstrOS.Builtins.Apps;

/// <summary>Finds the running processes of an application.</summary>
internal static class AppProcesses
{
    /// <summary>What a launch leaves in the environment of all that comes of it.</summary>
    public const string Token = "ASTROS_LAUNCH";

    private static readonly string[] Interpreters = ["python", "python3", "sh", "bash", "perl", "node", "java", "gjs", "electron", "wine", "mono", "dotnet", "flatpak", "snap"];
    private static readonly string[] SharedFolders = ["/usr/bin", "/bin", "/usr/local/bin", "/usr/sbin", "/sbin", "/usr/games", "/snap/bin"];

    /// <summary>Those of a launch.</summary>
    public static IReadOnlyList<RunningProcess> OfLaunch(string token) => [.. Own().Where(process => process.HasVariable(Token, token))];

    /// <summary>Those of an application, however it was started.</summary>
    public static IReadOnlyList<RunningProcess> Of(DesktopEntry entry, ProgramEnvironment environment)
    {
        if (ExecLine.Parse(entry, "") is not { } line) return [];
        var command = Meant(line);
        var program = Path.GetFileName(command[0]);
        if (Interpreters.Contains(program))
        {
            // Which of an interpreter's processes it is, only its script tells; in a sandbox, its control group does.
            var script = command.Skip(1).FirstOrDefault(argument => !argument.StartsWith('-') && argument != "run");
            return [.. Own().Where(process => IsInGroup(process, entry.Id) || script is not null && Path.GetFileName(process.CommandLine().FirstOrDefault("")) == program && process.CommandLine().Contains(script))];
        }

        var folder = OwnFolder(command[0], environment);
        return [.. Own().Where(process => IsInGroup(process, entry.Id) || Runs(process, program, folder))];
    }

    /// <summary>Of those, the ones that none of the others started.</summary>
    public static IReadOnlyList<RunningProcess> Roots(IReadOnlyList<RunningProcess> processes) =>
        [.. processes.Where(process => !processes.Any(other => other.Id == process.Parent))];

    /// <summary>A command without the <c>env</c> before it.</summary>
    public static IReadOnlyList<string> Meant(IReadOnlyList<string> command) =>
        Path.GetFileName(command[0]) == "env" && command.Skip(1).SkipWhile(word => word.Contains('=', StringComparison.Ordinal) || word.StartsWith('-')).ToArray() is { Length: > 0 } meant
            ? meant
            : command;

    private static IEnumerable<RunningProcess> Own()
    {
        var spared = RunningProcess.SelfAndAncestors();
        var user = RunningProcess.OwnUserId;
        return RunningProcess.All().Where(process => !spared.Contains(process.Id) && process.UserId == user);
    }

    private static bool Runs(RunningProcess process, string program, string? folder)
    {
        if (process.Executable() is { } file && (Path.GetFileName(file) == program || folder is not null && file.StartsWith(folder + "/", StringComparison.Ordinal))) return true;
        // A script is run by its interpreter: /bin/sh /usr/bin/program.
        return process.CommandLine() is [var first, var second, ..] && Interpreters.Contains(Path.GetFileName(first)) && Path.GetFileName(second) == program;
    }

    // /opt/google/chrome of /usr/bin/google-chrome, whose processes have other names.
    private static string? OwnFolder(string program, ProgramEnvironment environment)
    {
        if ((Path.IsPathRooted(program) ? program : environment.Find(program)) is not { } path || !File.Exists(path)) return null;
        var folder = Path.GetDirectoryName(new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path);
        return folder is null || SharedFolders.Contains(folder) || (environment["PATH"] ?? "").Split(':').Contains(folder) || folder == environment.Home ? null : folder;
    }

    // Desktops give each application a control group named after it: app-gnome-org.x.Y-123.scope, app-org.x.Y@1.service.
    private static bool IsInGroup(RunningProcess process, string id)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cgroup").Replace("\\x2d", "-", StringComparison.Ordinal).TrimEnd().Split('/')[^1] is var group
                && group.StartsWith("app-", StringComparison.Ordinal)
                && (group.Contains($"-{id}-", StringComparison.Ordinal) || group.Contains($"-{id}@", StringComparison.Ordinal) || group.Contains($"-{id}.", StringComparison.Ordinal));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
