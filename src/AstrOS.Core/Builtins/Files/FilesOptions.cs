using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Search;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Builtins.Files.Tools;

namespace AstrOS.Builtins.Files;

/// <summary>What the file tools stand on.</summary>
internal sealed record FilesOptions
{
    public Disk Disk { get; init; } = new();

    public SearchLimits Search { get; init; } = new();

    public ArchiveLimits Archives { get; init; } = new();

    /// <summary>The places where disks are mounted.</summary>
    public Func<IEnumerable<string>> Mounts { get; init; } = Trash.MountsOfKernel;

    /// <summary>Whether there is a screen that something can be opened on.</summary>
    public Func<bool> HasDisplay { get; init; } = static () =>
        Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
}
