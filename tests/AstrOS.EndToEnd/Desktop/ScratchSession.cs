using System.Diagnostics;
using System.Text;
using AstrOS.Diagnostics;
using AstrOS.EndToEnd.Daemon;

namespace AstrOS.EndToEnd.Desktop;

/// <summary>A user's session of its own: a scratch home, and those servers that a test starts in it. All of it ends with the test.</summary>
public sealed class ScratchSession : IAsyncDisposable
{
    private readonly List<Process> _servers = [];
    private readonly Dictionary<string, string?> _variables;

    public ScratchSession()
    {
        Folder = Directory.CreateTempSubdirectory("astros-").FullName;
        _variables = new()
        {
            ["HOME"] = Folder,
            ["XDG_RUNTIME_DIR"] = Sub("run"),
            ["XDG_DATA_HOME"] = Sub("data"),
            ["XDG_CONFIG_HOME"] = Sub("config"),
            ["XDG_CACHE_HOME"] = Sub("cache"),
            ["DBUS_SESSION_BUS_ADDRESS"] = null,
            ["DISPLAY"] = null,
            ["WAYLAND_DISPLAY"] = null,
            ["LC_ALL"] = "C.UTF-8",
        };
        Environment = new(_variables);
    }

    public string Folder { get; }

    /// <summary>What the tools under test see.</summary>
    public ProgramEnvironment Environment { get; }

    /// <summary>What differs in it, for a daemon that is to live in this session.</summary>
    public IReadOnlyDictionary<string, string?> Variables => _variables;

    public string Sub(string name) => Directory.CreateDirectory(Path.Combine(Folder, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

    /// <summary>A sound server whose one output plays into nothing.</summary>
    public async Task StartSoundAsync()
    {
        _variables["PULSE_RUNTIME_PATH"] = Sub("pulse");
        _variables["PULSE_SERVER"] = $"unix:{Folder}/pulse/native";
        Start(
            "pulseaudio", "--daemonize=no", "-n", "--exit-idle-time=-1", "--use-pid-file=no", "--disallow-exit",
            "--load=module-null-sink sink_name=first", $"--load=module-native-protocol-unix socket={Folder}/pulse/native");
        await Waiting.UntilAsync(async () => (await RunAsync("pactl", "info")).Code == 0, () => "the sound server");
    }

    /// <summary>A session bus.</summary>
    public async Task StartBusAsync()
    {
        var address = $"unix:path={Folder}/run/bus";
        Start("dbus-daemon", "--session", "--nofork", "--nopidfile", $"--address={address}");
        _variables["DBUS_SESSION_BUS_ADDRESS"] = address;
        await Waiting.UntilAsync(() => File.Exists($"{Folder}/run/bus"), () => "the session bus");
    }

    /// <summary>A screen that nobody sees.</summary>
    public async Task StartDisplayAsync()
    {
        var server = Start("Xvfb", "-displayfd", "1", "-screen", "0", "320x240x24", "-nolisten", "tcp");
        using var patience = Waiting.Patience();
        _variables["DISPLAY"] = ":" + (await server.StandardOutput.ReadLineAsync(patience.Token))!.Trim();
    }

    /// <summary>A service written in Python, found beside the tests; returns once it says that it is ready.</summary>
    public async Task<Process> StartServiceAsync(string script, params string[] arguments)
    {
        var service = Start("/usr/bin/python3", ["-u", Path.Combine(AppContext.BaseDirectory, "Desktop", script), .. arguments]);
        using var patience = Waiting.Patience();
        Assert.Equal("ready", await service.StandardOutput.ReadLineAsync(patience.Token));
        return service;
    }

    public void Set(string variable, string? value) => _variables[variable] = value;

    /// <summary>Runs a program in the session and takes what it prints.</summary>
    public async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(Prepare(program, arguments))!;
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.Trim());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in Enumerable.Reverse(_servers))
        {
            if (!server.HasExited) server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
            server.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private Process Start(string program, params string[] arguments)
    {
        var server = Process.Start(Prepare(program, arguments))!;
        _servers.Add(server);
        var errors = new StringBuilder();
        server.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        server.BeginErrorReadLine();
        return server;
    }

    private ProcessStartInfo Prepare(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Environment.ApplyTo(start);
        return start;
    }
}
