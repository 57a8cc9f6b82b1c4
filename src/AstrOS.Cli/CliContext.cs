using AstrOS.Cli.Launch;
using AstrOS.Cli.Terminals;
using AstrOS.Sdk.Client;

namespace AstrOS.Cli;

/// <summary>What every command works with.</summary>
internal sealed class CliContext : IDisposable
{
    public required OptionValues Options { get; init; }

    public required Terminal Terminal { get; init; }

    public required AstrosPaths Paths { get; init; }

    public required DaemonLink Daemon { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static CliContext Create(OptionValues options)
    {
        var terminal = Terminal.OfProcess(options.NoColour);
        var paths = AstrosPaths.FromEnvironment();
        return new CliContext
        {
            Options = options,
            Terminal = terminal,
            Paths = paths,
            Daemon = new DaemonLink(paths, new DaemonLauncher(paths, terminal, TimeProvider.System)),
        };
    }

    public void Dispose() => Daemon.Dispose();
}
