using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>Looks at the machine; changes nothing.</summary>
internal sealed class SystemPlugin(TimeProvider time) : IBuiltinPlugin
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
    ];
}
