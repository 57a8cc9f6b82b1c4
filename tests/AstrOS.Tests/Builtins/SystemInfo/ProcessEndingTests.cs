using System.Diagnostics;
using AstrOS.Builtins.SystemInfo;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.SystemInfo;

/// <summary>Ends real processes, which carry a name that no other has.</summary>
public sealed class ProcessEndingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astros-").FullName;
    private readonly SystemPlugin _plugin = new(TimeProvider.System, ProgramEnvironment.Own);
    private readonly List<Process> _started = [];
    private readonly string _name = $"zz{Guid.NewGuid():N}"[..14];

    public void Dispose()
    {
        foreach (var process in _started)
        {
            process.Kill();
            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Named_processes_end_and_what_they_hold_is_said_before()
    {
        var (one, two) = (Start(_name), Start(_name));
        var plan = await PlanAsync($$"""{"name":"{{_name.ToUpperInvariant()}}"}""");
        var data = plan.Act!.Data!.Value;
        Assert.Equal(2, data.GetProperty("count").GetInt32());
        Assert.True(data.GetProperty("memory_bytes").GetInt64() > 0);
        Assert.False(one.HasExited || two.HasExited);
        Assert.True((await plan.Act.Run(TestContext.Current.CancellationToken)).Success);
        await one.WaitForExitAsync(TestContext.Current.CancellationToken);
        await two.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("none", (await CallAsync($$"""{"name":"{{_name}}"}""")).Response);
    }

    [Fact]
    public async Task Number_that_has_become_another_process_is_left_alone()
    {
        var process = Start(_name);
        var now = RunningProcess.Read(process.Id)!;
        Assert.False((now with { Start = now.Start - 1 }).Signal(RunningProcess.Kill));
        Assert.False((now with { Start = now.Start - 1 }).IsRunning);
        Assert.False(process.HasExited);
        Assert.True((await CallAsync($$"""{"id":{{process.Id}}}""")).Success);
    }

    [Fact]
    public async Task Stubborn_one_is_said_and_forced_only_on_request()
    {
        var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "trap '' TERM; echo ready; while :; do sleep 0.1; done"]) { RedirectStandardOutput = true })!;
        _started.Add(process);
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal("still_running", (await CallAsync($$"""{"id":{{process.Id}}}""")).Response);
        Assert.False(process.HasExited);
        Assert.Equal("preview_force", (await PlanAsync($$"""{"id":{{process.Id}},"force":true}""")).Act!.Preview);
        Assert.True((await CallAsync($$"""{"id":{{process.Id}},"force":true}""")).Success);
    }

    [Fact]
    public async Task Several_names_are_asked_about()
    {
        Start($"{_name[..10]}-a");
        Start($"{_name[..10]}-b");
        var asked = await CallAsync($$"""{"name":"{{_name[..10]}}"}""");
        Assert.Equal("which", asked.Response);
        Assert.NotNull(asked.Question);
    }

    [Fact]
    public async Task First_process_the_daemon_and_what_it_descends_from_are_spared()
    {
        foreach (var id in RunningProcess.SelfAndAncestors().Append(1))
            if (RunningProcess.Read(id) is not null) Assert.Equal("protected", (await CallAsync($$"""{"id":{{id}},"force":true}""")).Response);
    }

    [Fact]
    public async Task Nobody_and_nothing_are_said()
    {
        Assert.Equal("needs_process", (await CallAsync("{}")).Response);
        Assert.Equal("none", (await CallAsync("""{"id":4194304}""")).Response);
    }

    private Process Start(string name)
    {
        var path = $"{_folder}/{name}";
        if (!File.Exists(path)) File.Copy("/bin/sleep", path);
        var process = Process.Start(path, "300");
        _started.Add(process);
        return process;
    }

    private Task<ToolResult> CallAsync(string arguments) => PluginCalls.CallAsync(_plugin, "system.kill_process", arguments);

    private Task<Plan> PlanAsync(string arguments) => PluginCalls.PlanAsync(_plugin, PluginCalls.Call("system.kill_process", arguments));
}
