using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>Looks at the machine, ends processes, and controls its services and its power.</summary>
/// <param name="time">The clock.</param>
/// <param name="environment">Where programs are found.</param>
/// <param name="systemd">A folder that is there where systemd runs the machine.</param>
internal sealed class SystemPlugin(TimeProvider time, ProgramEnvironment environment, string systemd = "/run/systemd/system") : IBuiltinPlugin
{
    public string Id => "system";

    public IReadOnlyList<ToolBinding> Tools =>
    [
        ToolBinding.Create("system.info", () => SystemJson.Default.NoInput, InfoTool.ReadAsync),
        ToolBinding.Create("system.uptime", () => SystemJson.Default.NoInput, (_, _, _) => InfoTool.UptimeAsync(time)),
        ToolBinding.Create("system.memory", () => SystemJson.Default.NoInput, (_, _, _) =>
            new(ToolResult.Done(MemoryInfo.Read(ProcFile.Lines("/proc/meminfo")), SystemJson.Default.MemoryInfo))),
        ToolBinding.Create("system.cpu", () => SystemJson.Default.NoInput, CpuTool.ReadAsync),
        ToolBinding.Create("system.disk", () => SystemJson.Default.DiskInput, DiskTool.ReadAsync),
        ToolBinding.Create("system.processes", () => SystemJson.Default.ProcessesInput, ProcessesTool.ListAsync),
        ToolBinding.Create("system.battery", () => SystemJson.Default.NoInput, (_, _, _) => PowerTools.BatteryAsync("/sys/class/power_supply")),
        ToolBinding.Create("system.temperature", () => SystemJson.Default.NoInput, (_, _, _) =>
            PowerTools.TemperatureAsync("/sys/class/thermal", "/sys/class/hwmon")),
        ToolBinding.Create("system.network", () => SystemJson.Default.NoInput, NetworkTool.ReadAsync),
        ToolBinding.Create("system.services", () => SystemJson.Default.ServicesInput, ServicesTool.ListAsync),
        ToolBinding.Create("system.logs", () => SystemJson.Default.LogsInput, (input, call, token) => LogsTool.ReadAsync(input, call, time, token)),
        ToolBinding.Create("system.updates", () => SystemJson.Default.NoInput, UpdatesTool.ListAsync),
        ToolBinding.Acting("system.kill_process", () => SystemJson.Default.KillInput, ProcessEnding.PlanAsync),
        ToolBinding.Acting("system.service_control", () => SystemJson.Default.ServiceControlInput, new ServiceControl(environment, systemd).PlanAsync),
        ToolBinding.Acting("system.power", () => SystemJson.Default.PowerInput, new PowerControl(environment, systemd).PlanAsync),
    ];
}
