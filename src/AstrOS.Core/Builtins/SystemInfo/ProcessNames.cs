using System.Diagnostics;
using AstrOS.Diagnostics;
using AstrOS.Intents;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>What the running processes are called, for sentences; read anew at most once a second.</summary>
internal sealed class ProcessNames : IKnownNames
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private string[] _names = [];
    private long _readAt;

    public string Type => "process";

    public IReadOnlyList<string> Names
    {
        get
        {
            lock (_lock)
            {
                if (_readAt != 0 && Stopwatch.GetElapsedTime(_readAt) < Holds) return _names;
                _names = [.. RunningProcess.All().Where(process => process.Parent != ProcessEnding.KernelThreads).Select(process => process.Name).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal)];
                _readAt = Stopwatch.GetTimestamp();
                return _names;
            }
        }
    }
}
