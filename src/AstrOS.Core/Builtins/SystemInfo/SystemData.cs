using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AstrOS.Builtins.SystemInfo;

internal sealed record NoInput;

internal enum ProcessSort
{
    [JsonStringEnumMemberName("memory")] Memory,
    [JsonStringEnumMemberName("cpu")] Cpu,
}

internal sealed record ProcessesInput
{
    [Description("What to sort by: memory (the default) or processor use now.")]
    public ProcessSort Sort { get; init; }

    [Description("How many to list, 1 to 100; 10 when left out.")]
    public int? Count { get; init; }

    [Description("Only processes whose name contains this.")]
    public string? Name { get; init; }
}

internal sealed record DiskInput
{
    [Description("A folder or file: only the disk that it is on.")]
    public string? Path { get; init; }
}

internal enum ServiceState
{
    [JsonStringEnumMemberName("active")] Active,
    [JsonStringEnumMemberName("failed")] Failed,
    [JsonStringEnumMemberName("all")] All,
}

internal sealed record ServicesInput
{
    [Description("Which services: active (the default), failed or all.")]
    public ServiceState State { get; init; }

    [Description("Only services whose name contains this.")]
    public string? Name { get; init; }
}

internal enum LogLevelFilter
{
    [JsonStringEnumMemberName("err")] Err,
    [JsonStringEnumMemberName("warning")] Warning,
}

internal sealed record LogsInput
{
    [Description("Only messages at least this severe: err or warning.")]
    public LogLevelFilter? Level { get; init; }

    [Description("Only messages of this unit, such as ssh.")]
    public string? Unit { get; init; }

    [Description("Only messages of the last so many seconds.")]
    public double? SinceSeconds { get; init; }

    [Description("Only messages from this day on, such as 2026-12-24; a day that is ahead is taken a week or a year earlier.")]
    public string? Since { get; init; }

    [Description("Only messages of the kernel.")]
    public bool? Kernel { get; init; }

    [Description("How many, 1 to 500; 20 when left out.")]
    public int? Count { get; init; }
}

internal sealed record KillInput
{
    [Description("The processes' name, such as firefox.")]
    public string? Name { get; init; }

    [Description("The number of one process.")]
    public int? Id { get; init; }

    [Description("Whether to end it without letting it finish anything (SIGKILL); else it is asked to end (SIGTERM).")]
    public bool? Force { get; init; }
}

internal enum ServiceAction
{
    [JsonStringEnumMemberName("start")] Start,
    [JsonStringEnumMemberName("stop")] Stop,
    [JsonStringEnumMemberName("restart")] Restart,
    [JsonStringEnumMemberName("enable")] Enable,
    [JsonStringEnumMemberName("disable")] Disable,
}

internal sealed record ServiceControlInput
{
    [Description("The service's name, such as nginx.")]
    public string? Name { get; init; }

    [Description("start, stop, restart, enable (start it with the machine) or disable.")]
    public required ServiceAction Action { get; init; }

    [Description("Whether it is a service of the user's own; when left out, the user's own are looked at first.")]
    public bool? OfUser { get; init; }
}

internal enum PowerAction
{
    [JsonStringEnumMemberName("shutdown")] Shutdown,
    [JsonStringEnumMemberName("reboot")] Reboot,
    [JsonStringEnumMemberName("suspend")] Suspend,
    [JsonStringEnumMemberName("hibernate")] Hibernate,
    [JsonStringEnumMemberName("logout")] Logout,
}

internal sealed record PowerInput
{
    [Description("shutdown, reboot, suspend, hibernate or logout.")]
    public required PowerAction Action { get; init; }
}

internal sealed record InfoResult(
    string Host, string Os, string Kernel, string Architecture, string Processor, int Processors, long MemoryBytes, double UptimeSeconds, string? Model, string? Desktop);

internal sealed record UptimeResult(double UptimeSeconds, string Since);

internal sealed record CpuResult(
    double UsedPercent, int Processors, string Model, double? Megahertz, double LoadOneMinute, double LoadFiveMinutes, double LoadFifteenMinutes);

internal sealed record ProcessRow(int Id, string Name, long MemoryBytes, double? CpuPercent);

internal sealed record ProcessesResult(IReadOnlyList<ProcessRow> Processes, int Total, long MemoryTotalBytes, long MemorySumBytes);

internal sealed record DiskRow(string Mount, string Device, string Type, long TotalBytes, long UsedBytes, long FreeBytes, double UsedPercent);

internal sealed record DiskResult(IReadOnlyList<DiskRow> Disks);

internal sealed record BatteryRow(string Name, long Percent, string Status, double? RemainingSeconds);

internal sealed record BatteryResult(IReadOnlyList<BatteryRow> Batteries);

internal sealed record TemperatureRow(string Sensor, double Celsius);

internal sealed record TemperatureResult(IReadOnlyList<TemperatureRow> Sensors, double HottestCelsius);

internal sealed record NetworkRow(string Name, string State, IReadOnlyList<string> Addresses, long? ReceivedBytes, long? SentBytes);

internal sealed record NetworkResult(IReadOnlyList<NetworkRow> Interfaces, string? Address, string? Gateway, bool Connected);

internal sealed record ServiceRow(string Name, string State, string Detail, string Description);

internal sealed record ServicesResult(IReadOnlyList<ServiceRow> Services, int Active, int Failed);

internal sealed record LogRow(string At, string Source, string Level, string Message);

internal sealed record LogsResult(IReadOnlyList<LogRow> Messages);

internal sealed record UpdateRow(string Package, string? Installed, string Available, bool Security);

internal sealed record UpdatesResult(IReadOnlyList<UpdateRow> Updates, int Total, int Security, bool RebootRequired);

internal sealed record UpdatesFault(string Reason);

internal sealed record KillResult(string Name, IReadOnlyList<ProcessRow> Processes, int Count, long MemoryBytes);

internal sealed record ServiceControlResult(string Name, ServiceAction Action, bool OfUser, IReadOnlyList<string> Dependents, string? Reason = null, string? Command = null);

internal sealed record PowerResult(PowerAction Action, IReadOnlyList<string> Inhibitors, string? Reason = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(NoInput))]
[JsonSerializable(typeof(ProcessesInput))]
[JsonSerializable(typeof(DiskInput))]
[JsonSerializable(typeof(ServicesInput))]
[JsonSerializable(typeof(LogsInput))]
[JsonSerializable(typeof(InfoResult))]
[JsonSerializable(typeof(UptimeResult))]
[JsonSerializable(typeof(MemoryInfo))]
[JsonSerializable(typeof(CpuResult))]
[JsonSerializable(typeof(ProcessesResult))]
[JsonSerializable(typeof(DiskResult))]
[JsonSerializable(typeof(BatteryResult))]
[JsonSerializable(typeof(TemperatureResult))]
[JsonSerializable(typeof(NetworkResult))]
[JsonSerializable(typeof(ServicesResult))]
[JsonSerializable(typeof(LogsResult))]
[JsonSerializable(typeof(UpdatesResult))]
[JsonSerializable(typeof(KillInput))]
[JsonSerializable(typeof(ServiceControlInput))]
[JsonSerializable(typeof(PowerInput))]
[JsonSerializable(typeof(KillResult))]
[JsonSerializable(typeof(ServiceControlResult))]
[JsonSerializable(typeof(PowerResult))]
[JsonSerializable(typeof(UpdatesFault))]
internal sealed partial class SystemJson : JsonSerializerContext;
