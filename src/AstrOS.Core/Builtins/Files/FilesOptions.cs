using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Files.Search;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Builtins.Files.Tools;
using AstrOS.Contexts;
using AstrOS.Diagnostics;

namespace AstrOS.Builtins.Files;

/// <summary>What the file tools stand on.</summary>
internal sealed record FilesOptions
{
    public Disk Disk { get; init; } = new();

    public SearchLimits Search { get; init; } = new();

    public ArchiveLimits Archives { get; init; } = new();

    /// <summary>The places where disks are mounted.</summary>
    public Func<IEnumerable<string>> Mounts { get; init; } = Trash.MountsOfKernel;

    /// <summary>What a user has said of their folders.</summary>
    public Func<string, UserPreferences> Preferences { get; init; } = static _ => UserPreferences.None;

    /// <summary>What programs are found in and run with.</summary>
    public ProgramEnvironment Environment { get; init; } = ProgramEnvironment.Own;
}
