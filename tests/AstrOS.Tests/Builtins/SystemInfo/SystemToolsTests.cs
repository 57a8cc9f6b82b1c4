using AstrOS.Builtins.SystemInfo;
using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.SystemInfo;

public sealed class SystemToolsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("astros-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Memory_is_what_the_kernel_says()
    {
        var memory = MemoryInfo.Read(["MemTotal:  1000 kB", "MemFree: 100 kB", "MemAvailable: 250 kB", "Buffers: 10 kB", "Cached: 90 kB", "SwapTotal: 50 kB", "SwapFree: 20 kB"]);

        Assert.Equal((1000 * 1024, 750 * 1024, 250 * 1024), (memory.TotalBytes, memory.UsedBytes, memory.AvailableBytes));
        Assert.Equal((75.0, 30 * 1024), (memory.UsedPercent, memory.SwapUsedBytes));
    }

    [Fact]
    public void Memory_of_this_machine_adds_up()
    {
        var memory = MemoryInfo.Read(ProcFile.Lines("/proc/meminfo"));

        Assert.InRange(memory.AvailableBytes, 1, memory.TotalBytes);
        Assert.Equal(memory.TotalBytes, memory.UsedBytes + memory.AvailableBytes);
    }

    [Fact]
    public void Process_with_brackets_and_spaces_in_its_name_is_read()
    {
        var process = ProcessTable.Parse(7, "7 (a (b) c) S 1 7 7 0 -1 4194560 1 0 0 0 250 50 0 0 20 0 1 0 12345 1000 3 0 0");

        Assert.Equal(("a (b) c", 3L * Environment.SystemPageSize, 3.0, 123.45), (process!.Name, process.MemoryBytes, process.CpuSeconds, process.StartSeconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7 no brackets")]
    [InlineData("7 (short) S 1")]
    public void Process_line_that_is_none_is_left_out(string line) => Assert.Null(ProcessTable.Parse(7, line));

    [Fact]
    public void Processes_of_this_machine_hold_this_one() =>
        Assert.Contains(ProcessTable.Read(), process => process.Id == Environment.ProcessId && process.MemoryBytes > 1_000_000);

    [Fact]
    public void Cpu_share_is_busy_over_all()
    {
        Assert.Equal(25, CpuTool.Share((100, 1000), (125, 1100)));
        Assert.Equal(0, CpuTool.Share((100, 1000), (100, 1000)));
    }

    [Fact]
    public void Mount_with_a_space_is_read() =>
        Assert.Equal(("/dev/sda1", "/mnt/my disk", "ext4"), Assert.Single(DiskTool.Mounts(["/dev/sda1 /mnt/my\\040disk ext4 rw 0 0"])));

    [Theory]
    [InlineData("/home/ana/notes", "/home")]
    [InlineData("/home", "/home")]
    [InlineData("/homely", "/")]
    [InlineData("/", "/")]
    public void Disk_of_a_path_is_the_one_mounted_deepest_above_it(string path, string mount) =>
        Assert.Equal(mount, DiskTool.HolderOf(path, ["/", "/home", "/var/log"]));

    [Theory]
    [InlineData("/dev/shm", "/dev/shm")]
    [InlineData("/proc/self", null)]
    [InlineData("/dev/\\u0000shm", null)]
    public async Task Disk_of_a_path_that_is_on_no_disk_is_not_the_one_below(string path, string? mount)
    {
        Assert.SkipUnless(ProcFile.Lines("/proc/mounts").Any(line => line.Contains(" /dev/shm tmpfs ", StringComparison.Ordinal)), "No memory is mounted here.");
        var result = await PluginCalls.CallAsync(new SystemPlugin(TimeProvider.System, AstrOS.Diagnostics.ProgramEnvironment.Own), "system.disk", $$"""{"path":"{{path}}"}""");

        Assert.Equal(mount, result.Data?.GetProperty("disks")[0].GetProperty("mount").GetString());
    }

    [Fact]
    public async Task Battery_that_discharges_says_how_long_it_lasts()
    {
        Sysfs("BAT0", ("type", "Battery"), ("capacity", "80"), ("status", "Discharging"), ("energy_now", "40000000"), ("energy_full", "50000000"), ("power_now", "10000000"));
        Sysfs("AC", ("type", "Mains"), ("online", "1"));

        var battery = Assert.Single((await PowerTools.BatteryAsync(_root)).Data!.Value.GetProperty("batteries").EnumerateArray());

        Assert.Equal((80, 4 * 3600), (battery.GetProperty("percent").GetInt32(), battery.GetProperty("remaining_seconds").GetInt32()));
    }

    [Fact]
    public async Task Battery_where_there_is_none_says_so()
    {
        var result = await PowerTools.BatteryAsync(Path.Combine(_root, "nowhere"));

        Assert.Equal((false, ToolErrors.Unavailable, "no_battery"), (result.Success, result.Error, result.Response));
    }

    [Fact]
    public async Task Temperature_lists_the_hottest_first()
    {
        Sysfs("hwmon0", ("name", "coretemp"), ("temp1_input", "45000"), ("temp1_label", "Core 0"), ("temp2_input", "52500"), ("fan1_input", "1200"));

        var data = (await PowerTools.TemperatureAsync("/nowhere", _root)).Data!.Value;

        Assert.Equal(52.5, data.GetProperty("hottest_celsius").GetDouble());
        Assert.Equal(["coretemp", "coretemp Core 0"], data.GetProperty("sensors").EnumerateArray().Select(sensor => sensor.GetProperty("sensor").GetString()));
    }

    [Fact]
    public void Service_lines_are_read()
    {
        Assert.Equal(new ServiceRow("ssh", "active", "running", "OpenBSD Secure Shell server"), ServicesTool.Parse("ssh.service loaded active running OpenBSD Secure Shell server"));
        Assert.Equal("failed", ServicesTool.Parse("● nginx.service loaded failed failed A web server")!.State);
        Assert.Null(ServicesTool.Parse("apparmor.service not-found inactive dead apparmor.service"));
        Assert.Null(ServicesTool.Parse(""));
    }

    [Theory]
    [InlineData(0, "--since=-1s")]
    [InlineData(3600.5, "--since=-3600s")]
    [InlineData(1e300, "--since=-1000000000s")]
    public void Logs_are_asked_for_from_a_moment_that_the_journal_knows(double seconds, string since) =>
        Assert.Contains(since, LogsTool.Arguments(new() { SinceSeconds = seconds }));

    [Fact]
    public void Log_lines_are_read_even_when_the_message_is_bytes()
    {
        var row = LogsTool.Parse("""{"__REALTIME_TIMESTAMP":"1700000000000000","SYSLOG_IDENTIFIER":"sshd","PRIORITY":"3","MESSAGE":[104,105]}""");

        Assert.Equal(new LogRow("2023-11-14T22:13:20+00:00", "sshd", "err", "hi"), row);
        Assert.Null(LogsTool.Parse("no json"));
    }

    [Fact]
    public void Update_lines_are_read()
    {
        var row = UpdatesTool.Parse("Inst libssl3 [3.0.11-1] (3.0.15-1 Debian-Security:12/stable-security [amd64])");

        Assert.Equal(new UpdateRow("libssl3", "3.0.11-1", "3.0.15-1", true), row);
        Assert.Equal(new UpdateRow("newpkg", null, "1.0", false), UpdatesTool.Parse("Inst newpkg (1.0 Debian:12.5/stable [all])"));
        Assert.Null(UpdatesTool.Parse("Conf libssl3 (3.0.15-1 Debian:12 [amd64])"));
    }

    private void Sysfs(string name, params (string File, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        foreach (var (file, text) in files) File.WriteAllText(Path.Combine(folder, file), text + "\n");
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-22")]
    [InlineData("2026-11-30", "2026-11-23")]
    [InlineData("2026-12-24", "2025-12-24")]
    [InlineData("2027-03-01", "2026-03-01")]
    public void Day_since_which_messages_are_read_has_been(string said, string expected) =>
        Assert.Equal(expected, LogsTool.FirstDay(said, new(2026, 11, 23)) is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null);

    [Fact]
    public void Day_since_which_messages_are_read_that_is_none_is_refused() => Assert.Null(LogsTool.FirstDay("soon", new(2026, 11, 23)));
}
