using System.Diagnostics;
using System.IO.MemoryMappedFiles;

namespace AstrOS.EndToEnd.Acts;

/// <summary>
/// Lets a daemon die, as by kill -9, just before its nth change of a file from now on. The machine's own C compiler makes the library
/// that counts them; it is in no way a part of the daemon.
/// </summary>
internal sealed class CrashPoints : IDisposable
{
    private static readonly Lazy<string> Library = new(Build);

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _page;
    private readonly string _path;

    public CrashPoints(string folder)
    {
        _path = Path.Combine(folder, "crash-points");
        File.WriteAllBytes(_path, new byte[2 * sizeof(long)]);
        _file = MemoryMappedFile.CreateFromFile(_path, FileMode.Open);
        _page = _file.CreateViewAccessor();
    }

    /// <summary>What a daemon must be started with.</summary>
    public (string Name, string Value)[] Environment => [("LD_PRELOAD", Library.Value), ("CRASH_POINTS", _path)];

    /// <summary>Lets the daemon that runs die before its nth change.</summary>
    public void Arm(long changes)
    {
        _page.Write(sizeof(long), 0L);
        _page.Write(0, changes);
    }

    public void Disarm() => _page.Write(0, 0L);

    /// <summary>How many changes there have been since it was armed.</summary>
    public long Changes => _page.ReadInt64(sizeof(long));

    public void Dispose()
    {
        _page.Dispose();
        _file.Dispose();
    }

    private static string Build()
    {
        var library = Path.Combine(AppContext.BaseDirectory, "crash.so");
        var source = Path.Combine(AppContext.BaseDirectory, "Acts/crash.c");
        var compiler = new[] { "/usr/bin/cc", "/usr/bin/gcc", "/usr/bin/clang" }.First(File.Exists);
        using var process = Process.Start(new ProcessStartInfo(compiler, ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? library : throw new InvalidOperationException(errors);
    }
}
