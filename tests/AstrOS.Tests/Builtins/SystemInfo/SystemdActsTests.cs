using AstrOS.Builtins.SystemInfo;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.SystemInfo;

/// <summary>Services and power, with recorded programs of systemd: no test may stop or switch off the machine that it runs on.</summary>
public sealed class SystemdActsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astros-").FullName;
    private readonly Dictionary<string, string?> _variables;
    private readonly SystemPlugin _plugin;

    public SystemdActsTests()
    {
        Directory.CreateDirectory($"{_folder}/bin");
        // A service manager of one file a unit: active or inactive, enabled or disabled. A refusal stands in the file "refuse".
        Program("systemctl", """
            user=system; [ "$1" = --user ] && { user=user; shift; }
            [ "$1" = --no-ask-password ] && shift
            here=$(dirname "$(dirname "$0")"); echo "$user $*" >>"$here/log"
            for unit; do :; done
            file="$here/$user-$unit"
            case $1 in
              show)
                if [ -e "$file" ]; then echo "Id=$unit"; echo LoadState=loaded; cat "$file"; else echo LoadState=not-found; fi ;;
              list-dependencies) printf '%s\n' "$unit" "  web.service" "  multi-user.target" ;;
              *)
                if [ -e "$here/refuse" ]; then cat "$here/refuse" >&2; exit 1; fi
                case $1 in
                  start | restart) sed -i s/ActiveState=.*/ActiveState=active/ "$file" ;;
                  stop) sed -i s/ActiveState=.*/ActiveState=inactive/ "$file" ;;
                  enable) sed -i s/UnitFileState=.*/UnitFileState=enabled/ "$file" ;;
                  disable) sed -i s/UnitFileState=.*/UnitFileState=disabled/ "$file" ;;
                esac ;;
            esac
            """);
        Program("busctl", """echo 'a(ssssuu) 3 "shutdown:sleep" "Packages" "Upgrading" "block" 0 1 "sleep" "Network" "Saving" "delay" 0 2 "sleep" "Player" "Playing" "block" 0 3'""");
        Program("loginctl", """here=$(dirname "$(dirname "$0")"); echo "loginctl $*" >>"$here/log"; [ "$1" = show-user ] && echo 7; exit 0""");
        Directory.CreateDirectory($"{_folder}/systemd");
        _variables = new() { ["PATH"] = $"{_folder}/bin:/usr/bin:/bin", ["XDG_RUNTIME_DIR"] = null, ["XDG_SESSION_ID"] = null, ["XDG_CURRENT_DESKTOP"] = null };
        _plugin = new(TimeProvider.System, new ProgramEnvironment(_variables), $"{_folder}/systemd");
        Unit("system", "cups", "active", "enabled");
        Unit("system", "sync", "inactive", "disabled");
        Unit("user", "sync", "inactive", "disabled");
        Unit("system", "ssh", "active", "enabled");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Service_is_stopped_and_started_again_by_its_way_back()
    {
        var plan = await PlanAsync("system.service_control", """{"name":"cups","action":"stop"}""");
        Assert.Equal("web", plan.Act!.Data!.Value.GetProperty("dependents")[0].GetString());
        Assert.Contains("active", State("system-cups.service"), StringComparison.Ordinal);
        Assert.True((await plan.Act.Run(TestContext.Current.CancellationToken)).Success);
        Assert.Contains("inactive", State("system-cups.service"), StringComparison.Ordinal);
        Assert.Equal("already", (await CallAsync("system.service_control", """{"name":"cups","action":"stop"}""")).Response);
        await PluginCalls.UndoAsync(_plugin, plan.Act);
        Assert.DoesNotContain("inactive", State("system-cups.service"), StringComparison.Ordinal);
        Assert.True((await PluginCalls.UndoAsync(_plugin, plan.Act, isRecovery: true)).Success);
    }

    [Theory]
    [InlineData("enable", "UnitFileState=enabled")]
    [InlineData("start", "ActiveState=active")]
    [InlineData("restart", "ActiveState=active")]
    public async Task Users_own_service_comes_before_the_systems(string action, string state)
    {
        await CallAsync("system.service_control", $$"""{"name":"sync","action":"{{action}}"}""");
        Assert.Contains(state, State("user-sync.service"), StringComparison.Ordinal);
        Assert.DoesNotContain(state, State("system-sync.service"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_is_found_under_the_name_that_it_has_here()
    {
        var result = await CallAsync("system.service_control", """{"name":"sshd","action":"restart"}""");
        Assert.Equal("ssh", result.Data!.Value.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("Failed to stop cups.service: Interactive authentication required.", "needs_admin")]
    [InlineData("Failed to stop cups.service: Access denied", "needs_admin")]
    [InlineData("Job for cups.service failed.", "not_taken")]
    public async Task Refusal_is_said_with_what_would_do_it(string words, string response)
    {
        await File.WriteAllTextAsync($"{_folder}/refuse", words, TestContext.Current.CancellationToken);
        var result = await CallAsync("system.service_control", """{"name":"cups","action":"stop"}""");
        Assert.Equal(response, result.Response);
        if (response == "needs_admin") Assert.Equal("sudo systemctl stop cups", result.Data!.Value.GetProperty("command").GetString());
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("--force")]
    [InlineData("a;b")]
    [InlineData("../x")]
    public async Task Service_that_is_not_there_is_said(string name) =>
        Assert.Equal("unknown_service", (await CallAsync("system.service_control", $$"""{"name":"{{name}}","action":"stop"}""")).Response);

    [Theory]
    [InlineData("shutdown", "system poweroff", "Packages (Upgrading)")]
    [InlineData("reboot", "system reboot", "Packages (Upgrading)")]
    [InlineData("suspend", "system suspend", "Packages (Upgrading)|Player (Playing)")]
    [InlineData("hibernate", "system hibernate", "Packages (Upgrading)|Player (Playing)")]
    [InlineData("logout", "loginctl terminate-session 7", "")]
    public async Task Power_is_switched_once_it_is_agreed_to(string action, string command, string inhibitors)
    {
        var plan = await PlanAsync("system.power", $$"""{"action":"{{action}}"}""");
        Assert.Equal(inhibitors, string.Join('|', plan.Act!.Data!.Value.GetProperty("inhibitors").EnumerateArray().Select(one => one.GetString())));
        Assert.DoesNotContain(command, Log(), StringComparison.Ordinal);
        Assert.True((await plan.Act.Run(TestContext.Current.CancellationToken)).Success);
        Assert.EndsWith(command, Log().TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machine_without_systemd_is_said()
    {
        var plugin = new SystemPlugin(TimeProvider.System, new ProgramEnvironment(_variables), $"{_folder}/none");
        Assert.Equal("no_systemd", (await PluginCalls.CallAsync(plugin, "system.power", """{"action":"reboot"}""")).Response);
        Assert.Equal("no_systemd", (await PluginCalls.CallAsync(plugin, "system.service_control", """{"name":"cups","action":"stop"}""")).Response);
    }

    private Task<ToolResult> CallAsync(string tool, string arguments) => PluginCalls.CallAsync(_plugin, tool, arguments);

    private Task<Plan> PlanAsync(string tool, string arguments) => PluginCalls.PlanAsync(_plugin, PluginCalls.Call(tool, arguments));

    private string State(string unit) => File.ReadAllText($"{_folder}/{unit}");

    private string Log() => File.Exists($"{_folder}/log") ? File.ReadAllText($"{_folder}/log") : "";

    private void Unit(string manager, string name, string active, string file) =>
        File.WriteAllText($"{_folder}/{manager}-{name}.service", $"ActiveState={active}\nUnitFileState={file}\n");

    private void Program(string name, string script)
    {
        File.WriteAllText($"{_folder}/bin/{name}", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode($"{_folder}/bin/{name}", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
